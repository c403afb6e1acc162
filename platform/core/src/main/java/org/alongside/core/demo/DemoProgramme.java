package org.alongside.core.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;

/**
 * A demo programme being filled in.
 *
 * <p>Accounts go by the names {@code admin}, {@code coordinator}, {@code supporter}, {@code researcher}, {@code
 * second-researcher}, {@code finance}, {@code second-finance}, {@code assessor}, {@code mentor1} ... and {@code trainee1} ..., in the second programme too,
 * where the sign-in names have {@code other-} before them.
 */
public final class DemoProgramme {
    private final ProgrammeId programme;
    private final boolean reference;
    private final LocalDate schemeStart;
    private final Acting acting;
    private final Map<String, SignedIn> accounts = new LinkedHashMap<>();
    private final Map<String, ParticipantId> participants = new LinkedHashMap<>();
    private final Map<String, InitiativeId> initiatives = new LinkedHashMap<>();

    DemoProgramme(ProgrammeId programme, boolean reference, LocalDate schemeStart, Acting acting) {
        this.programme = programme;
        this.reference = reference;
        this.schemeStart = schemeStart;
        this.acting = acting;
    }

    /** Whether this is the reference scheme, complete; otherwise the small second programme of another course. */
    public boolean reference() {
        return reference;
    }

    /** The first of October in which the mentoring scheme began; the reference scheme's six months are over by today. */
    public LocalDate schemeStart() {
        return schemeStart;
    }

    ProgrammeId programme() {
        return programme;
    }

    /** How many pairs the programme has: seven in the reference scheme. */
    public int pairs() {
        return reference ? 7 : 2;
    }

    /** Does something as the account of that name. */
    public void as(String account, Runnable work) {
        acting.as(signedIn(account), work);
    }

    /** Does something as the platform, for what no single role may do. */
    public void asPlatform(Runnable work) {
        acting.asPlatform(programme, work);
    }

    /** The account of that name. */
    public AccountId account(String name) {
        return signedIn(name).account();
    }

    /** The participant who signs in as {@code mentor1}, {@code trainee1} ... */
    public ParticipantId participant(String name) {
        return known(participants, name);
    }

    /** The initiative that a part noted down before, for instance {@code mentoring}. */
    public InitiativeId initiative(String name) {
        return known(initiatives, name);
    }

    /** Notes an initiative down for the parts that follow. */
    public void note(String name, InitiativeId initiative) {
        initiatives.put(name, initiative);
    }

    void note(String name, SignedIn account) {
        accounts.put(name, account);
    }

    void note(String name, ParticipantId participant) {
        participants.put(name, participant);
    }

    Map<String, SignedIn> accounts() {
        return accounts;
    }

    private SignedIn signedIn(String name) {
        return known(accounts, name);
    }

    private static <T> T known(Map<String, T> all, String name) {
        T found = all.get(name);
        if (found == null) {
            throw new NoSuchElementException("The demo has no " + name);
        }
        return found;
    }
}
