package org.alongside.analysis.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import org.alongside.analysis.AnalysisPurposes;
import org.alongside.core.consent.Consents;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Relations;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.DataKind;
import org.alongside.spi.ParticipantId;

/**
 * Whose words may be used, asked anew for every use: whoever changes their mind is silent from the next request on, in texts,
 * lists, counts, themes and reports alike.
 */
@ApplicationScoped
@Transactional
public class Voices {
    @Inject
    private Consents consents;

    @Inject
    private Relations relations;

    /**
     * Everybody who said yes to the use of what they said.
     *
     * @throws NotFound when the person at the keyboard judges trainees: interviews tell of trainees by name (R6)
     */
    @ForEverybody("ids that every use case asks for before it uses what people said")
    public Set<ParticipantId> heard() {
        if (!relations.judgedByMe().isEmpty()) {
            throw new NotFound();
        }
        return consents.allowing(AnalysisPurposes.ANALYSE, DataKind.WORDS);
    }

    /** Everybody who may also be quoted in reports. */
    @ForEverybody("ids that every use case asks for before it uses what people said")
    public Set<ParticipantId> quotable() {
        Set<ParticipantId> both = new HashSet<>(heard());
        both.retainAll(consents.allowing(AnalysisPurposes.QUOTE, DataKind.QUOTE));
        return both;
    }
}
