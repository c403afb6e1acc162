package org.alongside.mentoring.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Set;
import org.alongside.core.demo.DemoFilling;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.initiative.Initiatives;
import org.alongside.mentoring.MentoringInitiative;
import org.alongside.mentoring.matching.Matchings;
import org.alongside.spi.Initiative;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.Test;

/** Whoever tries the software has people to find plans for. */
@ModuleTest
class DemoNextYearTest {

    @Inject
    private DemoFilling filling;

    @Inject
    private Acting acting;

    @Inject
    private Accounts accounts;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Matchings matchings;

    @Test
    void thereAreMentorsEnoughForTheTraineesOfNextYearAndEachCanBeMatched() {
        acting.asPlatform(DemoFilling.id(true), () -> filling.fill(true));
        Accounts.Row account =
                accounts.with(Role.COORDINATOR, DemoFilling.id(true)).get(0);
        SignedIn coordinator =
                new SignedIn(account.id(), account.name(), DemoFilling.id(true), Set.of(Role.COORDINATOR));

        Matchings.Readiness readiness = acting.as(coordinator, () -> {
            Initiative next = initiatives.list().stream()
                    .filter(one -> one.type().equals(MentoringInitiative.KEY))
                    .max((one, other) -> one.starts().compareTo(other.starts()))
                    .orElseThrow();
            return matchings.readiness(next.id());
        });

        assertThat(readiness.mentors()).isEqualTo(4);
        assertThat(readiness.trainees()).isEqualTo(3);
        assertThat(readiness.enough()).isTrue();
        assertThat(readiness.nobodyFits()).isEmpty();
    }
}
