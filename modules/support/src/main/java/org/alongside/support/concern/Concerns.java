package org.alongside.support.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Relations;
import org.alongside.core.initiative.Companions;
import org.alongside.core.notification.Arg;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.setting.Settings;
import org.alongside.core.text.Texts;
import org.alongside.core.workday.Workdays;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Today;

/** Raising concerns and complaints, and what people read of them who are not those who look at them. */
@ApplicationScoped
@Transactional
public class Concerns {
    /**
     * What stands before somebody raises something.
     *
     * @param emergency where to turn at once, a line for each
     * @param people whom they may name of those who take part
     * @param staff whom they may name of the staff
     * @param leads what those are called who read it, the safeguarding lead before the deputy
     * @param outside what those are called who read it outside the course team
     * @param outsideWords how somebody outside is reached without these pages; may be empty
     */
    public record Before(
            List<String> emergency,
            List<Participant> people,
            List<Accounts.Row> staff,
            List<String> leads,
            List<String> outside,
            String outsideWords) {
        /** What those are called who read what goes that way. */
        List<String> names(SentTo way) {
            return way == SentTo.LEAD ? leads : outside;
        }
    }

    /** Somebody was told. */
    public record Reader(String name, OffsetDateTime since) {}

    /** What I raised. The person it is about is not named where I named nobody. */
    public record Mine(
            ConcernId id,
            ConcernKind kind,
            Urgency urgency,
            Optional<String> about,
            String words,
            OffsetDateTime raisedAt,
            List<Reader> readers,
            Optional<OffsetDateTime> closedAt) {}

    /** What was written about how I am (R10). Who told it is not named. */
    public record AboutMe(
            ConcernId id,
            String words,
            OffsetDateTime raisedAt,
            List<Reader> readers,
            Optional<OffsetDateTime> closedAt) {}

    /** What was shown to me by name. */
    public record Shared(
            ConcernId id,
            ConcernKind kind,
            Urgency urgency,
            Optional<String> about,
            String words,
            OffsetDateTime raisedAt,
            String sharedBy,
            OffsetDateTime sharedAt,
            Optional<OffsetDateTime> closedAt) {}

    static final String TO_LOOK_AT = "support.notice.concern";
    static final String WRITTEN_DOWN = "support.notice.concern-written-down";

    @Inject
    private ConcernRows rows;

    @Inject
    private ConcernReaders readers;

    @Inject
    private ConcernWords sealed;

    @Inject
    private CurrentUser user;

    @Inject
    private Participants participants;

    @Inject
    private Relations relations;

    @Inject
    @Any
    private Instance<Companions> companions;

    @Inject
    private Settings settings;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Acting acting;

    @Inject
    private Today today;

    @Inject
    private Workdays workdays;

    @Inject
    private Clock clock;

    /** What stands before the person at the keyboard raises something. */
    @ForEverybody("whoever is signed in may raise a concern")
    public Before before(Locale locale) {
        return before(locale, mayBeNamed());
    }

    /** The same, for whoever writes down what somebody told them. */
    @Allowed("support.concerns.for")
    public Before beforeFor(Locale locale) {
        return before(locale, everybody());
    }

    /** Ours, as long as the programme has none of its own: those of where it is. */
    private String numbers(Locale locale) {
        return Texts.text(
                locale,
                switch (settings.holds("core.bank-holidays")) {
                    case "scotland" -> "support.concern.emergency.scotland";
                    case "northern-ireland" -> "support.concern.emergency.northern-ireland";
                    default -> "support.concern.emergency";
                });
    }

