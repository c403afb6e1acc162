package org.alongside.core.participant;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What of a name is compared when somebody is looked for: its words, in whatever order, without accents and capitals; and by which
 * keys a word is found that was not typed quite like that.
 */
final class NameWords {
    /** Longer words are compared by their beginning. */
    static final int LONGEST = 40;

    static final int LONGEST_NAME = 200;

    private static final int MOST_WORDS = 8;

    /** Stands before a key that tells how a word sounds; no word has it. */
    private static final String SOUND = "~";

    /** What a name without any letter or digit is found by; otherwise it would be taken for one that was never looked at. */
    private static final String NOTHING = "?";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`´]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");

    /** Letters that no decomposition takes apart. */
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    private NameWords() {}

    /** The words of a name, or of what is looked for; each once. */
    static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : BETWEEN.split(plain(text), 0)) {
            if (!word.isEmpty() && words.size() < MOST_WORDS) {
                words.add(word.substring(0, Math.min(LONGEST, word.length())));
            }
        }
        return words;
    }

    /** The words of somebody's name; at least one. */
    static Set<String> ofName(String name) {
        Set<String> words = of(name);
        return words.isEmpty() ? Set.of(NOTHING) : words;
    }

    /** What a name is put in order by. */
    static String order(String name) {
        String order =
                String.join(" ", Arrays.asList(BETWEEN.split(plain(name), 0))).strip();
        String known = order.isEmpty() ? NOTHING : order;
        return known.substring(0, Math.min(LONGEST_NAME, known.length()));
    }

    /** The words of a name in order of the alphabet: alike for two names that differ in the order of their words. */
    static String sorted(String name) {
        String words = String.join(" ", new TreeSet<>(ofName(name)));
        return words.substring(0, Math.min(LONGEST_NAME, words.length()));
    }

    private static String plain(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return APOSTROPHES.matcher(plain).replaceAll("");
    }

    /**
     * By what a word is found: itself, itself with any one letter left out, and how it sounds. Two words that are one slip of the
     * finger apart (a letter wrong, missing, too many, or two exchanged) have a key in common. Numbers are never taken for others.
     */
    static Set<String> keys(String word) {
        Set<String> keys = new TreeSet<>();
        keys.add(word);
        if (canBeMistyped(word)) {
            for (int i = 0; i < word.length(); i++) {
                keys.add(word.substring(0, i) + word.substring(i + 1));
            }
            keys.add(SOUND + sound(word));
        }
        return keys;
    }

    /** Whether there is enough of a word to tell what was meant. */
    static boolean canBeMistyped(String word) {
        return word.length() >= 3 && !DIGIT.matcher(word).find();
    }

    /** The consonants, those that are spelled alike for the same sound written as one. */
    private static String sound(String word) {
        String said = word.replace("ph", "f")
                .replace("ff", "f")
                .replace("ck", "k")
                .replace("gh", "")
                .replace("th", "t")
                .replace("sch", "s")
                .replace("sh", "s");
        StringBuilder sound = new StringBuilder();
        for (int i = 0; i < said.length(); i++) {
            char letter = said.charAt(i);
            char heard = switch (letter) {
                case 'a', 'e', 'i', 'o', 'u', 'y', 'w', 'h' -> 0;
                case 'c', 'q' -> 'k';
                case 'z' -> 's';
                case 'v' -> 'f';
                default -> letter;
            };
            if (heard != 0 && (sound.isEmpty() || sound.charAt(sound.length() - 1) != heard)) {
                sound.append(heard);
            }
        }
        return sound.toString();
    }

    /** Whether one may have been meant by the other. */
    static boolean near(String typed, String word) {
        if (typed.equals(word)) {
            return true;
        }
        if (!canBeMistyped(typed) || !canBeMistyped(word)) {
            return false;
        }
        int slips = slips(typed, word);
        int shorter = Math.min(typed.length(), word.length());
        return slips <= 1
                || (slips == 2 && shorter >= 5)
                || (slips == 3 && shorter >= 7 && sound(typed).equals(sound(word)));
    }

    /** How many letters are wrong, missing, too many or exchanged with their neighbour. */
    private static int slips(String one, String other) {
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    slips[i][j] = i + j;
                    continue;
                }
                int wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                slips[i][j] = Math.min(Math.min(slips[i - 1][j], slips[i][j - 1]) + 1, slips[i - 1][j - 1] + wrong);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
                }
            }
        }
        return slips[one.length()][other.length()];
    }

    /** Those of these words that may have been meant. */
    static List<String> near(String typed, List<String> words) {
        return words.stream().filter(word -> near(typed, word)).toList();
    }
}
