package org.alongside.analysis.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.alongside.analysis.AnalysisPurposes;
import org.alongside.core.consent.ConsentChanged;
import org.alongside.core.consent.Decision;
import org.alongside.core.export.Exports;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;

/** Once somebody takes back their words, whoever has a file with them is asked to take them out. */
@ApplicationScoped
class WordsTakenBack {
    private static final Set<Purpose> USES = Set.of(AnalysisPurposes.ANALYSE, AnalysisPurposes.QUOTE);
    private static final Set<Decision> ENDS = Set.of(Decision.WITHDRAWN, Decision.REFUSED, Decision.CONSULTEE_OPPOSES);

    @Inject
    private Exports exports;

    void decided(@Observes ConsentChanged event) {
        if (USES.contains(event.purpose()) && ENDS.contains(event.decision())) {
            by(event.participant());
        }
    }

    void by(ParticipantId person) {
        exports.recall(person, "analysis");
    }
}
