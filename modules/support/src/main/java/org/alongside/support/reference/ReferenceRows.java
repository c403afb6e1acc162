package org.alongside.support.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.Role;
import org.alongside.core.notification.Arg;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.core.setting.Settings;
import org.alongside.core.workday.Workdays;
import org.alongside.spi.ParticipantId;
import org.alongside.support.paper.PaperNames;
import org.alongside.support.shared.Hidden;
import org.alongside.support.shared.Today;

/** References in the database, their words, and what happens to them whoever does it. Who may is asked by the use cases. */
@ApplicationScoped
class ReferenceRows {
    /** The longest purpose, in characters. */
    static final int LONGEST_PURPOSE = 200;

    /** The longest letter, in characters. */
    static final int LONGEST_WORDS = 4000;

    /** The longest wish for a change, in characters. */
    static final int LONGEST_CHANGE = 1000;

    static final String TO_WRITE = "support.notice.reference-to-write";

    private static final String PURPOSE = "support.reference.sealed_purpose";
    private static final String WORDS = "support.reference.sealed_words";
    private static final String CHANGE = "support.reference.sealed_change";

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private CurrentProgramme programme;

    @Inject
    private Accounts accounts;

    @Inject
    private Hidden hidden;

    @Inject
    private PaperNames names;

    @Inject
    private SealedTexts texts;

    @Inject
    private Settings settings;

    @Inject
    private Workdays workdays;

    @Inject
    private Outbox outbox;

    @Inject
    private Today today;

    /** The references on these records, the newest first. */
    List<Reference> of(Set<ParticipantId> records) {
        return em.createQuery(
                        "select r from Reference r where r.participant in :records order by r.askedOn desc, r.id",
                        Reference.class)
                .setParameter(
                        "records", records.stream().map(ParticipantId::value).toList())
                .getResultList();
    }

    /** What somebody writes or wrote, what waits for them first. */
    List<Reference> by(AccountId writer) {
        return em.createQuery(
                        "select r from Reference r where r.writer = :writer order by r.due, r.id", Reference.class)
                .setParameter("writer", writer.value())
                .getResultList();
    }

    /** Everybody's that are that far, the earliest day first. */
    List<Reference> in(ReferenceState state) {
        return em.createQuery("select r from Reference r where r.state = :state order by r.due, r.id", Reference.class)
                .setParameter("state", state)
                .getResultList();
    }

    /** Whether whoever was asked must not write it any more, because they judge by now (R6). */
    boolean isHiddenFromWriter(Reference reference) {
        return hidden.from(reference.writer(), Set.of(reference.participant()));
    }

    /** To look at, and not to change: the letter of an archived programme is still theirs. */
    Reference look(ReferenceId id) {
        return Optional.ofNullable(em.find(Reference.class, id.value())).orElseThrow(NotFound::new);
    }

    /** Of two who act at once, one is asked to look again. */
    Reference find(ReferenceId id) {
        return Optional.ofNullable(em.find(Reference.class, id.value(), LockModeType.OPTIMISTIC_FORCE_INCREMENT))
                .orElseThrow(NotFound::new);
    }

    /** Who can be asked for a reference of this person, in order of name: the staff around them, but nobody who judges (R6). */
    List<Accounts.Row> writersFor(ParticipantId person) {
        return staff().filter(one -> !hidden.from(one.id(), Set.of(person))).toList();
    }

    /** Everybody who can be asked at all. */
    Stream<Accounts.Row> staff() {
        return Stream.of(Role.COORDINATOR, Role.SUPPORTER)
                .flatMap(role -> accounts.with(role, programme.required()).stream())
                .distinct()
                .sorted(Comparator.comparing(Accounts.Row::name, String.CASE_INSENSITIVE_ORDER));
    }

    AccountId insistMayWrite(AccountId writer, ParticipantId person) {
        if (writersFor(person).stream().noneMatch(one -> one.id().equals(writer))) {
            throw new Invalid("support.references.fault.writer");
        }
        return writer;
    }

    Reference ask(ParticipantId person, AccountId writer, String purpose, Method how) {
        String told = checked(purpose, LONGEST_PURPOSE, "support.references.fault.purpose");
        Reference reference = new Reference(
                person, insistMayWrite(writer, person), how, user.required().account(), today.date(), due());
        reference.isFor(texts.seal(person, PURPOSE, reference.id().value(), told));
        em.persist(reference);
        em.flush();
        tellWriter(reference);
        return reference;
    }

    void draft(Reference reference, String words) {
        String told = checked(words, LONGEST_WORDS, "support.references.fault.words");
        reference.draft(
                texts.seal(reference.participant(), WORDS, reference.id().value(), told));
    }

    void change(Reference reference, String words) {
        String told = checked(words, LONGEST_CHANGE, "support.references.fault.change");
        reference.change(
                texts.seal(reference.participant(), CHANGE, reference.id().value(), told), due());
        tellWriter(reference);
    }

    void withdraw(Reference reference) {
        em.remove(reference);
    }

    /** Whoever judges meanwhile hears nothing of it (R6). */
    void tellWriter(Reference reference) {
        if (isHiddenFromWriter(reference)) {
            return;
        }
        outbox.tell(
                Recipient.of(reference.writer()),
                Message.of(TO_WRITE, Arg.person(reference.participant()), Arg.day(reference.due()))
                        .about(reference.participant()));
    }

    /** The letter as paper that screen readers can read. */
    byte[] letter(Reference reference, String name, boolean largePrint, Locale language) {
        LocalDate on = reference.takenOn().orElseThrow(NotTheirTurn::new);
        return new ReferencePaper(
                        names.onPaper(reference.participant(), name),
                        words(reference),
                        accounts.nameOf(reference.writer()),
                        names.programme(),
                        on)
                .write(language, largePrint);
    }

    /** Nothing where the person was erased. */
    String purpose(Reference reference) {
        return open(reference, PURPOSE, Optional.of(reference.sealedPurpose()));
    }

    /** Empty as long as nothing is written. */
    String words(Reference reference) {
        return open(reference, WORDS, reference.sealedWords());
    }

    /** Empty where no change is asked for. */
    String change(Reference reference) {
        return open(reference, CHANGE, reference.sealedChange());
    }

    private String open(Reference reference, String column, Optional<String> kept) {
        return kept.flatMap(words -> texts.open(
                        reference.participant(), column, reference.id().value(), words))
                .orElse("");
    }

    private LocalDate due() {
        return workdays.after(today.date(), settings.number("support.reference"));
    }

    private static String checked(String words, int longest, String fault) {
        String told = words == null ? "" : words.strip();
        if (told.isEmpty() || told.length() > longest) {
            throw new Invalid(fault, longest);
        }
        return told;
    }
}
