package org.alongside.mentoring.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Relations;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.mentoring.MentoringInitiative;
import org.alongside.mentoring.PairingEnded;
import org.alongside.mentoring.scheme.Schemes;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.DataKind;
import org.alongside.spi.Initiative;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/**
 * Who would like to take part in a scheme, and how far that has come. Whatever somebody can do here themselves, staff can write down
 * for them, and they get a message that says so (R15). Trainees whom the person at the keyboard judges are not here (R6).
 */
@ApplicationScoped
@Transactional
public class Enrolments {

    /**
     * Somebody who would like to take part.
     *
     * @param places how many people they would meet at once
     * @param how how their latest word reached us
     * @param since the day of their latest word, where the programme is
     */
    public record Row(
            EnrolmentId id,
            InitiativeId initiative,
            Participant participant,
            Side side,
            EnrolmentState state,
            int places,
            Method how,
            LocalDate since) {}

    /** More pairs than this at once is a slip of the finger. */
    public static final int MOST_PLACES = 10;

    /** A trainee meets one mentor at a time. */
    private static final int ONE = 1;

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private Participants participants;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Consents consents;

    @Inject
    private Relations relations;

    @Inject
    private Schemes schemes;

    @Inject
    private CurrentUser user;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private ProgrammeTime time;

    @Inject
    private Event<EnrolmentStopped> stopped;

    /** I might be interested. */
    @ForEverybody("people always may say that they are interested")
    public Row interested(InitiativeId initiative) {
        return row(enrol(me(), initiative, Method.ONLINE));
    }

    /** Somebody told us that they might be interested. */
    @Allowed("mentoring.enrol")
    public Row interestedFor(InitiativeId initiative, ParticipantId who, Method how) {
        insistTold(how);
        insistOn(who);
        Enrolment enrolment = enrol(who, initiative, how);
        tellCopy(enrolment);
        return row(enrolment);
    }

    /** They know what it is about. */
    @Allowed("mentoring.enrol")
    public Row inducted(EnrolmentId id) {
        Enrolment enrolment = find(id);
        enrolment.inducted();
        audit.record("mentoring.enrolment.inducted", id, enrolment.participant());
        return row(enrolment);
    }

    /** I would like to meet somebody, so many at once. */
    @ForEverybody("people always may say whether they are available")
    public Row available(EnrolmentId id, Optional<Integer> places) {
        return available(findMine(id), places, Method.ONLINE);
    }

    /** Somebody told us that they would like to meet somebody. */
    @Allowed("mentoring.enrol")
    public Row availableFor(EnrolmentId id, Optional<Integer> places, Method how) {
        insistTold(how);
        Enrolment enrolment = find(id);
        Row row = available(enrolment, places, how);
        tellCopy(enrolment);
        return row;
    }

    /** Not at the moment. */
    @ForEverybody("people always may say whether they are available")
    public Row notNow(EnrolmentId id) {
        return notNow(findMine(id), Method.ONLINE);
    }

    /** Somebody told us: not at the moment. */
    @Allowed("mentoring.enrol")
    public Row notNowFor(EnrolmentId id, Method how) {
        insistTold(how);
        Enrolment enrolment = find(id);
        Row row = notNow(enrolment, how);
        tellCopy(enrolment);
        return row;
    }

    /** I take part no longer: one action, and nobody asks why (R12). */
    @ForEverybody("people always may leave")
    public Row stop(EnrolmentId id) {
        return stop(findMine(id), Method.ONLINE);
    }

    /** Somebody told us that they take part no longer. */
    @Allowed("mentoring.enrol")
    public Row stopFor(EnrolmentId id, Method how) {
        insistTold(how);
        Enrolment enrolment = find(id);
        Row row = stop(enrolment, how);
        tellCopy(enrolment);
        return row;
    }

    /** My own, whichever scheme. */
    @ForEverybody("tells people only about themselves")
    public List<Row> mine() {
        return participants
                .me()
                .map(me -> of(me).stream().map(this::row).toList())
                .orElseGet(List::of);
    }

    /** Those of mine that are about something still: I did not stop, and the scheme has not ended. */
    @ForEverybody("tells people only about themselves")
    public List<Row> goingOn() {
        return mine().stream()
                .filter(row -> row.state() != EnrolmentState.STOPPED)
                .filter(row -> !time.hasEnded(initiatives.read(row.initiative())))
                .toList();
    }

    /** The schemes in which I could say that I am interested: they have not ended, and I have not said so yet. */
    @ForEverybody("titles of schemes of their own programme")
    public List<Initiative> openToMe() {
        Set<InitiativeId> known = mine().stream()
                .filter(row -> row.state() != EnrolmentState.STOPPED)
                .map(Row::initiative)
                .collect(Collectors.toSet());
        return participants.me().isEmpty()
                ? List.of()
                : initiatives.ofType(MentoringInitiative.KEY).stream()
                        .filter(initiative -> !time.hasEnded(initiative))
                        .filter(initiative -> !known.contains(initiative.id()))
                        .toList();
    }

