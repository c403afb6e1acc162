package org.alongside.analysis.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What became of a text, word by word: the longest run of words in common stays (longest common subsequence, Wagner and Fischer
 * 1974), and all others were taken out or put in.
 *
 * @param runs one after the other; what was taken out stands before what was put in for it
 */
public record WordChange(List<Run> runs) {
    /** What became of some words. */
    public enum Kind {
        SAME,
        TAKEN_OUT,
        PUT_IN
    }

    /** Words one after the other that the same became of, with the blanks behind them. */
    public record Run(Kind kind, String words) {}

    private static final Pattern WORD = Pattern.compile("\\s*\\S+\\s*");

    static WordChange between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        int[][] common = common(old, now);
        List<Run> runs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && same(old.get(i), now.get(j))) {
                append(runs, Kind.SAME, now.get(j));
                i++;
                j++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                append(runs, Kind.TAKEN_OUT, old.get(i));
                i++;
            } else {
                append(runs, Kind.PUT_IN, now.get(j));
                j++;
            }
        }
        return new WordChange(List.copyOf(runs));
    }

    /** Whether there is any difference. */
    public boolean isChanged() {
        return runs.stream().anyMatch(run -> run.kind() != Kind.SAME);
    }

    /** {@code [i][j]} is how many words those from i and those from j on have in common. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = same(old.get(i), now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static boolean same(String one, String other) {
        return one.strip().equals(other.strip());
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void append(List<Run> runs, Kind kind, String words) {
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).kind() == kind) {
            runs.set(last, new Run(kind, runs.get(last).words() + words));
        } else {
            runs.add(new Run(kind, words));
        }
    }
}
