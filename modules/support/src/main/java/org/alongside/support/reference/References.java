package org.alongside.support.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Today;

/** The references that somebody asks for: theirs to read first, to have changed, to take, and to withdraw at any time. */
@ApplicationScoped
@Transactional
public class References {
    /**
     * A reference of mine.
     *
     * @param words the draft, or the letter once I took it; empty while it is being written
     * @param change what I would like otherwise; empty where nothing
     * @param version what taking it has to name, so that nobody takes words that they did not read
     * @param askedFor who wrote down for me that I ask for it; empty where I did
     */
    public record Mine(
            ReferenceId id,
            long version,
            String purpose,
            String writerName,
            ReferenceState state,
            LocalDate askedOn,
            LocalDate due,
            String words,
            String change,
            Optional<String> askedFor) {}

    @Inject
    private ReferenceRows rows;

    @Inject
    private Participants participants;

    @Inject
    private Accounts accounts;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    /** Whom I can ask: staff who judge neither me nor whoever I am in a pair with. */
    @ForEverybody("names of staff whom people know")
    public List<Accounts.Row> writers() {
        return rows.writersFor(me());
    }

    /** My references, the newest first. */
    @ForEverybody("tells people only about themselves")
    public List<Mine> mine() {
        return rows.of(myRecords()).stream().map(this::mine).toList();
    }

    /** Whether there is a draft for me to read. */
    @ForEverybody("tells people only about themselves")
    public boolean isOneToRead() {
        return participants
                .me()
                .filter(me -> rows.of(participants.sameAs(me)).stream()
                        .anyMatch(one -> one.state() == ReferenceState.WITH_PERSON))
                .isPresent();
    }

    /**
     * I ask for one.
     *
     * @param writer who I would like to write it; they and I read what it is for, and nobody else
     * @param purpose what it is for, in one line of up to 200 characters
     * @throws Invalid without either, or when they cannot write it
     */
    @ForEverybody("people always may ask for what is theirs")
    public ReferenceId ask(AccountId writer, String purpose) {
        ParticipantId me = me();
        Reference asked = rows.ask(me, writer, purpose, Method.ONLINE);
        audit.record("support.reference.asked", asked.id(), me);
        return asked.id();
    }

    /**
     * I read the draft and would like it otherwise.
     *
     * @throws org.alongside.core.problem.Refusal when there is no draft with me
     */
    @ForEverybody("people decide about what is written of them")
    public void pleaseChange(ReferenceId id, String words) {
        Reference reference = find(id);
        rows.change(reference, words);
        audit.record("support.reference.change", id, reference.participant());
    }

    /**
     * I take it as it is: from now on it is a letter of mine, and whoever wrote it does not read it here any more.
     *
     * @param version of the draft that I read
     * @throws org.alongside.core.problem.Refusal when there is no draft with me, or another one
     */
    @ForEverybody("people decide about what is written of them")
    public void take(ReferenceId id, long version) {
        Reference reference = find(id);
        reference.take(version, today.date());
        audit.record("support.reference.taken", id, reference.participant());
    }

    /** I would rather not have it, at any time. It is gone, and nobody is asked or told why. */
    @ForEverybody("people always may take back what they asked for")
    public void withdraw(ReferenceId id) {
        Reference reference = find(id);
        rows.withdraw(reference);
        audit.record("support.reference.withdrawn", id, reference.participant());
    }

    /**
     * My letter, as PDF.
     *
     * @param name my name as it shall stand there; empty: what I am called
     * @throws org.alongside.core.problem.Refusal when I did not take it yet
     */
    @ForEverybody("tells people only about themselves")
    public byte[] letter(ReferenceId id, String name, boolean largePrint, Locale language) {
        return rows.letter(insistOnMine(rows.look(id)), name, largePrint, language);
    }

    private Mine mine(Reference reference) {
        boolean written = reference.state() != ReferenceState.WITH_WRITER;
        return new Mine(
                reference.id(),
                reference.version(),
                rows.purpose(reference),
                accounts.nameOf(reference.writer()).orElse("Alongside"),
                reference.state(),
                reference.askedOn(),
                reference.due(),
                written ? rows.words(reference) : "",
                rows.change(reference),
                reference.askedHow() == Method.ONLINE ? Optional.empty() : accounts.nameOf(reference.enteredBy()));
    }

    private Reference find(ReferenceId id) {
        return insistOnMine(rows.find(id));
    }

    private Reference insistOnMine(Reference found) {
        if (!myRecords().contains(found.participant())) {
            throw new NotFound();
        }
        return found;
    }

    /** I am one person, whichever of my records it was asked on. */
    private Set<ParticipantId> myRecords() {
        return participants.sameAs(me());
    }

    private ParticipantId me() {
        return participants.me().orElseThrow(NotFound::new);
    }
}
