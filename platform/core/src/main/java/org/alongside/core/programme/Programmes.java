package org.alongside.core.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The programmes of this installation. */
@ApplicationScoped
@Transactional
public class Programmes {
    /** What is shown of a programme. */
    public record Row(ProgrammeId id, String name, ZoneId zone) {}

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Creates a programme. Who may do so is decided by the caller: set-up, the demo, later the institution's page. */
    public ProgrammeId create(String name, ZoneId zone) {
        return create(new ProgrammeId(UUID.randomUUID()), name, zone);
    }

    /** Creates a programme whose id is known beforehand: the demo's. */
    public ProgrammeId create(ProgrammeId id, String name, ZoneId zone) {
        em.persist(new Programme(id, name, zone, OffsetDateTime.now(clock)));
        // Written at once: rows of other tables may refer to it before this transaction ends.
        em.flush();
        return id;
    }

    /** One programme. */
    public Optional<Row> find(ProgrammeId id) {
        return Optional.ofNullable(em.find(Programme.class, id.value()))
                .map(programme -> new Row(programme.id(), programme.name(), programme.zone()));
    }

    /** All programmes, in order of name. For work that goes through every programme in turn; never shown to people. */
    public List<Row> all() {
        return em.createQuery("select p from Programme p order by p.name", Programme.class)
                .getResultStream()
                .map(programme -> new Row(programme.id(), programme.name(), programme.zone()))
                .toList();
    }
}
