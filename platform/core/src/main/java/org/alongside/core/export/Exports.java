package org.alongside.core.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;

/** Files that left, and what has to be taken out of them again. */
@ApplicationScoped
@Transactional
public class Exports {
    /**
     * A file that left.
     *
     * @param kind its words stand under {@code <module>.export.<rest>}
     * @param people how many people stand in it
     */
    public record Row(UUID id, String kind, String takenBy, OffsetDateTime takenAt, String recipient, long people) {}

    /** Somebody is to be taken out of a file; {@code place} says where they stand in it. */
    public record Recall(UUID id, Row export, String place, OffsetDateTime askedAt, Optional<OffsetDateTime> doneAt) {}

    /** The newest files that are listed. */
    private static final int MOST = 500;

    private static final int LONGEST_RECIPIENT = 200;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Accounts accounts;

    @Inject
    private Event<Recalled> told;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * A file is about to leave, for whom the person at the keyboard takes it.
     *
     * @param kind {@code module.thing}
     * @param recipient who gets it; themselves where nobody is named
     * @param recalledFrom from which level of stopping on somebody is to be taken out of it again
     * @throws Invalid when the recipient has more than 200 characters
     */
    @ForEverybody("for use cases that hand a file on and have checked their caller")
    public UUID begin(String kind, String recipient, Level recalledFrom) {
        String said = recipient == null ? "" : recipient.strip();
        if (said.length() > LONGEST_RECIPIENT) {
            throw new Invalid("core.export.fault.recipient", LONGEST_RECIPIENT);
        }
        ExportEntity export = new ExportEntity(
                kind,
                user.required().account(),
                OffsetDateTime.now(clock),
                said.isEmpty() ? user.required().name() : said,
                recalledFrom);
        em.persist(export);
        em.flush();
        return export.id();
    }

    /** These people stand in it, each at a place that can be found again without their name. */
    @ForEverybody("for use cases that hand a file on and have checked their caller")
    public void holds(UUID export, Map<ParticipantId, String> places) {
        List<PlaceEntity> rows = places.entrySet().stream()
                .map(one -> new PlaceEntity(export, one.getKey(), one.getValue()))
                .toList();
        rows.forEach(em::persist);
        em.find(ExportEntity.class, export).holds(rows.size());
        em.flush();
        // There may be a great many of them, and nobody needs them again.
        rows.forEach(em::detach);
    }

    /**
     * Somebody took back what stands in the files of a module: those who have one are asked to take them out, and asked again where
     * they did so before.
     */
    @ForEverybody("for use cases in which somebody takes back what they said")
    public void recall(ParticipantId person, String module) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Set<AccountId> asked = new HashSet<>();
        for (PlaceEntity place : em.createQuery(
                        "select p from ExportPlace p, Export e where e.id = p.export and p.participant = :person"
                                + " and e.kind like :kinds",
                        PlaceEntity.class)
                .setParameter("person", person.value())
                .setParameter("kinds", module + ".%")
                .getResultList()) {
            Optional<RecallEntity> before = recallOf(place);
            if (before.filter(recall -> recall.doneAt().isEmpty()).isEmpty()) {
                RecallEntity recall = before.orElseGet(() -> new RecallEntity(place.export(), place.place(), now));
                recall.ask(now);
                em.persist(recall);
                audit.record("core.export.recalled", recall.id());
                asked.add(em.find(ExportEntity.class, place.export()).takenBy());
            }
        }
        em.flush();
        if (!asked.isEmpty()) {
            told.fire(new Recalled(asked));
        }
    }

    /** What was asked before about that place. */
    Optional<RecallEntity> recallOf(PlaceEntity place) {
        return em.createQuery(
                        "select r from ExportRecall r where r.export = :export and r.place = :place",
                        RecallEntity.class)
                .setParameter("export", place.export())
                .setParameter("place", place.place())
                .getResultStream()
                .findFirst();
    }

    /** The files that left, the newest first: one's own; all of them for those who may take people's addresses away. */
    @Allowed("core.exports")
    public List<Row> list() {
        return em.createQuery("select e from Export e order by e.takenAt desc, e.id", ExportEntity.class)
                .getResultStream()
                .filter(this::isForMe)
                .limit(MOST)
                .map(this::row)
                .toList();
    }

    /** What is to be taken out of files, what is not done yet first. */
    @Allowed("core.exports")
    public List<Recall> recalls() {
        Map<UUID, Row> exports = em.createQuery(
                        "select e from Export e where e.id in (select r.export from ExportRecall r)",
                        ExportEntity.class)
                .getResultStream()
                .filter(this::isForMe)
                .map(this::row)
                .collect(Collectors.toMap(Row::id, Function.identity()));
        return em.createQuery(
                        "select r from ExportRecall r order by case when r.doneAt is null then 0 else 1 end, r.askedAt, r.id",
                        RecallEntity.class)
                .getResultStream()
                .filter(recall -> exports.containsKey(recall.export()))
                .limit(MOST)
                .map(recall -> new Recall(
                        recall.id(), exports.get(recall.export()), recall.place(), recall.askedAt(), recall.doneAt()))
                .toList();
    }

    /** How many wait for the person at the keyboard. */
    @Allowed("core.exports")
    public long waiting() {
        return recalls().stream().filter(recall -> recall.doneAt().isEmpty()).count();
    }

    /**
     * Whoever has the file has taken them out.
     *
     * @throws NotFound when there is no such recall of a file of theirs
     */
    @Allowed("core.exports")
    public void done(UUID id) {
        RecallEntity recall = Optional.ofNullable(id)
                .map(known -> em.find(RecallEntity.class, known))
                .filter(found -> isForMe(em.find(ExportEntity.class, found.export())))
                .orElseThrow(NotFound::new);
        recall.done(user.required().account(), OffsetDateTime.now(clock));
        audit.record("core.export.taken-out", id);
    }

    private boolean isForMe(ExportEntity export) {
        return user.may("core.people.export")
                || export.takenBy().equals(user.required().account());
    }

    private Row row(ExportEntity export) {
        return new Row(
                export.id(),
                export.kind(),
                accounts.nameOf(export.takenBy()).orElse(""),
                export.takenAt(),
                export.recipient(),
                export.people());
    }
}
