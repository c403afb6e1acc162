package org.alongside.core.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.programme.ProgrammeId;

/** What has to follow after somebody has shown one proof of who they are. */
@ApplicationScoped
@ForEverybody("strangers sign in")
public class SecondStep {
    /** What follows. */
    public enum Next {
        /** Nothing: they may come in. */
        NOTHING,
        /** The code of their authenticator. */
        PROVE,
        /** Setting up an authenticator, before anything else opens. */
        SET_UP
    }

    @Inject
    private Accounts accounts;

    @Inject
    private SecondFactors factors;

    /** What follows for that account; whoever has a second factor is asked for it, whatever their roles. */
    public Next after(AccountId account, HttpServletRequest request) {
        if (factors.has(account)) {
            return Next.PROVE;
        }
        return mustHaveOne(account) && !DemoExemption.holds(request, accounts.programmesOf(account))
                ? Next.SET_UP
                : Next.NOTHING;
    }

    /** Staff must: everybody who has, in any programme, a role other than mentor or trainee. */
    public boolean mustHaveOne(AccountId account) {
        List<ProgrammeId> programmes = accounts.programmesOf(account);
        return programmes.stream()
                .flatMap(programme -> accounts.in(account, programme).stream())
                .anyMatch(SignedIn::staff);
    }
}
