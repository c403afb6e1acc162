package org.alongside.analysis.transcript;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.core.problem.Invalid;

/**
 * The turns of a transcript before it is kept: as the file has them, and as somebody corrected them. Nothing of it is stored.
 *
 * @param said in order, at least one
 */
record Draft(List<Spoken> said) {
    static final int LONGEST_LABEL = 100;

    /** Nobody looks through a longer list. */
    private static final int MOST_PLACES = 500;

    private static final String FAULT = "analysis.transcript.fault.turn";
    private static final Pattern NUMBER = Pattern.compile("[\\s.:_#-]*\\d*$");
    private static final Pattern LINE_ENDS = Pattern.compile("\r\n?|[\u000B\f\u0085\u2028\u2029]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Set<String> WHO_ASKS = Set.of(
            "interviewer",
            "int",
            "i",
            "iv",
            "q",
            "researcher",
            "moderator",
            "mod",
            "facilitator",
            "cyfwelydd",
            "holwr",
            "ymchwilydd",
            "c");

    private static final Set<String> WHO_ANSWERS = Set.of(
            "participant",
            "part",
            "p",
            "a",
            "r",
            "respondent",
            "interviewee",
            "mentor",
            "mentee",
            "carer",
            "service user",
            "cyfranogwr",
            "ymatebydd",
            "gofalwr",
            "cyfwelai");

    /**
     * Somebody who speaks.
     *
     * @param label empty where nobody is named
     * @param turns how many are theirs
     */
    record Speaker(String label, Side side, int turns) {}

    Draft {
        said = List.copyOf(said);
    }

    /**
     * The turns of a file, with a guess on which side each speaker is.
     *
     * @param participant what the person who was interviewed is called
     * @param interviewer what the interviewer is called
     */
    static Draft guessed(List<Spoken> said, String participant, String interviewer) {
        Map<String, Side> sides = new LinkedHashMap<>();
        for (Spoken turn : said) {
            if (!turn.speaker().isEmpty()) {
                sides.computeIfAbsent(turn.speaker(), label -> guess(label, participant, interviewer));
            }
        }
        if (sides.size() == 2) {
            // Where one of two asks, the other answers.
            List<String> both = List.copyOf(sides.keySet());
            other(sides, both.get(0), both.get(1));
            other(sides, both.get(1), both.get(0));
        }
        return new Draft(said.stream()
                .map(turn -> new Spoken(turn.speaker(), turn.words(), sides.getOrDefault(turn.speaker(), Side.OTHER)))
                .toList());
    }

    private static void other(Map<String, Side> sides, String known, String unknown) {
        if (sides.get(unknown) == Side.OTHER && sides.get(known) != Side.OTHER) {
            sides.put(unknown, sides.get(known) == Side.INTERVIEWER ? Side.PARTICIPANT : Side.INTERVIEWER);
        }
    }

    private static Side guess(String label, String participant, String interviewer) {
        String plain =
                NUMBER.matcher(label.toLowerCase(Locale.ROOT)).replaceFirst("").strip();
        if (isName(label, participant)) {
            return Side.PARTICIPANT;
        }
        if (isName(label, interviewer) || WHO_ASKS.contains(plain)) {
            return Side.INTERVIEWER;
        }
        return WHO_ANSWERS.contains(plain) ? Side.PARTICIPANT : Side.OTHER;
    }

    private static boolean isName(String label, String name) {
        return label.equalsIgnoreCase(name) || label.equalsIgnoreCase(BLANKS.split(name.strip(), 2)[0]);
    }

    /**
     * Turns that somebody sends, in the form in which a transcript has them.
     *
     * @throws Invalid when one has no words or no proper speaker, or there are none or far too many
     */
    static Draft checked(List<Spoken> told) {
        if (told.isEmpty() || told.size() > TranscriptReader.MOST_LINES) {
            throw new Invalid(FAULT);
        }
        List<Spoken> said = new ArrayList<>();
        int characters = 0;
        for (Spoken turn : told) {
            String words = tidy(turn.words());
            characters += words.length();
            if (!Line.hasWords(words) || characters > TranscriptReader.MOST_CHARACTERS) {
                throw new Invalid(FAULT);
            }
            said.add(new Spoken(label(turn.speaker()), words, turn.side()));
        }
        return new Draft(said);
    }

    private static String tidy(String words) {
        String lines = LINE_ENDS.matcher(words).replaceAll("\n");
        return DocumentLines.withoutControls(lines)
                .lines()
                .map(String::strip)
                .filter(Line::hasWords)
                .collect(Collectors.joining("\n"));
    }

    static String label(String told) {
        String label = BLANKS.matcher(DocumentLines.withoutControls(told))
                .replaceAll(" ")
                .strip();
        if (label.length() > LONGEST_LABEL) {
            throw new Invalid("analysis.transcript.fault.label", LONGEST_LABEL);
        }
        return label;
    }

