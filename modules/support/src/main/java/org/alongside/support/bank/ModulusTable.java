package org.alongside.support.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The weights with which a sort code and an account number are checked against each other, as Pay.UK and Vocalink publish them
 * ("Validating account numbers: UK modulus checking", valacdos.txt, and scsubtab.txt for exception 5). The tables are theirs: an
 * institution that wants the check puts them in place.
 *
 * <p>A line of weights: first and last sort code, MOD10, MOD11 or DBLAL, fourteen weights, and the number of an exception or none.
 */
final class ModulusTable {
    /** How a sum is formed. */
    private enum Sum {
        MOD10,
        MOD11,
        DBLAL
    }

    /** One line of weights. */
    private record Line(String from, String to, Sum sum, List<Integer> weights, int exception) {
        int[] weighs() {
            return weights.stream().mapToInt(Integer::intValue).toArray();
        }

        boolean covers(String sortCode) {
            return from.compareTo(sortCode) <= 0 && sortCode.compareTo(to) <= 0;
        }
    }

    static final String WEIGHTS = "valacdos.txt";
    static final String SUBSTITUTES = "scsubtab.txt";

    private static final int DIGITS = 14;
    private static final int HEAD = 3;
    private static final int TEN = 10;
    private static final int ELEVEN = 11;

    // Where the digits of an account number stand after the six of the sort code: u v w x y z a b c d e f g h.
    private static final int A = 6;
    private static final int B = 7;
    private static final int C = 8;
    private static final int G = 12;
    private static final int H = 13;
    private static final int NINE = 9;

    private static final int[] OF_EXCEPTION_2 = {0, 0, 1, 2, 5, 3, 6, 4, 8, 7, 10, 9, 3, 1};
    private static final int[] OF_EXCEPTION_2_WITH_NINE = {0, 0, 0, 0, 0, 0, 0, 0, 8, 7, 10, 9, 3, 1};
    private static final int ADDED_BY_EXCEPTION_1 = 27;
    private static final String SORT_CODE_OF_EXCEPTION_8 = "090126";
    private static final String SORT_CODE_OF_EXCEPTION_9 = "309634";

    private final List<Line> lines;
    private final Map<String, String> substitutes;

    private ModulusTable(List<Line> lines, Map<String, String> substitutes) {
        this.lines = lines;
        this.substitutes = substitutes;
    }

    /**
     * The tables in that folder; empty ones where there are none.
     *
     * @throws IllegalArgumentException when a file is there and is no such table
     */
    static ModulusTable in(Path folder) {
        Map<String, String> substitutes = new HashMap<>();
        rows(folder.resolve(SUBSTITUTES)).forEach(row -> substitutes.put(row[0], row[1]));
        return new ModulusTable(
                rows(folder.resolve(WEIGHTS)).map(ModulusTable::line).toList(), substitutes);
    }

