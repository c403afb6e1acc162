package org.alongside.support.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
public class Supporters {
    @Inject
    private Accounts accounts;

    @Inject
    private CurrentProgramme programme;

    /**
     * The named supporter. Who leads the scheme or studies it is never the one people turn to, whatever other role they hold;
     * better nobody yet than one of them.
     */
    @ForEverybody("people must know who is there for them")
    public Optional<Accounts.Row> named() {
        ProgrammeId here = programme.required();
        Set<AccountId> tooClose = Stream.of(Role.COORDINATOR, Role.RESEARCHER)
                .flatMap(role -> accounts.with(role, here).stream())
                .map(Accounts.Row::id)
                .collect(Collectors.toSet());
        return accounts.with(Role.SUPPORTER, here).stream()
                .filter(account -> !tooClose.contains(account.id()))
                .findFirst();
    }
}
