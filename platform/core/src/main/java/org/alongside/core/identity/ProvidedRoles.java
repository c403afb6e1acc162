package org.alongside.core.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.programme.CurrentProgramme;

/**
 * Roles that come from what the institution's provider says of somebody, in the current programme. They go again when it says so no
 * more; what was given by hand is never touched.
 *
 * <p>A programme that somebody never had a role in does not open to them by itself: its administrator says whether they come in.
 * Otherwise one who judges a trainee could come in under a second name and read the pair they must not see (R6).
 */
@ApplicationScoped
@Transactional
@ForEverybody("called by signing in, which has proven who it is, and by use cases that have checked their caller")
public class ProvidedRoles {
    /** What the provider gives an account in the current programme is something else now; for the audit log. */
    public record Changed(AccountId account) {}

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private CurrentProgramme programme;

    @Inject
    private Event<Changed> changed;

    /**
     * Insists that one person may hold these together.
     *
     * @throws SeparateDuties when not
     */
    public void check(Set<Role> roles) {
        roles.forEach(role -> Duties.check(roles, role));
    }

    /**
     * Insists that these go with what the account holds here by hand; changes nothing.
     *
     * @throws SeparateDuties when they do not
     */
    public void check(AccountId account, Set<Role> wanted) {
        List<Membership> held = held(account);
        if (!keptOut(held)) {
            check(together(held, wanted));
        }
    }

    /**
     * From now on exactly these come from the provider. Whoever was kept out here stays out, with the roles they had.
     *
     * @throws SeparateDuties when they do not go with what is held by hand
     */
    public void give(AccountId account, Set<Role> wanted) {
        List<Membership> held = held(account);
        if (keptOut(held)) {
            return;
        }
        check(together(held, wanted));
        List<Membership> gone = held.stream()
                .filter(Membership::fromProvider)
                .filter(membership -> !wanted.contains(membership.role()))
                .toList();
        Set<Role> before = held.stream().map(Membership::role).collect(Collectors.toSet());
        List<Role> come =
                wanted.stream().filter(role -> !before.contains(role)).sorted().toList();
        boolean open = held.stream().anyMatch(Membership::open);
        gone.forEach(em::remove);
        come.forEach(role -> em.persist(Membership.fromProvider(account, programme.required(), role, open, !open)));
        if (!gone.isEmpty() || !come.isEmpty()) {
            changed.fire(new Changed(account));
        }
    }

    /** Whether some programme has not said yet whether they come in. */
    public boolean waits(AccountId account) {
        return em.createQuery(
                                "select count(m) from Membership m where m.account = :account and m.waits = true",
                                Long.class)
                        .setParameter("account", account.value())
                        .getSingleResult()
                > 0;
    }

    /** The door is closed by somebody's decision, not only not yet opened. */
    private static boolean keptOut(List<Membership> held) {
        return !held.isEmpty() && held.stream().noneMatch(membership -> membership.open() || membership.waits());
    }

    private static Set<Role> together(List<Membership> held, Set<Role> wanted) {
        return Stream.concat(
                        held.stream()
                                .filter(membership -> !membership.fromProvider())
                                .map(Membership::role),
                        wanted.stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private List<Membership> held(AccountId account) {
        return em.createQuery(
                        "select m from Membership m where m.account = :account and m.programme = :programme",
                        Membership.class)
                .setParameter("account", account.value())
                .setParameter("programme", programme.required().value())
                .getResultList();
    }
}
