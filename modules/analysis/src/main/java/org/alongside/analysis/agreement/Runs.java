package org.alongside.analysis.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.alongside.analysis.agreement.CodedText.Cell;

/** Stretches of a text in which the same people gave it a code, from one end to the other. */
final class Runs {
    /** Takes one run after the other. */
    interface Taking {
        /**
         * Takes the next run.
         *
         * @param cell where it is; a run that goes through several of them is cut
         * @param who gave it the code, one bit for each; at least one did
         * @param length of the run
         */
        void take(Cell cell, long who, int length);
    }

    /** Somebody's passage begins or ends. */
    private record Edge(int at, long who) {}

    private Runs() {}

    /**
     * Goes through the text once.
     *
     * @param byCoder what each person gave the code, in order and without overlaps
     * @param cells the text that is looked at, in order
     */
    static void of(Map<Integer, List<Stretch>> byCoder, List<Cell> cells, Taking taking) {
        List<Edge> edges = new ArrayList<>();
        byCoder.forEach((coder, stretches) -> {
            for (Stretch stretch : stretches) {
                edges.add(new Edge(stretch.start(), 1L << coder));
                edges.add(new Edge(stretch.end(), 1L << coder));
            }
        });
        edges.sort(Comparator.comparingInt(Edge::at));
        long who = 0;
        int reached = 0;
        int next = 0;
        for (Edge edge : edges) {
            if (who != 0 && edge.at() > reached) {
                next = cut(reached, edge.at(), who, cells, next, taking);
            }
            reached = edge.at();
            who ^= edge.who();
        }
    }

    /** Hands on a run, cell by cell, and tells from which cell on the next run can be. */
    private static int cut(int start, int end, long who, List<Cell> cells, int from, Taking taking) {
        int first = from;
        while (first < cells.size() && cells.get(first).where().end() <= start) {
            first++;
        }
        for (int i = first; i < cells.size() && cells.get(i).where().start() < end; i++) {
            Stretch where = cells.get(i).where();
            int length = Math.min(end, where.end()) - Math.max(start, where.start());
            taking.take(cells.get(i), who, length);
        }
        return first;
    }
}
