package org.alongside.analysis.agreement;

import java.util.ArrayList;
import java.util.List;

/**
 * One text as several people coded it. People and codes go by numbers from 0.
 *
 * @param length of the text
 * @param turns where each turn begins; what stands before the first belongs to it
 * @param hidden what may not be used; it is in nobody's text, as if it had not been said
 * @param marks what people gave codes
 */
record CodedText(int length, List<Integer> turns, List<Stretch> hidden, List<Mark> marks) {
    /** Somebody gave a stretch a code. */
    record Mark(int code, int coder, Stretch where) {}

    /** A stretch of one turn that is compared. */
    record Cell(int turn, Stretch where) {}

    CodedText {
        turns = List.copyOf(turns);
        hidden = List.copyOf(hidden);
        marks = List.copyOf(marks);
    }

    /** Who coded something in it, whoever did not is taken not to have read it; one bit for each. */
    long coders() {
        long coders = 0;
        for (Mark mark : marks) {
            coders |= 1L << mark.coder();
        }
        return coders;
    }

    /** The text that is compared, in order. */
    List<Stretch> compared(Basis basis) {
        List<Stretch> open = Stretch.between(Stretch.apart(hidden), length);
        return switch (basis) {
            case ALL_TEXT -> open;
            case CODED_TEXT ->
                Stretch.common(
                        open, Stretch.apart(marks.stream().map(Mark::where).toList()));
        };
    }

    /** These stretches, cut where one turn ends and the next begins. */
    List<Cell> cells(List<Stretch> stretches) {
        List<Cell> cells = new ArrayList<>();
        int turn = 0;
        for (Stretch stretch : stretches) {
            int reached = stretch.start();
            while (reached < stretch.end()) {
                while (turn + 1 < turns.size() && turns.get(turn + 1) <= reached) {
                    turn++;
                }
                int until = turn + 1 < turns.size() ? Math.min(turns.get(turn + 1), stretch.end()) : stretch.end();
                cells.add(new Cell(turn, new Stretch(reached, until)));
                reached = until;
            }
        }
        return cells;
    }
}
