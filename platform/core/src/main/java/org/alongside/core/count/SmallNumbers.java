package org.alongside.core.count;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.text.Texts;

/**
 * The one place of the rule for small numbers (R13): outside the team nobody is told a number below five, nor numbers from which
 * such a number could be reckoned. Nought is a small number, too: that there is nobody can be told of somebody.
 */
public final class SmallNumbers {
    /** The smallest number that is told. */
    public static final int LEAST = 5;

    /**
     * A total and what it is made of.
     *
     * @param total empty when it is small
     * @param parts in their order; empty when one of them is small
     */
    public record Parts(Optional<Integer> total, Optional<List<Integer>> parts) {}

    private SmallNumbers() {}

    /** A number that says nothing about any other; empty when it is small. */
    public static Optional<Integer> alone(int number) {
        return number < LEAST ? Optional.empty() : Optional.of(number);
    }

    /**
     * Numbers each of which says something about the others, as that of pairs says how many mentors there can be: all of them, or none
     * when one is small. Nobody learns which one it was.
     */
    public static Optional<List<Integer>> together(Integer... numbers) {
        return Arrays.stream(numbers).allMatch(number -> number >= LEAST)
                ? Optional.of(List.of(numbers))
                : Optional.empty();
    }

    /**
     * Numbers that add up to another. If only the small ones were left out, the total would give the last of them away, and where two
     * are left out of a total of eight, both would have to be four: so all parts are told, or none.
     */
    public static Parts parts(Integer... parts) {
        return new Parts(alone(Arrays.stream(parts).mapToInt(Integer::intValue).sum()), together(parts));
    }

    /** The number, or that it is fewer than five. Only for numbers told {@linkplain #alone alone}. */
    public static String words(Locale locale, Optional<Integer> number) {
        return number.map(told -> Integer.toString(told))
                .orElseGet(() -> Texts.text(locale, "core.count.fewer", LEAST));
    }
}