    /** Everybody who speaks, in the order in which they first do. */
    List<Speaker> speakers() {
        Map<String, Speaker> speakers = new LinkedHashMap<>();
        for (Spoken turn : said) {
            speakers.merge(
                    turn.speaker(),
                    new Speaker(turn.speaker(), turn.side(), 1),
                    (known, one) -> new Speaker(known.label(), known.side(), known.turns() + 1));
        }
        return List.copyOf(speakers.values());
    }

    /**
     * A speaker is called something else, or stands on another side, in all their turns. Two who are called the same are one.
     *
     * @throws Invalid when the new label is too long
     */
    Draft call(String label, String called, Side side) {
        String now = label(called);
        return each(turn -> turn.speaker().equals(label) || turn.speaker().equals(now)
                ? new Spoken(turn.speaker().equals(label) ? now : turn.speaker(), turn.words(), side)
                : turn);
    }

    /**
     * Speakers are called something else, all at once, so that two may swap what they are called.
     *
     * @param called by the label so far
     * @throws Invalid when two would be called the same
     */
    Draft callAll(Map<String, String> called) {
        Set<String> taken = new HashSet<>();
        for (Speaker speaker : speakers()) {
            String now = called.getOrDefault(speaker.label(), speaker.label());
            if (!taken.add(now)) {
                throw new Invalid("analysis.import.plain.taken", now);
            }
        }
        return each(turn -> new Spoken(called.getOrDefault(turn.speaker(), turn.speaker()), turn.words(), turn.side()));
    }

    /**
     * One turn is somebody else's.
     *
     * @param turn counted from 0
     */
    Draft says(int turn, String label) {
        String now = label(label);
        Side side = said.stream()
                .filter(one -> one.speaker().equals(now))
                .map(Spoken::side)
                .findFirst()
                .orElse(Side.OTHER);
        List<Spoken> changed = new ArrayList<>(said);
        changed.set(turn, new Spoken(now, at(turn).words(), side));
        return new Draft(changed);
    }

    /**
     * A turn and the one before it are one, of whoever spoke first.
     *
     * @param turn counted from 0; not the first
     * @throws Invalid when there is none before it
     */
    Draft join(int turn) {
        Spoken second = at(turn);
        Spoken first = at(turn - 1);
        Spoken speaker = first.speaker().isEmpty() ? second : first;
        List<Spoken> changed = new ArrayList<>(said);
        changed.remove(turn);
        changed.set(turn - 1, new Spoken(speaker.speaker(), first.words() + " " + second.words(), speaker.side()));
        return new Draft(changed);
    }

    /**
     * A turn is two, both of the same speaker until somebody says otherwise.
     *
     * @param turn counted from 0
     * @param at where in its words the second begins, in UTF-16 units
     * @throws Invalid when one of the two had no words
     */
    Draft split(int turn, int at) {
        Spoken whole = at(turn);
        String words = whole.words();
        if (at <= 0 || at >= words.length() || Character.isLowSurrogate(words.charAt(at))) {
            throw new Invalid(FAULT);
        }
        String first = words.substring(0, at).strip();
        String second = words.substring(at).strip();
        if (!Line.hasWords(first) || !Line.hasWords(second)) {
            throw new Invalid(FAULT);
        }
        List<Spoken> changed = new ArrayList<>(said);
        changed.set(turn, new Spoken(whole.speaker(), first, whole.side()));
        changed.add(turn + 1, new Spoken(whole.speaker(), second, whole.side()));
        return new Draft(changed);
    }

    /**
     * Where a turn may be split: where its sentences begin, or its words where it has but one sentence.
     *
     * @return positions in its words, in UTF-16 units, from the second sentence on
     */
    static List<Integer> places(String words, Locale locale) {
        List<Integer> sentences = starts(BreakIterator.getSentenceInstance(locale), words);
        return sentences.isEmpty() ? starts(BreakIterator.getWordInstance(locale), words) : sentences;
    }

    private static List<Integer> starts(BreakIterator pieces, String words) {
        pieces.setText(words);
        List<Integer> starts = new ArrayList<>();
        pieces.first();
        for (int at = pieces.next(); at < words.length() && starts.size() < MOST_PLACES; at = pieces.next()) {
            // Not between a word and its full stop.
            if (Character.isWhitespace(words.charAt(at - 1)) && !Character.isWhitespace(words.charAt(at))) {
                starts.add(at);
            }
        }
        return starts;
    }

    private Spoken at(int turn) {
        if (turn < 0 || turn >= said.size()) {
            throw new Invalid(FAULT);
        }
        return said.get(turn);
    }

    private Draft each(UnaryOperator<Spoken> change) {
        return new Draft(said.stream().map(change).toList());
    }
}
