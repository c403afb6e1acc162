package org.alongside.core.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.Role;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.Profile;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;

/** Looking after the programmes of the installation, from above: their names and settings, never what is in them. */
@ApplicationScoped
@Transactional
public class ProgrammeCare {
    /**
     * Who administers a new programme first.
     *
     * @param username of an account that is there, or of one to be made
     * @param name of the person, for a new account
     */
    public record FirstAdministrator(String username, String name) {}

    /**
     * A programme was begun.
     *
     * @param password of the new account; can never be shown again. Empty when the account was there
     */
    public record Begun(ProgrammeId programme, Optional<String> password) {}

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PASSWORD_BYTES = 18;
    private static final int LONGEST_NAME = 100;

    @Inject
    private Programmes programmes;

    @Inject
    private Accounts accounts;

    @Inject
    private AuditLog audit;

    /** All programmes, in order of name, the archived ones last. */
    @Allowed("core.programmes")
    public List<Programmes.Row> list() {
        return programmes.all().stream()
                .sorted((a, b) -> Boolean.compare(a.archived(), b.archived()))
                .toList();
    }

    /**
     * One programme.
     *
     * @throws NotFound when there is none of that id
     */
    @Allowed("core.programmes")
    public Programmes.Row read(ProgrammeId id) {
        return programmes.find(id).orElseThrow(NotFound::new);
    }

    /** Begins a programme and names who administers it first. */
    @Allowed("core.programmes")
    public Begun begin(Profile profile, FirstAdministrator first) {
        String username =
                Optional.ofNullable(first.username()).map(String::strip).orElse("");
        if (username.isEmpty() || username.length() > LONGEST_NAME) {
            throw new Invalid("core.programmes.fault.administrator");
        }
        ProgrammeId id = programmes.begin(profile);
        Optional<AccountId> known = accounts.named(username);
        Optional<String> password = known.isPresent() ? Optional.empty() : Optional.of(randomPassword());
        AccountId account = known.orElseGet(
                () -> accounts.create(username, nameOr(first.name(), username), password.orElseThrow()));
        accounts.join(account, id, Role.ADMINISTRATOR);
        audit.record("core.programme.begun", id);
        return new Begun(id, password);
    }

    /** Changes how a programme presents itself. */
    @Allowed("core.programmes")
    public void describe(ProgrammeId id, Profile profile) {
        programmes.describe(id, profile);
        audit.record("core.programme.described", id);
    }

    /** From now on everything in it can be read, nothing changed, and nobody finds it in their list. */
    @Allowed("core.programmes")
    public void archive(ProgrammeId id) {
        programmes.archive(id);
        audit.record("core.programme.archived", id);
    }

    /** It goes on as it was. */
    @Allowed("core.programmes")
    public void reopen(ProgrammeId id) {
        programmes.reopen(id);
        audit.record("core.programme.reopened", id);
    }

    private static String nameOr(String name, String username) {
        return name == null || name.isBlank() ? username : name.strip();
    }

    private static String randomPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
