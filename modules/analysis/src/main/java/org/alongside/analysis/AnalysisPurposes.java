package org.alongside.analysis;

import java.util.List;
import org.alongside.core.module.LawfulBasis;
import org.alongside.core.module.PurposeCard;
import org.alongside.spi.DataKind;
import org.alongside.spi.Purpose;

/** What people decide about research: three choices of their own, none of which touches the scheme itself (R8). */
public final class AnalysisPurposes {
    /** Be interviewed. */
    public static final Purpose INTERVIEW = new Purpose("analysis.interview");

    /** Have what was said used in a study. */
    public static final Purpose ANALYSE = new Purpose("analysis.analyse");

    /** Have one's own words printed in a report. */
    public static final Purpose QUOTE = new Purpose("analysis.quote");

    private AnalysisPurposes() {}

    /** All of them, in the order in which people are asked. */
    static List<PurposeCard> all() {
        return List.of(
                PurposeCard.asked(INTERVIEW, LawfulBasis.PUBLIC_TASK_RESEARCH, DataKind.CONTACT, DataKind.WORDS),
                PurposeCard.asked(ANALYSE, LawfulBasis.PUBLIC_TASK_RESEARCH, DataKind.WORDS),
                PurposeCard.asked(QUOTE, LawfulBasis.PUBLIC_TASK_RESEARCH, DataKind.QUOTE));
    }
}
