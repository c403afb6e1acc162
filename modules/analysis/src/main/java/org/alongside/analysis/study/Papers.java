package org.alongside.analysis.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.analysis.wording.Days;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.problem.Invalid;

/** Topic guide, protocol and ethics approval of a study, version after version: none is changed, a new one is written after it. */
@ApplicationScoped
@Transactional
public class Papers {
    /**
     * One version.
     *
     * @param version counts those of its kind from 1
     * @param since the day from which on it counts
     */
    public record Row(
            PaperKind kind, int version, String words, LocalDate since, LocalDate writtenOn, String writtenBy) {}

    @PersistenceContext(unitName = "analysis")
    private EntityManager em;

    @Inject
    private Studies studies;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Days days;

    /**
     * Writes the next version of a kind.
     *
     * @throws Invalid also when it would count from a day before the version that it follows
     */
    @Allowed("analysis.study")
    public void add(StudyId study, NewPaper told) {
        studies.read(study);
        NewPaper checked = told.checked(days.today());
        Optional<StudyPaper> before = all(study).stream()
                .filter(paper -> paper.kind() == checked.kind())
                .findFirst();
        if (before.filter(paper -> checked.since().isBefore(paper.since())).isPresent()) {
            throw new Invalid("analysis.papers.fault.before");
        }
        int position = before.map(StudyPaper::position).orElse(0) + 1;
        em.persist(new StudyPaper(study, checked, user.required().account(), days.today(), position));
        audit.record("analysis.paper.written", study);
    }

    /** All versions, by kind, the newest first. */
    @Allowed("analysis.read")
    public List<Row> list(StudyId study) {
        studies.read(study);
        return all(study).stream()
                .map(paper -> new Row(
                        paper.kind(),
                        paper.position(),
                        paper.words(),
                        paper.since(),
                        paper.writtenOn(),
                        accounts.nameOf(paper.writtenBy()).orElse("Alongside")))
                .toList();
    }

    private List<StudyPaper> all(StudyId study) {
        return em.createQuery(
                        "select p from StudyPaper p where p.study = :study order by p.kind, p.position desc",
                        StudyPaper.class)
                .setParameter("study", study.value())
                .getResultList();
    }
}
