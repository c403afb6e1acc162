package org.alongside.analysis.transcript;

import java.util.ArrayList;
import java.util.List;

/**
 * The one text of a transcript: what is shown, coded and quoted, and its turns as ranges of it.
 *
 * <p>What the reader makes is in normal form. Lines end with a line feed and there is no byte order mark. A turn is a
 * paragraph, and {@value #BETWEEN_TURNS} stands between two of them and nowhere else; a turn that has several paragraphs
 * itself parts them with one line feed. The text holds the words only: who speaks is kept with the turn, so that a
 * speaker can be renamed without moving a single coding. No character is altered, composed or decomposed.
 *
 * <p>Every offset counts UTF-16 units, as Java strings do; formats that count code points convert at their border.
 */
public record TranscriptText(String text, List<Turn> turns) {
    static final String BETWEEN_TURNS = "\n\n";

    public TranscriptText {
        turns = List.copyOf(turns);
        int reached = 0;
        for (Turn turn : turns) {
            if (turn.start() < reached || turn.end() > text.length()) {
                throw new IllegalArgumentException("Turns follow each other within the text");
            }
            reached = turn.end();
        }
    }

    /** Puts the text together from what was said. */
    static TranscriptText of(List<Spoken> said) {
        StringBuilder text = new StringBuilder();
        List<Turn> turns = new ArrayList<>();
        for (Spoken spoken : said) {
            if (text.length() > 0) {
                text.append(BETWEEN_TURNS);
            }
            int start = text.length();
            text.append(spoken.words());
            turns.add(new Turn(spoken.speaker(), start, text.length(), spoken.side()));
        }
        return new TranscriptText(text.toString(), turns);
    }

    /** What was said in a turn of this text. */
    public String words(Turn turn) {
        return text.substring(turn.start(), turn.end());
    }

    /** Everybody who is named, in the order in which they first speak. */
    public List<String> speakers() {
        return turns.stream()
                .filter(Turn::hasSpeaker)
                .map(Turn::speaker)
                .distinct()
                .toList();
    }

    /**
     * The same words, in which a speaker is called something else or stands on another side. Two who are called the same are one.
     *
     * @param label what they are called so far
     */
    TranscriptText call(String label, String called, Side side) {
        return new TranscriptText(
                text,
                turns.stream()
                        .map(turn ->
                                turn.speaker().equals(label) || turn.speaker().equals(called)
                                        ? new Turn(called, turn.start(), turn.end(), side)
                                        : turn)
                        .toList());
    }

    /** The whole transcript for reading and for export: each turn a paragraph, the speaker's label before the words. */
    public String withLabels() {
        StringBuilder labelled = new StringBuilder(text.length() + 16 * turns.size());
        for (Turn turn : turns) {
            if (labelled.length() > 0) {
                labelled.append(BETWEEN_TURNS);
            }
            if (turn.hasSpeaker()) {
                labelled.append(turn.speaker()).append(": ");
            }
            labelled.append(text, turn.start(), turn.end());
        }
        return labelled.toString();
    }
}
