package org.alongside.mentoring.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.problem.Invalid;
import org.alongside.core.setting.Settings;
import org.alongside.spi.InitiativeId;

/** The usual plan of each mentoring initiative. Plans are proposed from it and may differ from it in everything. */
@ApplicationScoped
@Transactional
public class Schemes {

    /**
     * A usual plan.
     *
     * @param meetings how many meetings are proposed
     * @param everyMonths how many months lie between them
     * @param minutes how long a meeting lasts, as far as pay is concerned
     */
    public record Row(InitiativeId initiative, int meetings, int everyMonths, int minutes) {}

    /** More meetings than this at once, or months between them, are a slip of the finger. */
    public static final int MOST = 24;

    private static final int LONGEST_MINUTES = 24 * 60;

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Settings settings;

    @Inject
    private AuditLog audit;

    /** The plan of that initiative, for those who plan. */
    @Allowed("mentoring.read")
    public Row read(InitiativeId initiative) {
        return of(initiative);
    }

    /** The plan of that initiative: the programme's usual one (preset: the reference scheme's) until somebody chose another. */
    @ForEverybody("numbers that everybody in a pair knows, for use cases that have checked their caller")
    public Row of(InitiativeId initiative) {
        initiatives.read(initiative);
        return find(initiative).map(Scheme::row).orElseGet(() -> usual(initiative));
    }

    /** Chooses another plan. What is planned already stays as it is. */
    @Allowed("mentoring.set-up")
    public Row choose(Row plan) {
        initiatives.read(plan.initiative());
        insist(plan.meetings(), MOST);
        insist(plan.everyMonths(), MOST);
        insist(plan.minutes(), LONGEST_MINUTES);
        Scheme scheme = find(plan.initiative()).orElseGet(() -> {
            Scheme created = new Scheme(plan.initiative());
            em.persist(created);
            return created;
        });
        scheme.follow(plan);
        audit.record("mentoring.scheme.chosen", plan.initiative());
        return plan;
    }

    /** What the programme chose; preset are six meetings of an hour, once a month. */
    private Row usual(InitiativeId initiative) {
        return new Row(
                initiative,
                settings.number("mentoring.meetings"),
                settings.number("mentoring.every-months"),
                settings.number("mentoring.minutes"));
    }

    private static void insist(int number, int most) {
        if (number < 1 || number > most) {
            throw new Invalid("mentoring.fault.number", most);
        }
    }

    private Optional<Scheme> find(InitiativeId initiative) {
        return Optional.ofNullable(em.find(Scheme.class, initiative.value()));
    }
}
