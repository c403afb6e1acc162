package org.alongside.analysis.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text.
 *
 * @param start where it begins
 * @param end where it ends, exclusive
 */
record Stretch(int start, int end) {
    Stretch {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A stretch has a length: " + start + " to " + end);
        }
    }

    int length() {
        return end - start;
    }

    /** The same text in stretches that do not overlap, in order. Those that only touch stay two. */
    static List<Stretch> apart(List<Stretch> any) {
        List<Stretch> sorted = new ArrayList<>(any);
        sorted.sort(Comparator.comparingInt(Stretch::start).thenComparingInt(Stretch::end));
        List<Stretch> apart = new ArrayList<>();
        for (Stretch next : sorted) {
            int last = apart.size() - 1;
            if (last >= 0 && next.start < apart.get(last).end) {
                Stretch before = apart.get(last);
                apart.set(last, new Stretch(before.start, Math.max(before.end, next.end)));
            } else {
                apart.add(next);
            }
        }
        return apart;
    }

    /** What is in both. Each is in order and does not overlap itself. */
    static List<Stretch> common(List<Stretch> one, List<Stretch> other) {
        List<Stretch> common = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            int start = Math.max(one.get(i).start, other.get(j).start);
            int end = Math.min(one.get(i).end, other.get(j).end);
            if (start < end) {
                common.add(new Stretch(start, end));
            }
            if (one.get(i).end < other.get(j).end) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    /** What lies between these, in a text of that length. They are in order and do not overlap. */
    static List<Stretch> between(List<Stretch> these, int length) {
        List<Stretch> between = new ArrayList<>();
        int reached = 0;
        for (Stretch next : these) {
            if (next.start > reached) {
                between.add(new Stretch(reached, next.start));
            }
            reached = Math.max(reached, next.end);
        }
        if (length > reached) {
            between.add(new Stretch(reached, length));
        }
        return between;
    }
}
