package org.alongside.analysis.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.alongside.analysis.transcript.TranscriptText;
import org.alongside.analysis.transcript.Turn;

/** A transcript as it leaves: who speaks stands before the words, and what must not leave is covered. Knows where everything went. */
final class LeavingText {
    /**
     * A stretch that is covered.
     *
     * @param instead what stands there then
     */
    record Cover(int start, int end, String instead) {}

    private final StringBuilder text = new StringBuilder();

    /** For each place in the transcript, where what begins there begins, and where what ends there ends. */
    private final int[] begins;

    private final int[] ends;

    private LeavingText(int length) {
        this.begins = new int[length + 1];
        this.ends = new int[length + 1];
    }

    /**
     * @param label what stands for a speaker's label
     * @param covers in any order; where they overlap, the first to begin says what stands there
     */
    static LeavingText of(TranscriptText transcript, UnaryOperator<String> label, List<Cover> covers) {
        LeavingText leaving = new LeavingText(transcript.text().length());
        List<Cover> apart = apart(covers);
        int reached = 0;
        int cover = 0;
        for (Turn turn : transcript.turns()) {
            leaving.without(reached, turn.start());
            if (leaving.text.length() > 0) {
                leaving.text.append("\n\n");
            }
            if (turn.hasSpeaker()) {
                leaving.text.append(label.apply(turn.speaker())).append(": ");
            }
            int at = turn.start();
            while (at < turn.end()) {
                while (cover < apart.size() && apart.get(cover).end() <= at) {
                    cover++;
                }
                int until = turn.end();
                if (cover < apart.size() && apart.get(cover).start() <= at) {
                    until = Math.min(until, apart.get(cover).end());
                    leaving.covered(at, until, apart.get(cover).instead());
                } else {
                    until = cover < apart.size()
                            ? Math.min(until, apart.get(cover).start())
                            : until;
                    leaving.as(transcript.text(), at, until);
                }
                at = until;
            }
            reached = turn.end();
        }
        leaving.without(reached, transcript.text().length());
        leaving.begins[transcript.text().length()] = leaving.text.length();
        return leaving;
    }

    private static List<Cover> apart(List<Cover> covers) {
        List<Cover> apart = new ArrayList<>();
        for (Cover next :
                covers.stream().sorted(Comparator.comparingInt(Cover::start)).toList()) {
            Cover last = apart.isEmpty() ? next : apart.get(apart.size() - 1);
            if (apart.isEmpty() || next.start() >= last.end()) {
                apart.add(next);
            } else {
                apart.set(apart.size() - 1, new Cover(last.start(), Math.max(last.end(), next.end()), last.instead()));
            }
        }
        return apart;
    }

    private void as(String from, int start, int end) {
        for (int i = start; i < end; i++) {
            begins[i] = text.length();
            text.append(from.charAt(i));
            ends[i + 1] = text.length();
        }
    }

    private void covered(int start, int end, String instead) {
        int before = text.length();
        text.append(instead);
        for (int i = start; i < end; i++) {
            begins[i] = before;
            ends[i + 1] = text.length();
        }
    }

    /** Between turns there are no words. */
    private void without(int start, int end) {
        covered(start, end, "");
    }

    String text() {
        return text.toString();
    }

    /** Where a passage that begins there begins now. */
    int begin(int start) {
        return begins[start];
    }

    /** Where a passage that ends there ends now. */
    int end(int end) {
        return ends[end];
    }
}
