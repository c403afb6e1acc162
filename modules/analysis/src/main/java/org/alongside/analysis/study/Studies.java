package org.alongside.analysis.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.Initiative;

/** The studies of the current programme. */
@ApplicationScoped
@Transactional
public class Studies {
    /** One study. */
    public record Row(
            StudyId id, Initiative initiative, String title, String question, Approach approach, String peopleCalled) {}

    @PersistenceContext(unitName = "analysis")
    private EntityManager em;

    @Inject
    private Initiatives initiatives;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Begins a study. */
    @Allowed("analysis.study")
    public StudyId create(NewStudy told) {
        NewStudy checked = told.checked();
        initiatives.read(checked.initiative());
        Study study = new Study(checked, OffsetDateTime.now(clock));
        em.persist(study);
        // Written at once: rows of other tables may refer to it before this transaction ends.
        em.flush();
        audit.record("analysis.study.created", study.id());
        return study.id();
    }

    /** All studies, the newest first. */
    @Allowed("analysis.read")
    public List<Row> list() {
        return em.createQuery("select s from Study s order by s.createdAt desc, s.title", Study.class)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    /**
     * One study.
     *
     * @throws NotFound when there is none of that id in this programme
     */
    @Allowed("analysis.read")
    public Row read(StudyId id) {
        return row(find(id));
    }

    /** What a study is called. */
    @ForEverybody("a title within their own programme, for use cases that have checked their caller")
    public String titleOf(StudyId id) {
        return find(id).title();
    }

    private Row row(Study study) {
        return new Row(
                study.id(),
                initiatives.read(study.initiative()),
                study.title(),
                study.question(),
                study.approach(),
                study.peopleCalled());
    }

    private Study find(StudyId id) {
        return Optional.ofNullable(em.find(Study.class, id.value())).orElseThrow(NotFound::new);
    }
}