    private Before before(Locale locale, List<Participant> people) {
        String own = settings.holds("support.emergency-numbers");
        String numbers = own.isBlank() ? numbers(locale) : own;
        return new Before(
                Stream.of(numbers.split(";"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                people,
                staff(),
                readers.named(SentTo.LEAD).stream().map(Accounts.Row::name).toList(),
                readers.named(SentTo.OUTSIDE).stream().map(Accounts.Row::name).toList(),
                settings.holds("support.outside-contact"));
    }

    /**
     * I raise something. It is mine to look at on my page; whoever looks at it is told that it is there, without its words.
     *
     * @throws NotFound when it is about somebody whom I may not name
     * @throws Invalid when something is missing or too long
     */
    @ForEverybody("whoever is signed in may raise a concern")
    public ConcernId raise(NewConcern told) {
        NewConcern checked = told.checked();
        Optional<ParticipantId> me = participants.me();
        insistNamed(checked, mayBeNamed());
        return keep(
                checked,
                me,
                me.isPresent() ? Optional.empty() : Optional.of(user.required().account()),
                "",
                Method.ONLINE,
                today.date());
    }

    /**
     * Somebody told us, by telephone or otherwise (R15). Who takes part gets it onto their page, and a message that it is there.
     *
     * @param saidBy who told it, if they take part
     * @param saidByWords else what they are called
     * @param how they told it
     * @param on which day
     */
    @Allowed("support.concerns.for")
    public ConcernId raiseFor(
            NewConcern told, Optional<ParticipantId> saidBy, String saidByWords, Method how, LocalDate on) {
        NewConcern checked = told.checked();
        String other = saidByWords == null ? "" : saidByWords.strip();
        if (saidBy.isPresent() != other.isEmpty()) {
            throw new Invalid("support.concern.fault.said-by");
        }
        if (how == null || !how.toldToStaff()) {
            throw new Invalid("support.concern.fault.how");
        }
        List<Participant> known = everybody();
        insistNamed(checked, known);
        saidBy.ifPresent(person -> insistIn(person, known));
        ConcernId id = keep(checked, saidBy, Optional.empty(), other, how, today.orBefore(on));
        // Whoever wrote it down knows of it, and whom it is about reads who does.
        Concern concern = rows.find(id).orElseThrow();
        AccountId typist = user.required().account();
        if (!rows.readers(concern).containsKey(typist)) {
            rows.add(ConcernStep.told(concern, typist, concern.raisedAt()));
        }
        saidBy.ifPresent(person -> outbox.tell(Recipient.of(person), Message.of(WRITTEN_DOWN)));
        return id;
    }

    /** What I raised, the newest first. */
    @ForEverybody("tells people only what they told themselves")
    public List<Mine> raised() {
        return Stream.concat(
                        rows.raisedBy(mySelves()).stream(),
                        rows.raisedBy(user.required().account()).stream())
                .map(concern -> new Mine(
                        concern.id(),
                        concern.kind(),
                        concern.urgency(),
                        rows.nameOfWhom(concern),
                        sealed.in(concern),
                        concern.raisedAt(),
                        readersOf(concern),
                        concern.closedAt()))
                .toList();
    }

    /** What was written about how I am, at once and in full, unless it is withheld for a while; complaints are none of it (R10). */
    @ForEverybody("tells people only about themselves")
    public List<AboutMe> aboutMe() {
        return shownTo(Stream.concat(
                                rows.about(mySelves()).stream(),
                                rows.about(user.required().account()).stream())
                        .toList())
                .stream()
                .map(concern -> new AboutMe(
                        concern.id(), sealed.in(concern), concern.raisedAt(), readersOf(concern), concern.closedAt()))
                .toList();
    }

    /** What was shown to me by name, the newest first. What may tell of somebody whom I judge is none of it (R6). */
    @ForEverybody("tells people only what was shown to them by name")
    public List<Shared> shared() {
        AccountId me = user.required().account();
        if (readers.staff().stream().noneMatch(one -> one.id().equals(me))) {
            // It was shown to them as a member of staff.
            return List.of();
        }
        return rows.sharedWith(me).stream()
                .filter(concern -> readers.mayKnow(me, concern))
                .map(concern -> shared(concern, me))
                .toList();
    }

    /** Whether nobody is named yet who would look at a concern. */
    @Allowed("core.administer")
    public boolean isNobodyNamed() {
        return readers.named(SentTo.LEAD).isEmpty();
    }

    /** Whether something waits that nobody is left to read. */
    @Allowed("core.administer")
    public boolean isSomethingUnread() {
        return rows.goingOn().stream().anyMatch(concern -> readers.of(concern).isEmpty());
    }

    /**
     * What those are called who would read it.
     *
     * @param about whom it would be about
     * @param aboutStaff or which member of staff
     * @throws NotFound when the person at the keyboard may not name them
     */
    @ForEverybody("names those whose task it is; no concern is there yet")
    public List<String> wouldRead(SentTo route, Optional<ParticipantId> about, Optional<AccountId> aboutStaff) {
        about.ifPresent(person -> insistIn(person, user.may("support.concerns.for") ? everybody() : mayBeNamed()));
        Concern asked =
                new Concern(ConcernKind.WELFARE, Urgency.NO_HURRY, route, OffsetDateTime.now(clock), today.date());
        asked.isAbout(about, aboutStaff);
        participants
                .me()
                .ifPresent(me -> asked.isToldBy(
                        Optional.of(me), Optional.empty(), user.required().account(), Method.ONLINE, today.date()));
        return readers.of(asked).stream().map(Accounts.Row::name).toList();
    }

    /** Those of them that the person they are about reads. */
    List<Concern> shownTo(Collection<Concern> about) {
        LocalDate day = today.date();
        return about.stream().filter(concern -> concern.isShownToThem(day)).toList();
    }

    /** Who was told and when, by name. */
    List<Reader> readersOf(Concern concern) {
        return rows.readers(concern).entrySet().stream()
                .map(reader -> new Reader(
                        rows.nameOf(reader.getKey()), reader.getValue().doneAt()))
                .toList();
    }

    private Shared shared(Concern concern, AccountId me) {
        ConcernStep step = rows.steps(concern).stream()
                .filter(one -> one.kind() == StepKind.SHARED && one.with().equals(Optional.of(me)))
                .findFirst()
                .orElseThrow();
        return new Shared(
                concern.id(),
                concern.kind(),
                concern.urgency(),
                rows.nameOfWhom(concern),
                sealed.in(concern),
                concern.raisedAt(),
                step.doneBy().map(rows::nameOf).orElse("Alongside"),
                step.doneAt(),
                concern.closedAt());
    }

    private ConcernId keep(
            NewConcern told,
            Optional<ParticipantId> raisedBy,
            Optional<AccountId> raisedByStaff,
            String raisedByWords,
            Method how,
            LocalDate on) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        LocalDate due = due(told.urgency());
        Concern concern = new Concern(told.kind(), told.urgency(), told.route(), now, due);
        concern.isAbout(told.about(), told.aboutStaff());
        concern.isToldBy(raisedBy, raisedByStaff, user.required().account(), how, on);
        List<Accounts.Row> looking = readers.of(concern);
        if (looking.isEmpty()) {
            throw new NobodyToRead();
        }
        sealed.put(concern, told.words(), told.aboutWords(), raisedByWords);
        rows.add(concern);
        rows.add(ConcernStep.received(concern, now));
        looking.forEach(reader -> {
            rows.add(ConcernStep.told(concern, reader.id(), now));
            outbox.tell(Recipient.of(reader.id()), Message.of(TO_LOOK_AT, Arg.day(due)));
        });
        rows.flush();
        // In nobody's name: whoever reads the log shall not learn from it who told something.
        acting.asPlatform(user.required().programme(), () -> audit.record(ConcernDesk.STEP, concern.id()));
        return concern.id();
    }

    /** What cannot wait is for the same day, or the next one on which somebody is there. */
    private LocalDate due(Urgency urgency) {
        LocalDate day = today.date();
        return urgency == Urgency.TODAY && workdays.isOne(day)
                ? day
                : workdays.after(day, Math.max(1, urgency.workdays()));
    }

    private void insistNamed(NewConcern told, List<Participant> known) {
        told.about().ifPresent(person -> insistIn(person, known));
        if (told.aboutStaff()
                .filter(account -> staff().stream().noneMatch(one -> one.id().equals(account)))
                .isPresent()) {
            throw new NotFound();
        }
    }

    private static void insistIn(ParticipantId person, List<Participant> known) {
        if (known.stream().noneMatch(one -> one.id().equals(person))) {
            throw new NotFound();
        }
    }

    /** Whom the person at the keyboard may know: those they were introduced to, and all where their role shows them all. */
    private List<Participant> mayBeNamed() {
        if (user.may("core.people.read")) {
            return everybody();
        }
        Set<ParticipantId> met = new HashSet<>();
        participants.me().ifPresent(me -> companions.forEach(kind -> met.addAll(kind.of(me))));
        return all().filter(person -> met.contains(person.id())).toList();
    }

    /** Who takes part, without those whom the person at the keyboard judges (R6). */
    private List<Participant> everybody() {
        Set<ParticipantId> judged = relations.judgedByMe();
        return all().filter(person -> !judged.contains(person.id())).toList();
    }

    private Stream<Participant> all() {
        return Stream.of(Part.values()).flatMap(part -> participants.on(part).stream());
    }

    private List<Accounts.Row> staff() {
        AccountId me = user.required().account();
        return readers.staff().stream().filter(one -> !one.id().equals(me)).toList();
    }

    private Set<ParticipantId> mySelves() {
        return participants.me().map(participants::sameAs).orElseGet(Set::of);
    }
}
