package org.alongside.mentoring.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.accreditation.EvidenceKind;
import org.alongside.core.accreditation.EvidenceOfInvolvement;
import org.alongside.core.accreditation.Fact;
import org.alongside.mentoring.MentoringInitiative;

/** How often pairs met, and in which months, for those who accredit a programme. Each scheme by itself: a total would tell of the small ones. */
@ApplicationScoped
class MetInMonths implements EvidenceOfInvolvement {

    @Inject
    private Overviews overviews;

    @Override
    public String module() {
        return MentoringInitiative.KEY;
    }

    @Override
    public List<Fact> facts(Locale locale) {
        return overviews.schemes().stream()
                .flatMap(scheme -> overviews
                        .outside(Optional.of(scheme.id()))
                        .met(locale)
                        .map(sentence -> new Fact(EvidenceKind.ACTIVITIES, scheme.title(), sentence)))
                .toList();
    }
}
