package org.alongside.mentoring.wish;

import java.util.List;
import java.util.stream.Stream;
import org.alongside.core.problem.Invalid;

/**
 * What somebody would like and tells the matching only. No page, no list and no log of anybody else says what stands here, nor
 * whether anything does (R11).
 *
 * @param asks what they ask of the other one, in a few words each; the matching heeds it only where the other one tells the same
 * @param tells what the matching may know of them for that; never shown to anybody
 * @param avoid whom or what they would rather not meet
 */
public record PrivateWish(List<String> asks, List<String> tells, List<Avoided> avoid) {

    /** Nothing. */
    public static final PrivateWish NOTHING = new PrivateWish(List.of(), List.of(), List.of());

    static final int MOST = 30;
    static final int LONGEST = 100;

    public PrivateWish {
        asks = List.copyOf(asks);
        tells = List.copyOf(tells);
        avoid = List.copyOf(avoid);
    }

    /**
     * The same, without blanks around words and without what is said twice.
     *
     * @throws Invalid when there are too many words, or they are too long
     */
    PrivateWish checked() {
        List<Avoided> avoided = avoid.stream()
                .filter(one -> !one.words().isBlank())
                .map(one -> new Avoided(one.kind(), one.words().strip()))
                .distinct()
                .toList();
        few(avoided.stream().map(Avoided::words).toList(), MOST, LONGEST);
        return new PrivateWish(few(asks, MOST, LONGEST), few(tells, MOST, LONGEST), avoided);
    }

    /** Both together, what is in both once. */
    PrivateWish and(PrivateWish more) {
        return new PrivateWish(
                Stream.concat(asks.stream(), more.asks.stream()).distinct().toList(),
                Stream.concat(tells.stream(), more.tells.stream()).distinct().toList(),
                Stream.concat(avoid.stream(), more.avoid.stream()).distinct().toList());
    }

    static List<String> few(List<String> words, int most, int longest) {
        List<String> few = words.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (few.size() > most || few.stream().anyMatch(word -> word.length() > longest)) {
            throw new Invalid("mentoring.fault.wish-words", most, longest);
        }
        return few;
    }
}
