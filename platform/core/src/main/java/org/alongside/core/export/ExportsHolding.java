package org.alongside.core.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.AccountId;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/** The files in which somebody stands. Whoever has one is asked to take them out; we cannot do it for them. */
@ApplicationScoped
class ExportsHolding implements Holding {
    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Exports files;

    @Inject
    private Event<Recalled> told;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Override
    public String key() {
        return "core.exports";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        Map<UUID, ExportEntity> exports = exports(places(person));
        return exports.values().stream()
                .sorted((one, other) -> other.takenAt().compareTo(one.takenAt()))
                .map(export -> Entry.of(
                        export.takenAt().toLocalDate(),
                        new Entry.Fact("core.export.what", Texts.of(reader, "export", export.kind())),
                        new Entry.Fact("core.export.recipient", export.recipient())))
                .toList();
    }

    @Override
    public List<Effect> effects(ParticipantId person, Level level) {
        int many = (int) reached(person, level).stream()
                .filter(place ->
                        files.recallOf(place).flatMap(RecallEntity::doneAt).isEmpty())
                .count();
        return many == 0 ? List.of() : List.of(Effect.changed(many, "core.export.recalled"));
    }

    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        List<Effect> effects = effects(person, level);
        List<PlaceEntity> recalled = recalled(person, level);
        OffsetDateTime now = OffsetDateTime.now(clock);
        recalled.forEach(place -> {
            RecallEntity recall = new RecallEntity(place.export(), place.place(), now);
            em.persist(recall);
            audit.record("core.export.recalled", recall.id());
        });
        Set<AccountId> takers =
                exports(recalled).values().stream().map(ExportEntity::takenBy).collect(Collectors.toSet());
        told.fire(new Recalled(takers));
        if (level == Level.ERASE) {
            places(person).forEach(em::remove);
        }
        em.flush();
        return effects;
    }

    /** What is to be taken out at that level, and was not before. */
    private List<PlaceEntity> recalled(ParticipantId person, Level level) {
        return reached(person, level).stream()
                .filter(place -> files.recallOf(place).isEmpty())
                .toList();
    }

    private List<PlaceEntity> reached(ParticipantId person, Level level) {
        List<PlaceEntity> places = places(person);
        Map<UUID, ExportEntity> exports = exports(places);
        return places.stream()
                .filter(place -> level.reaches(exports.get(place.export()).recalledFrom()))
                .toList();
    }

    private List<PlaceEntity> places(ParticipantId person) {
        return em.createQuery("select p from ExportPlace p where p.participant = :person", PlaceEntity.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    private Map<UUID, ExportEntity> exports(List<PlaceEntity> places) {
        Set<UUID> ids = places.stream().map(PlaceEntity::export).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery("select e from Export e where e.id in :ids", ExportEntity.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(ExportEntity::id, Function.identity()));
    }
}
