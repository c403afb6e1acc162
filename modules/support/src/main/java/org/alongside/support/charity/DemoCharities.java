package org.alongside.support.charity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.alongside.core.demo.DemoPart;
import org.alongside.core.demo.DemoProgramme;
import org.alongside.support.bank.Payee;

/** One charity that there is not, under a number that none has, at a bank that cannot be. */
@ApplicationScoped
class DemoCharities implements DemoPart {
    @Inject
    private Charities charities;

    @Override
    public int order() {
        return 207;
    }

    @Override
    public void fill(DemoProgramme demo) {
        if (demo.reference()) {
            demo.as(
                    "finance",
                    () -> charities.add(
                            "The Demo Allotments",
                            "0000000",
                            new Payee.Written("The Demo Allotments", "00-00-00", "00000020", "")));
        }
    }
}
