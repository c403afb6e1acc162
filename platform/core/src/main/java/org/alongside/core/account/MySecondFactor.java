package org.alongside.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.problem.Invalid;
import org.alongside.core.secondfactor.SecondFactors;
import org.alongside.core.secondfactor.SecondStep;
import org.alongside.core.signin.Throttle;

/** One's own second factor. Never with a token: whoever found one must not be able to lock its owner out. */
@ApplicationScoped
@Transactional
@ForEverybody("everybody looks after their own account, and nobody after another's")
public class MySecondFactor {
    /** Whether one is set up, whether one must be, and how many recovery codes are left. */
    public record State(boolean on, boolean needed, int recoveryCodesLeft) {}

    @Inject
    private CurrentUser user;

    @Inject
    private SecondFactors factors;

    @Inject
    private SecondStep step;

    @Inject
    private Throttle throttle;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<WayInChanged> changed;

    /** How it stands. */
    public State state() {
        AccountId me = user.required().account();
        return new State(factors.has(me), step.mustHaveOne(me), factors.recoveryCodesLeft(me));
    }

    /**
     * Begins to set one up.
     *
     * @throws Invalid when there is one: it must be removed first, with its code
     */
    public SecondFactors.Setup begin() {
        AccountId me = person();
        if (factors.has(me)) {
            throw new Invalid("core.second.fault.there-already");
        }
        return factors.begin(me);
    }

    /** Shows the first code; gives the recovery codes. */
    public List<String> confirm(String code) {
        AccountId me = person();
        List<String> codes = factors.confirm(me, code);
        done("core.second-factor.set-up", me);
        return codes;
    }

    /** New recovery codes, for one's code. */
    public List<String> freshRecoveryCodes(String code, String address) {
        AccountId me = proven(code, address);
        done("core.second-factor.recovery-codes", me);
        return factors.freshRecoveryCodes(me);
    }

    /** Takes it away, for one's code. Staff set up another when they sign in next. */
    public void remove(String code, String address) {
        AccountId me = proven(code, address);
        factors.forget(me);
        done("core.second-factor.removed", me);
    }

    private void done(String action, AccountId me) {
        audit.record(action, me);
        changed.fire(new WayInChanged(me, WayInChanged.Kind.PROOF));
    }

    private AccountId proven(String code, String address) {
        AccountId me = person();
        Throttle.Try counted = throttle.begin("second step of " + me, address);
        if (!factors.proves(me, code)) {
            throw new Invalid("core.second.fault.wrong");
        }
        counted.right();
        return me;
    }

    private AccountId person() {
        AccountId me = user.required().account();
        if (user.byToken()) {
            throw new NotAllowed();
        }
        return me;
    }
}
