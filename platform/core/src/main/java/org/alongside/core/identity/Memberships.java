package org.alongside.core.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.programme.CurrentProgramme;

/** Who has which roles in the current programme. What somebody is elsewhere is told to nobody here. */
@ApplicationScoped
@Transactional
@ForEverybody("called by use cases that have checked their caller")
public class Memberships {
    /**
     * One account as this programme knows it.
     *
     * @param waits whether the provider brought them and nobody has said yet whether they come in
     */
    public record Member(AccountId id, String username, String name, Set<Role> roles, boolean open, boolean waits) {
        public Member {
            roles = Set.copyOf(roles);
        }
    }

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private CurrentProgramme programme;

    /** Everybody with a role here, those whose entry is closed too, in order of name. */
    public List<Member> all() {
        Map<AccountId, List<Membership>> byAccount = em.createQuery(
                        "select m from Membership m where m.programme = :programme", Membership.class)
                .setParameter("programme", programme.required().value())
                .getResultStream()
                .collect(Collectors.groupingBy(Membership::account));
        return em.createQuery(
                        "select a from Account a, Membership m where m.account = a.id and m.programme = :programme",
                        Account.class)
                .setParameter("programme", programme.required().value())
                .getResultStream()
                .distinct()
                .map(account -> member(account, byAccount.get(account.id())))
                .sorted(Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Member::username))
                .toList();
    }

    /** One of them; empty for accounts that have no role here. */
    public Optional<Member> find(AccountId id) {
        List<Membership> held = held(id);
        return held.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(em.find(Account.class, id.value())).map(account -> member(account, held));
    }

    /** Gives exactly these roles; whether the door is open stays as it was. */
    public void change(AccountId id, Set<Role> roles) {
        roles.forEach(role -> Duties.check(roles, role));
        List<Membership> held = held(id);
        boolean open = held.isEmpty() || held.stream().anyMatch(Membership::open);
        held.stream().filter(membership -> !roles.contains(membership.role())).forEach(em::remove);
        Set<Role> before = held.stream().map(Membership::role).collect(Collectors.toSet());
        for (Role role : roles) {
            if (!before.contains(role)) {
                Membership added = new Membership(id, programme.required(), role);
                added.open(open);
                em.persist(added);
            }
        }
    }

    /** Closes or opens this programme to an account. The roles are remembered. */
    public void open(AccountId id, boolean wanted) {
        held(id).forEach(membership -> membership.open(wanted));
    }

    /** Whether the account has a role in no other programme. */
    public boolean onlyHere(AccountId id) {
        return em.createQuery(
                                "select count(m) from Membership m where m.account = :account"
                                        + " and m.programme <> :programme",
                                Long.class)
                        .setParameter("account", id.value())
                        .setParameter("programme", programme.required().value())
                        .getSingleResult()
                == 0;
    }

    private List<Membership> held(AccountId id) {
        return em.createQuery(
                        "select m from Membership m where m.account = :account and m.programme = :programme",
                        Membership.class)
                .setParameter("account", id.value())
                .setParameter("programme", programme.required().value())
                .getResultList();
    }

    private static Member member(Account account, List<Membership> held) {
        return new Member(
                account.id(),
                account.username(),
                account.displayName(),
                held.stream().map(Membership::role).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))),
                held.stream().anyMatch(Membership::open),
                held.stream().anyMatch(Membership::waits));
    }
}