    /** Whether I said yes to being introduced to somebody; before that I cannot be available. */
    @ForEverybody("tells people only about themselves")
    public boolean mayBeIntroduced() {
        return participants
                .me()
                .filter(me -> consents.allows(me, MentoringInitiative.TAKE_PART, DataKind.INVOLVEMENT))
                .isPresent();
    }

    /** The people of whom nobody knows whether they would like to take part in that scheme, in order of name. */
    @Allowed("mentoring.enrol")
    public List<Participant> notYet(InitiativeId initiative) {
        Set<ParticipantId> known = list(initiative).stream()
                .filter(row -> row.state() != EnrolmentState.STOPPED)
                .map(row -> row.participant().id())
                .collect(Collectors.toSet());
        Set<ParticipantId> judged = relations.judgedByMe();
        return Stream.of(Part.LIVED_EXPERIENCE, Part.TRAINEE)
                .flatMap(part -> participants.on(part).stream())
                .filter(one -> !known.contains(one.id()) && !judged.contains(one.id()))
                .sorted(Comparator.comparing(Participant::callName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Everybody of a scheme, in order of name. */
    @Allowed("mentoring.read")
    public List<Row> list(InitiativeId initiative) {
        initiatives.read(initiative);
        Set<ParticipantId> judged = relations.judgedByMe();
        List<Enrolment> all = em.createQuery(
                        "select e from Enrolment e where e.initiative = :initiative", Enrolment.class)
                .setParameter("initiative", initiative.value())
                .getResultStream()
                .filter(enrolment -> !judged.contains(enrolment.participant()))
                .toList();
        Map<ParticipantId, String> names =
                participants.namesOf(all.stream().map(Enrolment::participant).toList());
        return all.stream()
                .map(enrolment -> row(enrolment, names))
                .sorted(Comparator.comparing(Row::side)
                        .thenComparing(row -> row.participant().callName(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(row -> row.id().value()))
                .toList();
    }

    /**
     * How many people somebody would meet at once in that scheme, held fast until the transaction ends: nobody else can count
     * against the same places meanwhile.
     */
    @ForEverybody("for use cases that have checked their caller")
    public int holdPlaces(InitiativeId initiative, ParticipantId who, Side side) {
        Enrolment enrolment = noted(initiative, who, side);
        em.lock(enrolment, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(enrolment);
        return enrolment.places();
    }

    /** Who was never noted gets a note: a person thinks of them, so they take part. */
    @ForEverybody("for use cases that have checked their caller")
    public void note(InitiativeId initiative, ParticipantId who, Side side) {
        noted(initiative, who, side);
    }

    private Enrolment noted(InitiativeId initiative, ParticipantId who, Side side) {
        return enrolment(initiative, who).orElseGet(() -> written(begin(who, initiative, side, Method.SPOKEN)));
    }

    private Enrolment written(Enrolment enrolment) {
        try {
            em.flush();
            return enrolment;
        } catch (PersistenceException notedAtTheSameMoment) {
            throw new OptimisticLockException(notedAtTheSameMoment);
        }
    }

    /** A person introduces them to somebody: they take part. */
    @ForEverybody("for use cases that have checked their caller")
    public void introduced(InitiativeId initiative, ParticipantId who) {
        enrolment(initiative, who).ifPresent(Enrolment::introduced);
    }

    /**
     * Somebody left a pair because they would like to meet somebody else: they are available again by their own word, if they still
     * say yes to being introduced.
     */
    @ForEverybody("for use cases that have checked their caller")
    public void wouldLikeSomebodyElse(InitiativeId initiative, ParticipantId who, Side side, Method how) {
        if (consents.allows(who, MentoringInitiative.TAKE_PART, DataKind.INVOLVEMENT)) {
            Enrolment enrolment = noted(initiative, who, side);
            enrolment.introduced();
            heard(enrolment, how, "mentoring.enrolment.available");
        }
    }

    /** A pair is over: nobody is matched again without having said that they would like it. */
    void over(@Observes PairingEnded event) {
        enrolment(event.initiative(), event.mentor()).ifPresent(Enrolment::notNow);
        enrolment(event.initiative(), event.trainee()).ifPresent(Enrolment::notNow);
    }

    private Row available(Enrolment enrolment, Optional<Integer> places, Method how) {
        if (!consents.allows(enrolment.participant(), MentoringInitiative.TAKE_PART, DataKind.INVOLVEMENT)) {
            throw new NotYetYes();
        }
        places.ifPresent(wanted -> offer(enrolment, wanted));
        enrolment.available();
        return heard(enrolment, how, "mentoring.enrolment.available");
    }

    private static void offer(Enrolment enrolment, int places) {
        int most = enrolment.side() == Side.MENTOR ? MOST_PLACES : ONE;
        if (places < 1 || places > most) {
            throw new Invalid("mentoring.fault.number", most);
        }
        enrolment.offer(places);
    }

    private Row notNow(Enrolment enrolment, Method how) {
        enrolment.notNow();
        return heard(enrolment, how, "mentoring.enrolment.not-now");
    }

    private Row stop(Enrolment enrolment, Method how) {
        enrolment.stop();
        Row row = heard(enrolment, how, "mentoring.enrolment.stopped");
        stopped.fire(new EnrolmentStopped(enrolment.initiative(), enrolment.participant()));
        return row;
    }

    /** For whoever lets go of somebody's things: they take part nowhere any more. */
    void stopAll(ParticipantId who) {
        of(who).stream()
                .filter(enrolment -> enrolment.state() != EnrolmentState.STOPPED)
                .forEach(enrolment -> stop(enrolment, Method.SPOKEN));
    }

    private Row heard(Enrolment enrolment, Method how, String verb) {
        enrolment.said(how, typist(), time.now());
        audit.record(verb, enrolment.id(), enrolment.participant());
        return row(enrolment);
    }

    private Enrolment enrol(ParticipantId who, InitiativeId id, Method how) {
        if (!initiatives.read(id).type().equals(MentoringInitiative.KEY)) {
            throw new NotFound();
        }
        Enrolment enrolment = enrolment(id, who).orElseGet(() -> written(begin(who, id, sideOf(who), how)));
        enrolment.interested();
        heard(enrolment, how, "mentoring.enrolment.interested");
        return enrolment;
    }

    private Enrolment begin(ParticipantId who, InitiativeId initiative, Side side, Method how) {
        int places = side == Side.MENTOR ? schemes.of(initiative).room().capacity() : ONE;
        Enrolment created = new Enrolment(initiative, who, side, places);
        created.said(how, typist(), time.now());
        em.persist(created);
        return created;
    }

    private Side sideOf(ParticipantId who) {
        return participants.on(Part.TRAINEE).stream().anyMatch(one -> one.id().equals(who))
                ? Side.TRAINEE
                : Side.MENTOR;
    }

    private void tellCopy(Enrolment enrolment) {
        outbox.tell(
                Recipient.of(enrolment.participant()),
                Message.of("mentoring.notice.written-down").about(enrolment.participant()));
    }

    private static void insistTold(Method how) {
        if (how == null || !how.toldToStaff()) {
            throw new Invalid("mentoring.fault.how");
        }
    }

    private void insistOn(ParticipantId who) {
        participants.nameOf(who);
        if (relations.judgedByMe().contains(who)) {
            throw new NotFound();
        }
    }

    private Optional<Enrolment> enrolment(InitiativeId initiative, ParticipantId who) {
        return em.createQuery(
                        "select e from Enrolment e where e.initiative = :initiative and e.participant = :who",
                        Enrolment.class)
                .setParameter("initiative", initiative.value())
                .setParameter("who", who.value())
                .getResultStream()
                .findFirst();
    }

    private List<Enrolment> of(ParticipantId who) {
        return em.createQuery(
                        "select e from Enrolment e where e.participant = :who order by e.since desc, e.id",
                        Enrolment.class)
                .setParameter("who", who.value())
                .getResultList();
    }

    private Enrolment find(EnrolmentId id) {
        return Optional.ofNullable(em.find(Enrolment.class, id.value()))
                .filter(found -> !relations.judgedByMe().contains(found.participant()))
                .orElseThrow(NotFound::new);
    }

    private Enrolment findMine(EnrolmentId id) {
        ParticipantId me = me();
        return Optional.ofNullable(em.find(Enrolment.class, id.value()))
                .filter(found -> found.participant().equals(me))
                .orElseThrow(NotFound::new);
    }

    private ParticipantId me() {
        return participants.me().orElseThrow(NotFound::new);
    }

    private AccountId typist() {
        return user.required().account();
    }

    private Row row(Enrolment enrolment) {
        return row(enrolment, participants.namesOf(List.of(enrolment.participant())));
    }

    private Row row(Enrolment enrolment, Map<ParticipantId, String> names) {
        return new Row(
                enrolment.id(),
                enrolment.initiative(),
                new Participant(enrolment.participant(), names.getOrDefault(enrolment.participant(), "")),
                enrolment.side(),
                enrolment.state(),
                enrolment.places(),
                enrolment.how(),
                time.there(enrolment.since()).toLocalDate());
    }
}
