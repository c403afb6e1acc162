package org.alongside.core.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
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
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;

/** The clinical teams and services in which people work, and when: what a conflict of care (R11) is measured against. */
@ApplicationScoped
@Transactional
public class Placements {
    /** One placement; its last day is empty while none is known. */
    public record Row(
            UUID id,
            ParticipantId participant,
            String callName,
            String team,
            LocalDate from,
            Optional<LocalDate> until) {}

    private static final int LONGEST_TEAM = 200;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Participants participants;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<PlacementChanged> changed;

    /** All placements, those of the past too, the latest first. */
    @Allowed("core.relation")
    public List<Row> list() {
        List<Placement> found = em.createQuery(
                        "select p from Placement p order by p.begins desc, p.id", Placement.class)
                .getResultList();
        Map<ParticipantId, String> names =
                participants.namesOf(found.stream().map(Placement::participant).toList());
        return found.stream()
                .map(placement -> new Row(
                        placement.id(),
                        placement.participant(),
                        names.getOrDefault(placement.participant(), ""),
                        placement.team(),
                        placement.from(),
                        placement.until()))
                .toList();
    }

    /** Somebody works there in those days. */
    @Allowed("core.relation")
    public UUID note(ParticipantId participant, String team, LocalDate from, Optional<LocalDate> until) {
        participants.nameOf(participant);
        if (team == null || team.isBlank() || team.length() > LONGEST_TEAM) {
            throw new Invalid("core.placement.fault.team");
        }
        if (from == null) {
            throw new Invalid("core.placement.fault.dates");
        }
        Placement placement = new Placement(participant, team.strip(), from);
        until.ifPresent(placement::end);
        em.persist(placement);
        em.flush();
        audit.record("core.placement.noted", placement.id(), participant);
        changed.fire(new PlacementChanged(participant));
        return placement.id();
    }

    /** The placement ends, the last day being this one. */
    @Allowed("core.relation")
    public void end(UUID id, LocalDate on) {
        Placement placement = Optional.ofNullable(em.find(Placement.class, id)).orElseThrow(NotFound::new);
        placement.end(on);
        audit.record("core.placement.ended", id, placement.participant());
        changed.fire(new PlacementChanged(placement.participant()));
    }

    /** The teams in which somebody works on a day. */
    @ForEverybody("names of teams, for use cases that have checked their caller")
    public List<String> teamsOf(ParticipantId participant, LocalDate day) {
        return em.createQuery(
                        "select p.team from Placement p where p.participant = :participant and p.begins <= :day"
                                + " and (p.until is null or p.until >= :day) order by p.team",
                        String.class)
                .setParameter("participant", participant.value())
                .setParameter("day", day)
                .getResultList();
    }

    /** The teams in which people work on that day or later, by person. */
    @ForEverybody("names of teams, for use cases that have checked their caller")
    public Map<ParticipantId, Set<String>> teamsFrom(LocalDate day) {
        return em.createQuery("select p from Placement p where p.until is null or p.until >= :day", Placement.class)
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Placement::participant, Collectors.mapping(Placement::team, Collectors.toSet())));
    }
}
