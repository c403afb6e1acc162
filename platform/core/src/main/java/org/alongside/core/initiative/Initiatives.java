package org.alongside.core.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Relations;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.Initiative;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.InitiativeRole;
import org.alongside.spi.InitiativeType;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/** The initiatives of the current programme, of whatever kind, and who takes part in them. */
@ApplicationScoped
@Transactional
public class Initiatives {
    /** That somebody takes part, or took part; the last day is empty while it goes on. */
    public record TookPart(Initiative initiative, String role, LocalDate since, Optional<LocalDate> until) {}

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_MINUTES = 24 * 60;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private InitiativeTypes types;

    @Inject
    private Participants participants;

    @Inject
    private Relations relations;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<ActivityHeld> held;

    @Inject
    private Event<EngagementBegan> began;

    @Inject
    private Event<EngagementEnded> ended;

    @Inject
    @Any
    private Instance<TrainingGate> gates;

    @Inject
    private Clock clock;

    /** Begins an initiative of a kind that the programme uses. */
    @Allowed("core.initiative.edit")
    public InitiativeId create(String type, String title, LocalDate starts, Optional<LocalDate> ends) {
        types.find(type).orElseThrow(() -> new Invalid("core.initiative.fault.type"));
        if (title == null || title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new Invalid("core.initiative.fault.title");
        }
        if (starts == null || ends.filter(end -> end.isBefore(starts)).isPresent()) {
            throw new Invalid("core.initiative.fault.dates");
        }
        InitiativeEntity initiative = new InitiativeEntity(type, title.strip(), starts, ends);
        em.persist(initiative);
        // Written at once: rows of other tables may refer to it before this transaction ends.
        em.flush();
        audit.record("core.initiative.created", initiative.shown().id());
        return initiative.shown().id();
    }

    /** All initiatives, the newest first. */
    @Allowed("core.initiative.read")
    public List<Initiative> list() {
        return em.createQuery("select i from Initiative i order by i.starts desc, i.title", InitiativeEntity.class)
                .getResultStream()
                .map(InitiativeEntity::shown)
                .toList();
    }

    /** The initiatives of one kind, the newest first. */
    @ForEverybody("titles and dates of their own programme, for use cases that have checked their caller")
    public List<Initiative> ofType(String type) {
        return em.createQuery(
                        "select i from Initiative i where i.type = :type order by i.starts desc, i.title",
                        InitiativeEntity.class)
                .setParameter("type", type)
                .getResultStream()
                .map(InitiativeEntity::shown)
                .toList();
    }

    /**
     * One initiative.
     *
     * @throws NotFound when there is none of that id in this programme
     */
    @ForEverybody("title and dates within their own programme, for use cases that have checked their caller")
    public Initiative read(InitiativeId id) {
        return find(id).shown();
    }

    /** In which initiatives somebody takes part or did, each once, the one they came to last first. */
    @ForEverybody("titles and dates within their own programme, for use cases that have checked their caller")
    public List<Initiative> of(ParticipantId participant) {
        return partsOf(participant).stream()
                .map(TookPart::initiative)
                .distinct()
                .toList();
    }

    /**
     * Somebody begins to take part. Who already does in that role is left as they are.
     *
     * @throws NeededFirst when there is something they have to have done before
     */
    @Allowed("core.initiative.edit")
    public void engage(InitiativeId id, ParticipantId participant, String role) {
        roleOf(find(id), role);
        participants.nameOf(participant);
        if (current(id, participant, role).isPresent()) {
            return;
        }
        List<String> missing = gates.stream()
                .flatMap(gate -> gate.missing(id, role, participant).stream())
                .toList();
        if (!missing.isEmpty()) {
            throw new NeededFirst(missing);
        }
        LocalDate today = LocalDate.now(clock);
        begunOn(today, id, participant, role)
                .ifPresentOrElse(Engagement::resume, () -> em.persist(new Engagement(id, participant, role, today)));
        audit.record("core.engagement.began", participant);
        began.fire(new EngagementBegan(id, participant, role, today));
    }

    /** Somebody's part ends. */
    @Allowed("core.initiative.edit")
    public void disengage(InitiativeId id, ParticipantId participant, String role) {
        LocalDate today = LocalDate.now(clock);
        current(id, participant, role).orElseThrow(NotFound::new).end(today);
        audit.record("core.engagement.ended", participant);
        ended.fire(new EngagementEnded(id, participant, role, today));
    }

    /** Who takes part now, in any role, in order of name; but for those whom the person at the keyboard judges (R6). */
    @ForEverybody("names of their own programme, for use cases that have checked their caller")
    public List<Participant> members(InitiativeId id) {
        find(id);
        Set<ParticipantId> ids =
                engagements(id).stream().map(Engagement::participant).collect(Collectors.toSet());
        ids.removeAll(relations.judgedByMe());
        return participants.namesOf(ids).entrySet().stream()
                .map(named -> new Participant(named.getKey(), named.getValue()))
                .sorted((a, b) -> a.callName().compareToIgnoreCase(b.callName()))
                .toList();
    }

