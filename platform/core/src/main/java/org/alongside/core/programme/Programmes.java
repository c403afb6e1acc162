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
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;

/** The programmes of this installation. */
@ApplicationScoped
@Transactional
public class Programmes {
    /**
     * What is shown of a programme.
     *
     * @param shortName for narrow places; the name where there is none
     * @param colour its own, dark enough for white words; empty: the usual one
     * @param mentorWord what people who bring lived experience are called here; empty: the usual words
     * @param language of its e-mails and letters, and of pages for whoever chose no other
     * @param archived whether it can be read only
     */
    public record Row(
            ProgrammeId id,
            String name,
            ZoneId zone,
            String shortName,
            Optional<String> colour,
            Optional<String> mentorWord,
            Locale language,
            boolean archived) {}

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
        return Optional.ofNullable(em.find(Programme.class, id.value())).map(Programme::row);
    }

    /** All programmes, in order of name. For work that goes through every programme in turn; never shown to people. */
    public List<Row> all() {
        return em.createQuery("select p from Programme p order by p.name", Programme.class)
                .getResultStream()
                .map(Programme::row)
                .toList();
    }

    /** Those that are not archived. For work that goes through every programme in turn and writes something. */
    public List<Row> open() {
        return all().stream().filter(programme -> !programme.archived()).toList();
    }

    /**
     * Begins a programme that presents itself so. Who may do so is decided by the caller.
     *
     * @throws Invalid when the profile cannot be used as it is
     */
    public ProgrammeId begin(Profile profile) {
        Profile checked = profile.checked();
        ProgrammeId id = create(checked.name(), ZoneId.of(checked.zone()));
        existing(id).describe(checked);
        return id;
    }

    /**
     * Changes how it presents itself. Who may do so is decided by the caller.
     *
     * @throws Invalid when the profile cannot be used as it is
     * @throws NotFound when there is no such programme
     */
    public void describe(ProgrammeId id, Profile profile) {
        existing(id).describe(profile.checked());
    }

    /** From now on it can be read only. Who may do so is decided by the caller. */
    public void archive(ProgrammeId id) {
        existing(id).archive(OffsetDateTime.now(clock));
    }

    /** It goes on. Who may do so is decided by the caller. */
    public void reopen(ProgrammeId id) {
        existing(id).reopen();
    }

    private Programme existing(ProgrammeId id) {
        return Optional.ofNullable(em.find(Programme.class, id.value())).orElseThrow(NotFound::new);
    }
}