    private static Stream<String[]> rows(Path file) {
        if (Files.notExists(file)) {
            return Stream.empty();
        }
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                    .map(String::strip)
                    .filter(row -> !row.isEmpty())
                    .map(row -> row.split("\\s+", -1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Line line(String[] row) {
        if (row.length < HEAD + DIGITS) {
            throw new IllegalArgumentException("Not a table of weights: " + String.join(" ", row));
        }
        return new Line(
                row[0],
                row[1],
                Sum.valueOf(row[2]),
                Arrays.stream(row, HEAD, HEAD + DIGITS).map(Integer::valueOf).toList(),
                row.length > HEAD + DIGITS ? Integer.parseInt(row[HEAD + DIGITS]) : 0);
    }

    /** Whether the two can belong together. */
    Checked check(UkAccount account) {
        List<Line> found =
                lines.stream().filter(line -> line.covers(account.sortCode())).toList();
        if (found.isEmpty()) {
            return Checked.NOT_CHECKED;
        }
        int[] digits = digits(account.sortCode(), account.number());
        Line first = found.get(0);
        if (first.exception() == 6 && isForeignCurrency(digits)) {
            return Checked.NOT_CHECKED;
        }
        boolean passes = passes(first, digits, account);
        if (found.size() > 1) {
            Line second = found.get(1);
            if (oneIsEnough(first, second)) {
                passes = passes || passes(second, digits, account);
            } else if (!(second.exception() == 3 && (digits[C] == 6 || digits[C] == NINE))) {
                passes = passes && passes(second, digits, account);
            }
        }
        return passes ? Checked.PASSED : Checked.FAILED;
    }

    private static boolean oneIsEnough(Line first, Line second) {
        return (first.exception() == 2 && second.exception() == 9)
                || (first.exception() == 10 && second.exception() == 11)
                || (first.exception() == 12 && second.exception() == 13);
    }

    private static boolean isForeignCurrency(int[] digits) {
        return digits[A] >= 4 && digits[A] <= 8 && digits[G] == digits[H];
    }

    private boolean passes(Line line, int[] told, UkAccount account) {
        int[] digits = told;
        int[] weights = line.weighs();
        switch (line.exception()) {
            case 2 -> {
                if (digits[A] != 0) {
                    weights = digits[G] == NINE ? OF_EXCEPTION_2_WITH_NINE : OF_EXCEPTION_2;
                }
            }
            case 5 ->
                digits = digits(substitutes.getOrDefault(account.sortCode(), account.sortCode()), account.number());
            case 7 -> {
                if (digits[G] == NINE) {
                    weights = fromCOn(weights);
                }
            }
            case 8 -> digits = digits(SORT_CODE_OF_EXCEPTION_8, account.number());
            case 9 -> digits = digits(SORT_CODE_OF_EXCEPTION_9, account.number());
            case 10 -> {
                if ((digits[A] == 0 || digits[A] == NINE) && digits[B] == NINE && digits[G] == NINE) {
                    weights = fromCOn(weights);
                }
            }
            default -> {}
        }
        int sum = sum(line.sum(), weights, digits);
        return switch (line.exception()) {
            case 1 -> (sum + ADDED_BY_EXCEPTION_1) % TEN == 0;
            case 4 -> sum % ELEVEN == TEN * digits[G] + digits[H];
            case 5 -> checkDigit(line.sum(), sum, digits);
            case 14 -> sum % ELEVEN == 0 || shifted(line, digits);
            default -> sum % (line.sum() == Sum.MOD11 ? ELEVEN : TEN) == 0;
        };
    }

    /** Exception 5: what is over is compared with g in the first check, with h in the second. */
    private static boolean checkDigit(Sum how, int sum, int[] digits) {
        if (how == Sum.DBLAL) {
            return (TEN - sum % TEN) % TEN == digits[H];
        }
        int over = sum % ELEVEN;
        return over == 0 ? digits[G] == 0 : over != 1 && ELEVEN - over == digits[G];
    }

    /** Exception 14: the last digit of an account number may be one that was put behind a shorter one. */
    private static boolean shifted(Line line, int[] digits) {
        if (digits[H] != 0 && digits[H] != 1 && digits[H] != NINE) {
            return false;
        }
        int[] moved = digits.clone();
        System.arraycopy(digits, A, moved, B, H - A);
        moved[A] = 0;
        return sum(line.sum(), line.weighs(), moved) % ELEVEN == 0;
    }

    private static int[] fromCOn(int[] weights) {
        int[] some = weights.clone();
        Arrays.fill(some, 0, C, 0);
        return some;
    }

    private static int sum(Sum how, int[] weights, int[] digits) {
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            int product = weights[i] * digits[i];
            // Of double alternate the digits of each product are added, not the product.
            sum += how == Sum.DBLAL ? product / TEN + product % TEN : product;
        }
        return sum;
    }

    private static int[] digits(String sortCode, String number) {
        return (sortCode + number)
                .chars()
                .map(digit -> Character.digit(digit, TEN))
                .toArray();
    }
}