    /** Who takes part now in that role; their names are asked of whoever may know them. */
    @ForEverybody("ids, for use cases that have checked their caller")
    public Set<ParticipantId> inRole(InitiativeId id, String role) {
        return engagements(id).stream()
                .filter(engagement -> engagement.role().equals(role))
                .map(Engagement::participant)
                .collect(Collectors.toSet());
    }

    /**
     * How many people took part so far, by role; those whose part ended, too, but not those whom the person at the keyboard judges (R6).
     * True numbers: outside the team they are told through {@link org.alongside.core.count.SmallNumbers} only.
     */
    @Allowed("core.initiative.read")
    public Map<String, Integer> tookPart(InitiativeId id) {
        find(id);
        Set<ParticipantId> judged = relations.judgedByMe();
        return em.createQuery("select e from Engagement e where e.initiative = :initiative", Engagement.class)
                .setParameter("initiative", id.value())
                .getResultStream()
                .filter(engagement -> !judged.contains(engagement.participant()))
                .collect(Collectors.groupingBy(
                        Engagement::role,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Engagement::participant, Collectors.toSet()), Set::size)));
    }

    /** In what somebody takes part or took part, the latest first. */
    @ForEverybody("for use cases that have checked their caller, or tell people only about themselves")
    public List<TookPart> partsOf(ParticipantId participant) {
        return em.createQuery(
                        "select e from Engagement e where e.participant = :participant order by e.since desc, e.id",
                        Engagement.class)
                .setParameter("participant", participant.value())
                .getResultStream()
                .map(engagement -> new TookPart(
                        find(engagement.initiative()).shown(),
                        engagement.role(),
                        engagement.since(),
                        engagement.until()))
                .toList();
    }

    /**
     * Something was held: tells whoever pays and counts. For kinds that keep no activities in tables of their own.
     *
     * @param key names the activity within the initiative; telling the same one again is harmless
     * @throws Invalid when the minutes are out of range or somebody does not take part
     */
    @Allowed("core.initiative.edit")
    public void held(InitiativeId id, String key, LocalDate on, int minutes, List<ParticipantId> people) {
        InitiativeEntity initiative = find(id);
        if (key == null || key.isBlank() || on == null) {
            throw new Invalid("core.initiative.fault.activity");
        }
        if (minutes < 1 || minutes > LONGEST_MINUTES) {
            throw new Invalid("core.initiative.fault.minutes");
        }
        List<Engagement> taking = engagements(id).stream()
                .filter(engagement -> people.contains(engagement.participant()))
                .toList();
        if (people.isEmpty()
                || !taking.stream()
                        .map(Engagement::participant)
                        .collect(Collectors.toSet())
                        .containsAll(people)) {
            throw new Invalid("core.initiative.fault.not-engaged");
        }
        List<ParticipantId> paid = taking.stream()
                .filter(engagement -> roleOf(initiative, engagement.role()).paid())
                .map(Engagement::participant)
                .distinct()
                .toList();
        UUID activity = UUID.nameUUIDFromBytes((id + "/" + key).getBytes(StandardCharsets.UTF_8));
        audit.record("core.activity.held", activity);
        held.fire(new ActivityHeld(activity, id, on, minutes, paid));
    }

    private InitiativeRole roleOf(InitiativeEntity initiative, String role) {
        InitiativeType type = types.find(initiative.type()).orElseThrow(NotFound::new);
        return type.roles().stream()
                .filter(known -> known.key().equals(role))
                .findFirst()
                .orElseThrow(() -> new Invalid("core.initiative.fault.role"));
    }

    private List<Engagement> engagements(InitiativeId id) {
        return em.createQuery(
                        "select e from Engagement e where e.initiative = :initiative and e.until is null",
                        Engagement.class)
                .setParameter("initiative", id.value())
                .getResultList();
    }

    private Optional<Engagement> current(InitiativeId id, ParticipantId participant, String role) {
        return engagements(id).stream()
                .filter(engagement -> engagement.participant().equals(participant)
                        && engagement.role().equals(role))
                .findFirst();
    }

    private Optional<Engagement> begunOn(LocalDate day, InitiativeId id, ParticipantId participant, String role) {
        return em.createQuery(
                        "select e from Engagement e where e.initiative = :initiative and e.participant = :participant"
                                + " and e.role = :role and e.since = :day",
                        Engagement.class)
                .setParameter("initiative", id.value())
                .setParameter("participant", participant.value())
                .setParameter("role", role)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    private InitiativeEntity find(InitiativeId id) {
        return Optional.ofNullable(em.find(InitiativeEntity.class, id.value())).orElseThrow(NotFound::new);
    }
}
