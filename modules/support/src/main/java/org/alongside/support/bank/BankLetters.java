package org.alongside.support.bank;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Names in the letters that banks take: the Latin set of the SEPA rulebooks (European Payments Council, EPC217-08), and the
 * smaller one of Bacs. Accents are left out, what has no like becomes a blank.
 */
public final class BankLetters {
    private static final Map<Integer, String> LIKE = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'Æ', "AE"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "OE"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'Ð', "D"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'Þ', "Th"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '&', "+"));

    private static final String SEPA = "/-?:().,'+ ";
    private static final String BACS = ".-/& ";

    private BankLetters() {}

    /** For an ISO 20022 file; at most so many characters. */
    public static String sepa(String name, int most) {
        return cut(only(latin(name), SEPA), most);
    }

    /** For a Bacs file, in capitals; at most so many characters. */
    public static String bacs(String name, int most) {
        return cut(only(latin(name).replace('+', '&').toUpperCase(Locale.ROOT), BACS), most);
    }

    private static String latin(String name) {
        StringBuilder latin = new StringBuilder();
        name.codePoints().forEach(letter -> latin.append(LIKE.getOrDefault(letter, Character.toString(letter))));
        return Normalizer.normalize(latin, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }

    private static String only(String latin, String signs) {
        StringBuilder kept = new StringBuilder();
        latin.codePoints()
                .forEach(letter ->
                        kept.append(isPlain(letter) || signs.indexOf(letter) >= 0 ? Character.toString(letter) : " "));
        return kept.toString().replaceAll(" +", " ").strip();
    }

    private static boolean isPlain(int letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    }

    private static String cut(String name, int most) {
        return name.substring(0, Math.min(most, name.length())).strip();
    }
}
