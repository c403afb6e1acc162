package org.alongside.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.alongside.analysis.Scheme;
import org.alongside.analysis.Schemes;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What researchers say of how they know somebody is that person's to read. */
@ModuleTest
class AcquaintancesHoldingTest {
    @Inject
    private Schemes schemes;

    @Inject
    private Involvements involvements;

    @Inject
    private AcquaintancesHolding holding;

    @Inject
    private Relations relations;

    @Inject
    private Transactions transactions;

    private Scheme scheme;
    private ParticipantId maureen;
    private ParticipantId hannah;

    @BeforeEach
    void twoResearchersSaidHowTheyKnowSomebody() {
        scheme = schemes.begin();
        maureen = scheme.singer("Maureen");
        hannah = scheme.researchingTrainee("Hannah");
        scheme.as("Rhiannon", () -> involvements.know(scheme.study(), maureen, HowKnown.KNOWN_OTHERWISE));
        scheme.as("Hannah", () -> involvements.know(scheme.study(), maureen, HowKnown.THEIR_MENTEE));
    }

    private List<String> readBy(String who) {
        return scheme.as(who, () -> transactions.call(() -> holding.about(maureen, Locale.UK))).stream()
                .flatMap(entry -> entry.facts().stream())
                .map(Entry.Fact::value)
                .toList();
    }

    @Test
    void whatIsSaidOfSomebodyIsTheirsToReadAndGoesWithThem() {
        assertThat(readBy("Maureen"))
                .containsExactlyInAnyOrder(
                        "Rhiannon", "We know each other in another way", "Hannah", "They are or were my mentor");
        assertThat(scheme.as("Catrin", () -> transactions.call(() -> holding.effects(maureen, Level.ERASE))))
                .isEqualTo(List.of(Effect.deleted(2)));
    }

    /** R6. */
    @Test
    void whoeverJudgesATraineeReadsNothingOfAPairThere() {
        scheme.staff("Anita", Role.COORDINATOR, Role.ASSESSOR);
        scheme.as("Alex", () -> relations.add(scheme.account("Anita"), hannah, Relations.Kind.MARKS));
        assertThat(readBy("Anita")).containsExactly("Rhiannon", "We know each other in another way");
    }
}
