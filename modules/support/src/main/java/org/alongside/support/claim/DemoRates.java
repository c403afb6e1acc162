package org.alongside.support.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.alongside.core.demo.DemoPart;
import org.alongside.core.demo.DemoProgramme;

/** An invented rate, set before anybody meets: claims are drafted with the rate of their day. */
@ApplicationScoped
class DemoRates implements DemoPart {
    private static final long HOURLY_PENCE = 2500;

    @Inject
    private RateCards rates;

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void fill(DemoProgramme demo) {
        demo.as("finance", () -> rates.set(demo.schemeStart().minusMonths(1), HOURLY_PENCE));
    }
}
