package org.alongside.core.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.BrowserSession;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.problem.Refusal;
import org.alongside.core.secondfactor.SecondFactors;
import org.alongside.core.secondfactor.SecondStep;

/** The one entrance: every way of signing in ends here, and here it is decided whether a second step follows. */
@ApplicationScoped
@ForEverybody("strangers sign in")
public class Entrance {
    /** The page of the second step. */
    public static final String SECOND_STEP = "/second-step";

    @Inject
    private Accounts accounts;

    @Inject
    private SecondFactors factors;

    @Inject
    private SecondStep step;

    @Inject
    private BrowserSession browser;

    @Inject
    private Throttle throttle;

    /**
     * Lets somebody in who has shown who they are, or sends them to the second step.
     *
     * @param strong whether what they showed counts as two factors
     * @return where to go; empty when the account was closed or has no role anywhere
     */
    public Optional<String> open(HttpServletRequest request, AccountId account, boolean strong) {
        if (accounts.programmesOf(account).isEmpty()) {
            return Optional.empty();
        }
        if (!strong && step.after(account, request) != SecondStep.Next.NOTHING) {
            browser.await(request, account);
            return Optional.of(SECOND_STEP);
        }
        return accounts.enter(account).map(who -> {
            // One who need not have a second factor is let in without; should they become staff, that session ends.
            // Staff without one got here by the demo's exemption, which was asked just now.
            browser.begin(request, who, strong || step.mustHaveOne(account));
            return "/";
        });
    }

    /**
     * Takes the second step.
     *
     * @throws WrongCode when the code is not right, or was used before
     * @throws TooManyTries when too many were not
     */
    public SignedIn prove(HttpServletRequest request, String code) {
        AccountId account = browser.awaiting(request).orElseThrow(WrongCode::new);
        Throttle.Try counted = throttle.begin("second step of " + account, request.getRemoteAddr());
        if (!factors.proves(account, code)) {
            throw new WrongCode();
        }
        counted.right();
        return comeIn(request, account);
    }

    /** Lets somebody in who has just set up their second factor. */
    public SignedIn afterSettingUp(HttpServletRequest request) {
        AccountId account = browser.awaiting(request).filter(factors::has).orElseThrow(WrongCode::new);
        return comeIn(request, account);
    }

    private SignedIn comeIn(HttpServletRequest request, AccountId account) {
        SignedIn who = accounts.enter(account).orElseThrow(WrongCode::new);
        browser.begin(request, who, true);
        return who;
    }

    /** The code of the second step is not right. */
    static final class WrongCode extends Refusal {
        WrongCode() {
            super(Kind.INVALID, "core.second.fault.wrong");
        }
    }
}
