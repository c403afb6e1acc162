package org.alongside.support.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.notification.Arg;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.text.Texts;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.support.cover.GivenThings;
import org.alongside.support.shared.Hidden;
import org.alongside.support.shared.Today;

/**
 * The references that a member of staff was asked to write. Only whoever was asked reads what is in them; what is written goes to the person,
 * and nowhere else. Whoever judges the person, or a trainee in a pair with them, finds nothing here (R6).
 */
@ApplicationScoped
@Transactional
public class ReferencesToWrite implements GivenThings {
    /**
     * A reference that was asked of the person at the keyboard, or a letter that they hand over because whoever wrote it is not there.
     *
     * @param version what taking it has to name, so that nobody takes words that were not read to them
     * @param purpose empty to whoever was not asked to write it
     * @param words what they wrote; empty before that, and once the person took it
     * @param change what the person would like otherwise; empty where nothing
     * @param signsIn whether the person reads and takes it here themselves; else it is read out and handed to them
     */
    public record Row(
            ReferenceId id,
            long version,
            Participant who,
            String purpose,
            ReferenceState state,
            LocalDate due,
            boolean late,
            String words,
            String change,
            boolean signsIn) {}

    /** One that is to be written. */
    public record Owed(String callName, LocalDate due) {}

    /** That somebody asked for one, whom and when: what all staff may know, and no word of it. */
    public record Asked(ReferenceId id, String writerName, LocalDate on) {}

    private static final String TO_READ = "support.notice.reference-to-read";
    private static final String WRITTEN_DOWN = "support.notice.reference-written-down";
    private static final String OTHER_WRITER = "support.notice.reference-writer";

    @Inject
    private ReferenceRows rows;

    @Inject
    private CurrentUser user;

    @Inject
    private Participants participants;

    @Inject
    private Accounts accounts;

    @Inject
    private Hidden hidden;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    /**
     * What the person at the keyboard writes, the earliest day first. What was taken is theirs to hand over only where it cannot be read here;
     * whoever hands over the work of others hands over those letters, too, whose writer is not there.
     */
    @Allowed("support.references")
    public List<Row> mine() {
        Set<ParticipantId> none = hidden.fromMe();
        return Stream.concat(rows.by(me()).stream(), lettersWithNobody())
                .filter(reference -> !none.contains(reference.participant()))
                .map(this::row)
                .filter(row -> row.state() != ReferenceState.TAKEN || !row.signsIn())
                .sorted(Comparator.comparing(Row::state).thenComparing(Row::due))
                .toList();
    }

    /** What the person at the keyboard still has to write; to whoever hands over the work of others, also what nobody is there to write. */
    @Allowed("support.references")
    public List<Owed> owed() {
        AccountId me = me();
        Set<AccountId> able = ableToWrite();
        boolean gone = user.may("support.cover.for");
        return known(open().filter(one -> isMineToWrite(one, me) || (gone && !isLookedAfter(one, able))))
                .map(one -> new Owed(participants.nameOf(one.participant()), one.due()))
                .toList();
    }

    /**
     * It is written: the person is told that there is a draft for them, and nobody reads it before them.
     *
     * @param words up to 4000 characters; nothing about health, what was talked about, or how anybody was assessed
     * @throws org.alongside.core.problem.Refusal when it is with the person
     */
    @Allowed("support.references")
    public void write(ReferenceId id, String words) {
        Reference reference = find(id);
        rows.draft(reference, words);
        outbox.tell(Recipient.of(reference.participant()), Message.of(TO_READ).about(reference.participant()));
        audit.record("support.reference.written", id, reference.participant());
    }

    /**
     * Somebody else writes it. The person is told whom, and may withdraw it.
     *
     * @throws Invalid when they cannot write it, or write it already
     */
    @Allowed("support.references")
    public void give(ReferenceId id, AccountId to) {
        Reference reference = find(id);
        if (reference.writer().equals(to)) {
            throw new Invalid("support.references.fault.writer");
        }
        given(reference, rows.insistMayWrite(to, reference.participant()));
        audit.record("support.reference.given", id, reference.participant());
    }

