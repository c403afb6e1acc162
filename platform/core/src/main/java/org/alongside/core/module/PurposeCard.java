package org.alongside.core.module;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.spi.DataKind;
import org.alongside.spi.Purpose;

/**
 * What a module says about one of its purposes.
 *
 * @param purpose the purpose; its words stand under {@code <module>.purpose.<rest>}
 * @param kinds the kinds of data that a yes covers; any other is refused
 * @param basis why the law lets us, whatever the person answers; a consent document may name another
 * @param asked whether people are asked at all; what is only told to them is always allowed
 * @param answers the ways to say yes where there are several; their words stand under {@code <purpose>.answer.<one of them>}
 * @param holds how long a yes holds, if not until it is changed
 */
public record PurposeCard(
        Purpose purpose,
        Set<DataKind> kinds,
        LawfulBasis basis,
        boolean asked,
        List<String> answers,
        Optional<Period> holds) {
    public PurposeCard {
        kinds = Set.copyOf(kinds);
        answers = List.copyOf(answers);
    }

    /** A purpose that people say yes or no to. */
    public static PurposeCard asked(Purpose purpose, LawfulBasis basis, DataKind... kinds) {
        return new PurposeCard(purpose, Set.of(kinds), basis, true, List.of(), Optional.empty());
    }

    /** Something that is done whatever people answer, and that they are plainly told about. */
    public static PurposeCard told(Purpose purpose, LawfulBasis basis, DataKind... kinds) {
        return new PurposeCard(purpose, Set.of(kinds), basis, false, List.of(), Optional.empty());
    }

    /** The same, with several ways to say yes. */
    public PurposeCard answeredBy(String... ways) {
        return new PurposeCard(purpose, kinds, basis, asked, List.of(ways), holds);
    }

    /** The same, with a yes that lapses after that time. */
    public PurposeCard holding(Period time) {
        return new PurposeCard(purpose, kinds, basis, asked, answers, Optional.of(time));
    }
}
