package org.alongside.analysis.exchange;

import java.util.Arrays;
import java.util.Optional;
import org.alongside.analysis.transcript.TranscriptText;
import org.alongside.analysis.transcript.Turn;

/**
 * Where the words of a text that was brought in stand in the transcript that was made of it. The two differ in blanks, in line ends,
 * and in that a transcript keeps who speaks beside the words; the words themselves follow each other in both.
 */
final class Realignment {
    /** Where a passage is now, and how many of its letters were not found again. */
    record Place(int start, int end, int lost) {}

    private static final int NOWHERE = -1;

    /** Who speaks: no words, so no loss. */
    private static final int LABEL = -2;

    /** How many characters must agree before it is believed that a place was found again. */
    private static final int SURE = 16;

    /** How far ahead is looked for it: no title page is longer. */
    private static final int AHEAD = 4_000;

    /** A turn of which so many characters are nowhere is none of this text. */
    private static final int MOST_GIVEN_UP = 200;

    private final String from;
    private final String to;
    private final int[] places;
    private int at;

    private Realignment(String from, TranscriptText to) {
        this.from = from;
        this.to = to.text();
        this.places = new int[from.length()];
        Arrays.fill(places, NOWHERE);
        for (Turn turn : to.turns()) {
            follow(turn);
        }
    }

    static Realignment of(String from, TranscriptText to) {
        return new Realignment(from, to);
    }

    /** Where a passage is in the transcript; empty if none of its words are. */
    Optional<Place> place(int start, int end) {
        int first = NOWHERE;
        int last = NOWHERE;
        int lost = 0;
        for (int i = start; i < end; i++) {
            if (places[i] >= 0) {
                first = first == NOWHERE ? places[i] : first;
                last = places[i];
            } else if (places[i] == NOWHERE && Character.isLetterOrDigit(from.charAt(i))) {
                lost++;
            }
        }
        return first == NOWHERE ? Optional.empty() : Optional.of(new Place(first, last + 1, lost));
    }

    private void follow(Turn turn) {
        if (turn.hasSpeaker()) {
            passLabel(turn.speaker());
        }
        boolean sure = false;
        int givenUp = 0;
        for (int next = turn.start(); next < turn.end() && givenUp < MOST_GIVEN_UP; next++) {
            if (isBlank(to.charAt(next))) {
                continue;
            }
            toNextSign();
            boolean same = sure && at < from.length() && from.charAt(at) == to.charAt(next);
            if (!same) {
                int found = find(next, turn.end());
                if (found < 0) {
                    givenUp++;
                    sure = false;
                    continue;
                }
                at = found;
            }
            places[at++] = next;
            sure = true;
        }
    }

    /** The label stands somewhere ahead, before a colon or a tab. */
    private void passLabel(String label) {
        int start = at;
        int furthest = Math.min(from.length(), at + AHEAD);
        while (start < furthest) {
            int end = beginsWord(start) ? matching(start, label) : NOWHERE;
            if (end > 0) {
                int colon = end;
                while (colon < from.length() && from.charAt(colon) != ':' && isBlank(from.charAt(colon))) {
                    colon++;
                }
                at = colon < from.length() && from.charAt(colon) == ':' ? colon + 1 : end;
                Arrays.fill(places, start, at, LABEL);
                return;
            }
            start++;
        }
    }

    private boolean beginsWord(int start) {
        return start == 0 || !Character.isLetterOrDigit(from.charAt(start - 1));
    }

    /** Where the label ends if it stands at that place, blanks aside. */
    private int matching(int start, String label) {
        int here = start;
        for (int i = 0; i < label.length(); i++) {
            if (isBlank(label.charAt(i))) {
                continue;
            }
            while (i > 0 && here < from.length() && isBlank(from.charAt(here))) {
                here++;
            }
            if (here >= from.length() || from.charAt(here) != label.charAt(i)) {
                return NOWHERE;
            }
            here++;
        }
        return here;
    }

    /** The next place at which the words go on as they do in the transcript. */
    private int find(int next, int end) {
        int furthest = Math.min(from.length(), at + AHEAD);
        for (int start = at; start < furthest; start++) {
            if (!isBlank(from.charAt(start)) && agrees(start, next, end)) {
                return start;
            }
        }
        return NOWHERE;
    }

    private boolean agrees(int start, int next, int end) {
        int here = start;
        int there = next;
        int signs = 0;
        while (there < end && signs < SURE) {
            if (isBlank(to.charAt(there))) {
                there++;
            } else if (here < from.length() && isBlank(from.charAt(here))) {
                here++;
            } else if (here < from.length() && from.charAt(here) == to.charAt(there)) {
                here++;
                there++;
                signs++;
            } else {
                return false;
            }
        }
        return signs > 0;
    }

    private void toNextSign() {
        while (at < from.length() && isBlank(from.charAt(at))) {
            at++;
        }
    }

    /** A soft hyphen is no more of a sign than a blank is. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u00AD' || c == '\uFEFF';
    }
}