    /** For whom the person at the keyboard may write down that they ask for one, in order of name. */
    @Allowed("support.references")
    public List<Participant> people() {
        Set<ParticipantId> none = hidden.fromMe();
        return Stream.of(Part.values())
                .flatMap(part -> participants.on(part).stream())
                .filter(person -> !none.contains(person.id()))
                .sorted(Comparator.comparing(Participant::callName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Who can be asked for a reference of somebody. */
    @Allowed("support.references")
    public List<Accounts.Row> writers(ParticipantId who) {
        insistOnMay(who);
        return rows.writersFor(who);
    }

    /** Who else can be asked, where the person at the keyboard gives it away. */
    @Allowed("support.references")
    public List<Accounts.Row> others(ParticipantId who) {
        AccountId me = me();
        return writers(who).stream().filter(one -> !one.id().equals(me)).toList();
    }

    /** What somebody asked for, of whomever, the newest first: what they may withdraw with any of the staff. */
    @Allowed("support.references")
    public List<Asked> askedBy(ParticipantId who) {
        insistOnMay(who);
        return rows.of(participants.sameAs(who)).stream()
                .map(one -> new Asked(one.id(), accounts.nameOf(one.writer()).orElse("Alongside"), one.askedOn()))
                .toList();
    }

    /** Somebody asked us for one, by telephone or otherwise (R15). They get a message that says so. */
    @Allowed("support.references")
    public ReferenceId askFor(ParticipantId who, AccountId writer, String purpose, Method how) {
        if (who == null) {
            throw new Invalid("support.fault.participant");
        }
        insistOnMay(who);
        Reference asked = rows.ask(who, writer, purpose, toldToStaff(how));
        noted("support.reference.asked-for", asked);
        return asked.id();
    }

    /** The draft was read to them, and they would like it otherwise. */
    @Allowed("support.references")
    public void pleaseChangeFor(ReferenceId id, String words, Method how) {
        Reference reference = find(id);
        toldToStaff(how);
        rows.change(reference, words);
        noted("support.reference.change-for", reference);
    }

    /**
     * The draft was read to them, and they take it as it is.
     *
     * @param version of the draft that was read to them
     * @throws org.alongside.core.problem.Refusal when there is no draft with them, or another one
     */
    @Allowed("support.references")
    public void takeFor(ReferenceId id, long version, Method how) {
        Reference reference = find(id);
        toldToStaff(how);
        reference.take(version, today.date());
        noted("support.reference.taken-for", reference);
    }

    /** They would rather not have it: they tell any of the staff, not only whoever writes it (R15). */
    @Allowed("support.references")
    public void withdrawFor(ReferenceId id, Method how) {
        Reference reference = insistKnown(rows.find(id));
        toldToStaff(how);
        rows.withdraw(reference);
        noted("support.reference.withdrawn-for", reference);
    }

    /**
     * The letter of somebody who does not sign in here, to be handed to them or posted to them. Everybody else takes it themselves. Whoever
     * wrote it prints it; where they are not there, whoever hands over the work of others.
     *
     * @throws Invalid when they sign in here
     */
    @Allowed("support.references")
    public byte[] print(ReferenceId id, String name, boolean largePrint, Locale language) {
        Reference reference = insistKnown(rows.look(id));
        if (!reference.writer().equals(me())
                && !(user.may("support.cover.for") && !isLookedAfter(reference, ableToWrite()))) {
            throw new NotFound();
        }
        if (signsIn(reference.participant())) {
            throw new Invalid("support.references.fault.theirs");
        }
        byte[] paper = rows.letter(reference, name, largePrint, language);
        audit.record("support.reference.printed", id, reference.participant());
        return paper;
    }

    @Override
    @ForEverybody("a number, for use cases that have checked their caller")
    public long openWithNone(Set<AccountId> attended) {
        return known(open().filter(one -> !isLookedAfter(one, attended))).count();
    }

    /**
     * What the other must not write, because they judge, stays where it is; so does everything where they write no references. A draft that
     * was to be read out to somebody is written anew. Each person is told who writes theirs.
     */
    @Override
    @Allowed("support.cover.for")
    public List<Moved> move(Optional<AccountId> from, AccountId to, Locale reader) {
        Set<AccountId> able = ableToWrite();
        if (!able.contains(to)) {
            return List.of();
        }
        List<Reference> moved = open().filter(
                        one -> from.map(one.writer()::equals).orElseGet(() -> !isLookedAfter(one, able)))
                .filter(one -> !hidden.from(to, Set.of(one.participant())))
                .toList();
        moved.forEach(one -> {
            if (one.state() == ReferenceState.WITH_PERSON) {
                one.takeBack();
            }
            given(one, to);
        });
        return known(moved.stream())
                .map(one -> new Moved(whatIsOwed(reader, participants.nameOf(one.participant())), one.due()))
                .toList();
    }

    /** One that is to be written, as a sentence. */
    static String whatIsOwed(Locale reader, String callName) {
        return Texts.text(reader, "support.todo.reference", callName);
    }

    private void given(Reference reference, AccountId to) {
        reference.give(to);
        rows.tellWriter(reference);
        outbox.tell(
                Recipient.of(reference.participant()),
                Message.of(OTHER_WRITER, Arg.account(to)).about(reference.participant()));
    }

    /** What staff still have to do something for: to write it, or to read it out to somebody who does not sign in. */
    private Stream<Reference> open() {
        return Stream.concat(
                rows.in(ReferenceState.WITH_WRITER).stream(),
                rows.in(ReferenceState.WITH_PERSON).stream().filter(one -> !signsIn(one.participant())));
    }

    private static boolean isMineToWrite(Reference reference, AccountId me) {
        return reference.state() == ReferenceState.WITH_WRITER
                && reference.writer().equals(me);
    }

    /** Whether whoever was asked is one of those who are there, and may still write it. */
    private boolean isLookedAfter(Reference reference, Set<AccountId> there) {
        return there.contains(reference.writer()) && !rows.isHiddenFromWriter(reference);
    }

    /** Letters that nobody would hand to whom they belong. */
    private Stream<Reference> lettersWithNobody() {
        if (!user.may("support.cover.for")) {
            return Stream.empty();
        }
        AccountId me = me();
        Set<AccountId> able = ableToWrite();
        return rows.in(ReferenceState.TAKEN).stream()
                .filter(one -> !one.writer().equals(me) && !isLookedAfter(one, able));
    }

    private Stream<Reference> known(Stream<Reference> some) {
        Set<ParticipantId> none = hidden.fromMe();
        return some.filter(one -> !none.contains(one.participant()));
    }

    private void noted(String action, Reference reference) {
        audit.record(action, reference.id(), reference.participant());
        outbox.tell(
                Recipient.of(reference.participant()),
                Message.of(WRITTEN_DOWN, Arg.account(me())).about(reference.participant()));
    }

    private Row row(Reference reference) {
        boolean taken = reference.state() == ReferenceState.TAKEN;
        return new Row(
                reference.id(),
                reference.version(),
                new Participant(reference.participant(), participants.nameOf(reference.participant())),
                reference.writer().equals(me()) ? rows.purpose(reference) : "",
                reference.state(),
                reference.due(),
                reference.late(today.date()),
                taken ? "" : rows.words(reference),
                rows.change(reference),
                signsIn(reference.participant()));
    }

    private boolean signsIn(ParticipantId person) {
        return participants.sameAs(person).stream()
                .anyMatch(same -> participants.accountOf(same).isPresent());
    }

    private Reference find(ReferenceId id) {
        Reference found = insistKnown(rows.find(id));
        if (!found.writer().equals(me())) {
            throw new NotFound();
        }
        return found;
    }

    private Reference insistKnown(Reference found) {
        if (hidden.fromMe().contains(found.participant())) {
            throw new NotFound();
        }
        return found;
    }

    private void insistOnMay(ParticipantId who) {
        participants.nameOf(who);
        if (hidden.fromMe().contains(who)) {
            throw new NotFound();
        }
    }

    private static Method toldToStaff(Method how) {
        if (how == null || !how.toldToStaff()) {
            throw new Invalid("support.claims.fault.how");
        }
        return how;
    }

    private Set<AccountId> ableToWrite() {
        return rows.staff().map(Accounts.Row::id).collect(Collectors.toSet());
    }

    private AccountId me() {
        return user.required().account();
    }
}
