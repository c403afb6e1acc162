package org.alongside.core.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;

/** The programmes that the person at the keyboard has a part in, and going from one to another. */
@ApplicationScoped
@Transactional
@ForEverybody("tells people only about themselves")
public class MyProgrammes {
    @Inject
    private CurrentUser user;

    @Inject
    private Accounts accounts;

    @Inject
    private Programmes programmes;

    /** Mine, but for those that are archived; the one I joined first before the others. */
    public List<Programmes.Row> mine() {
        return accounts.programmesOf(me()).stream()
                .map(programmes::find)
                .flatMap(Optional::stream)
                .filter(programme -> !programme.archived())
                .toList();
    }

    /**
     * Who I am in that programme.
     *
     * @throws NotFound when I have no part in it, or there is none
     */
    public SignedIn in(ProgrammeId programme) {
        return accounts.in(me(), programme).orElseThrow(NotFound::new);
    }

    private AccountId me() {
        return user.required().account();
    }
}
