package org.alongside.analysis.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.analysis.wording.Days;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;

/**
 * Where the researchers of a study stand. Being involved in what one studies is no fault, keeping quiet about it is: so it
 * shows beside a researcher's name wherever they interviewed, and in every report.
 */
@ApplicationScoped
@Transactional
public class Positions {
    /** One statement. */
    public record Line(AccountId researcher, String name, Stance stance, LocalDate statedOn) {}

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

    /** The person at the keyboard says where they stand; nobody says it for them. */
    @Allowed("analysis.study")
    public void state(StudyId id, Stance told) {
        studies.read(id);
        AccountId me = user.required().account();
        long position = all(id).stream()
                        .filter(said -> said.researcher().equals(me))
                        .mapToLong(Positionality::position)
                        .max()
                        .orElse(0)
                + 1;
        em.persist(new Positionality(id, me, told.checked(), days.today(), position));
        audit.record("analysis.position.stated", id);
    }

    /** Every statement, each researcher's newest before their earlier ones. */
    @Allowed("analysis.read")
    public List<Line> history(StudyId id) {
        studies.read(id);
        return all(id).stream()
                .map(said -> new Line(
                        said.researcher(),
                        accounts.nameOf(said.researcher()).orElse("Alongside"),
                        said.stance(),
                        said.statedOn()))
                .toList();
    }

    /** What counts now: the newest statement of each researcher, in order of name. */
    @Allowed("analysis.read")
    public List<Line> newest(StudyId id) {
        Map<AccountId, Line> newest = new LinkedHashMap<>();
        history(id).forEach(line -> newest.putIfAbsent(line.researcher(), line));
        return newest.values().stream()
                .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
                .toList();
    }

    private List<Positionality> all(StudyId id) {
        return em.createQuery(
                        "select p from Positionality p where p.study = :study order by p.position desc",
                        Positionality.class)
                .setParameter("study", id.value())
                .getResultList();
    }
}
