package org.alongside.support.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Role;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.ProgrammeId;

/** Who looks after the people of the current programme. */
@ApplicationScoped
@Transactional
public class Supporters {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentProgramme programme;

    @Inject
    private Clock clock;

    /**
     * The named supporter: whom the last hand-over named, or else the first by name. Who leads the scheme or studies it is never
     * the one people turn to, whatever other role they hold; better nobody yet than one of them.
     */
    @ForEverybody("people must know who is there for them")
    public Optional<Accounts.Row> named() {
        List<Accounts.Row> all = all();
        Optional<Accounts.Row> chosen = em.createQuery(
                        "select n from NamedSupporter n order by n.namedAt desc, n.id", NamedSupporter.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .flatMap(last -> all.stream()
                        .filter(account -> account.id().equals(last.account()))
                        .findFirst());
        return chosen.or(() -> all.stream().findFirst());
    }

    /** Everybody people may turn to, in order of name. */
    @ForEverybody("names of staff, for use cases that have checked their caller")
    public List<Accounts.Row> all() {
        ProgrammeId here = programme.required();
        Set<AccountId> tooClose = Stream.of(Role.COORDINATOR, Role.RESEARCHER)
                .flatMap(role -> accounts.with(role, here).stream())
                .map(Accounts.Row::id)
                .collect(Collectors.toSet());
        return accounts.with(Role.SUPPORTER, here).stream()
                .filter(account -> !tooClose.contains(account.id()))
                .toList();
    }

    /** Who works for the programme and can be given something to do, in order of name. */
    @ForEverybody("names of staff, for use cases that have checked their caller")
    public List<Accounts.Row> staff() {
        return Stream.of(Role.COORDINATOR, Role.SUPPORTER, Role.FINANCE, Role.ADMINISTRATOR)
                .flatMap(role -> accounts.with(role, programme.required()).stream())
                .distinct()
                .sorted(Comparator.comparing(Accounts.Row::name))
                .toList();
    }

    /** The first by name in that role; where it is a supporter's, the named one. */
    @ForEverybody("names of staff, for use cases that have checked their caller")
    public Optional<Accounts.Row> first(Role role) {
        return role == Role.SUPPORTER
                ? named()
                : accounts.with(role, programme.required()).stream().findFirst();
    }

    /** From now on people turn to this one of {@link #all()}. */
    @ForEverybody("for use cases that have checked their caller")
    public void name(AccountId supporter) {
        em.persist(new NamedSupporter(supporter, OffsetDateTime.now(clock)));
        em.flush();
    }
}
