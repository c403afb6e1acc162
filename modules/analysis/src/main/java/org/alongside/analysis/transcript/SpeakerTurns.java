package org.alongside.analysis.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.analysis.transcript.SpeakerLabels.Labelled;

/** Makes turns of lines: who speaks, and which lines are one go of theirs. */
final class SpeakerTurns {
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[-\u2010][\\p{L}\\p{M}\\p{N}]+)*");

    private final SpeakerLabels labels;
    private final boolean linesAreParagraphs;
    private final List<Line> lines;
    /** Every word of the document in small letters, collected when the first hyphen asks for it. */
    private final Set<String> words = new HashSet<>();

    private final List<Spoken> turns = new ArrayList<>();
    private String speaker = "";
    private final StringBuilder turn = new StringBuilder();

    private SpeakerTurns(List<Line> lines) {
        this.lines = lines;
        labels = SpeakerLabels.of(lines);
        linesAreParagraphs = lines.stream().skip(1).noneMatch(Line::startsParagraph);
    }

    /** The turns of a document, in their order. */
    static List<Spoken> in(List<Line> lines) {
        SpeakerTurns turns = new SpeakerTurns(lines);
        String before = "";
        for (Line line : lines) {
            turns.add(line, before);
            before = line.text();
        }
        turns.close();
        return turns.turns;
    }

    private void add(Line line, String before) {
        Optional<Labelled> labelled = labels.at(line, before);
        if (labelled.isPresent()) {
            close();
            speaker = labelled.get().label();
            turn.append(labelled.get().time());
            append(labelled.get().words(), " ");
        } else if (line.isWrapped()) {
            appendWrapped(line.text());
        } else if (speaker.isEmpty() && (line.startsParagraph() || linesAreParagraphs)) {
            close();
            turn.append(line.text());
        } else {
            append(line.text(), "\n");
        }
    }

    private void append(String more, String between) {
        if (turn.length() > 0 && !more.isEmpty()) {
            turn.append(between);
        }
        turn.append(more);
    }

    /** A full line goes on in the next. A hyphen at its end is the writer's own unless the document shows otherwise. */
    private void appendWrapped(String line) {
        int last = turn.length() - 1;
        if (last >= 0 && turn.charAt(last) == SOFT_HYPHEN) {
            turn.setLength(last);
            append(line, "");
            return;
        }
        int hyphen = last >= 1 && isHyphen(turn.charAt(last)) ? last : -1;
        String first = hyphen < 0 ? "" : lastWord(hyphen);
        String second = firstWord(line);
        if (first.isEmpty() || second.isEmpty()) {
            append(line, " ");
            return;
        }
        if (isWord(first + second) && !isWord(first + "-" + second)) {
            turn.setLength(hyphen);
        }
        append(line, "");
    }

    private boolean isWord(String word) {
        if (words.isEmpty()) {
            for (Line line : lines) {
                Matcher found = WORD.matcher(line.text());
                while (found.find()) {
                    words.add(found.group().toLowerCase(Locale.ROOT));
                }
            }
        }
        return words.contains(word);
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010';
    }

    /** The word of the turn that ends there. */
    private String lastWord(int end) {
        int start = end;
        while (start > 0 && Character.isLetterOrDigit(turn.charAt(start - 1))) {
            start--;
        }
        return turn.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static String firstWord(String line) {
        int end = 0;
        while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
            end++;
        }
        return line.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private void close() {
        if (turn.length() > 0) {
            turns.add(new Spoken(speaker, turn.toString()));
        } else if (!speaker.isEmpty()) {
            // A label and nothing said: no words may be lost, and no turn may be empty.
            turns.add(new Spoken("", speaker + ":"));
        }
        turn.setLength(0);
        speaker = "";
    }
}
