package org.alongside.support.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.core.consent.Method;
import org.alongside.core.demo.DemoPart;
import org.alongside.core.demo.DemoProgramme;

/**
 * Where some people's pay goes, and where it comes from. Every account is invented, at a bank that cannot be: no sort code is nothing
 * but noughts. Tom said his on the telephone; the others have none and are paid another way.
 */
@ApplicationScoped
class DemoBank implements DemoPart {
    private static final String NO_BANK = "00-00-00";
    private static final int TOM = 3;
    private static final List<Integer> MENTORS = List.of(1, 5, 6);

    @Inject
    private BankDetails bank;

    @Inject
    private PayingAccounts paying;

    @Override
    public int order() {
        return 205;
    }

    @Override
    public void fill(DemoProgramme demo) {
        if (!demo.reference()) {
            return;
        }
        demo.as("finance", () -> {
            paying.set(new Payee.Written("The Demo University", NO_BANK, "00000000", ""));
            bank.enterFor(demo.participant("mentor" + TOM), account(TOM), Method.SPOKEN);
        });
        MENTORS.forEach(mentor -> demo.as("mentor" + mentor, () -> bank.enter(account(mentor))));
    }

    private static Payee.Written account(int mentor) {
        return new Payee.Written("Demo Person " + mentor, NO_BANK, "0000000" + mentor, "");
    }
}
