package org.alongside.analysis.transcript;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of the words before colons are the names of speakers. One line cannot tell: "So: what then?" looks like
 * "Jo: what then?". So a label has to look like a name, and the whole document has to use it like one.
 */
final class SpeakerLabels {
    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 4;

    /** No label and no time stamp reaches further into a line. */
    private static final int WITHIN = 80;

    /** Hard blanks too: editors put them after a colon to keep the name and the first word together. */
    private static final String BLANK = "[\\s\u00A0\u202F]";

    private static final String TIME = "(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?";
    private static final String BRACKETED_TIME = "[\\[(<]" + TIME + "[\\])>]";

    /** {@code Jo: ...}, {@code [00:01:10] Jo: ...}, {@code Jo [00:01:10]: ...}, and {@code Jo} before a tab. */
    private static final Pattern BEFORE_COLON =
            Pattern.compile("(?<before>(?:" + BRACKETED_TIME + "|" + TIME + ")" + BLANK + "+)?"
                    + "(?<label>[^:\\t\\n]{1," + LONGEST + "}?)"
                    + BLANK + "{0,3}(?<after>" + BRACKETED_TIME + "|" + BLANK + TIME + ")?"
                    + BLANK + "{0,3}(?::(?=" + BLANK + "|$)|\\t)" + BLANK + "*");

    /** Meeting software writes {@code Jo   0:05} on a line of its own. */
    private static final Pattern BEFORE_TIME =
            Pattern.compile("(?<label>[^:\\t\\n]{1," + LONGEST + "}?)" + BLANK + "{1,6}(?<after>" + TIME + ")$");

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} .'\u2019&#/()_-]+");

    /** Labels that people also write in small letters. */
    private static final Pattern SMALL = Pattern.compile("(?:interviewer|interviewee|participant|respondent|researcher"
            + "|moderator|facilitator|speaker|mentor|mentee|student|tutor|carer|int|res|part|mod|[apqirms])"
            + "\\s?\\d{0,3}");

    /** How sentences begin, and what writers put before a colon. */
    private static final Set<String> NEVER_FIRST = words("""
            actually additionally also although and anyway as at because but caution consequently e.g. eg etc
            finally firstly for hence however i.e. ie in like meanwhile moreover nb no now oh ok okay or
            otherwise plus ps re secondly sic similarly so sometimes still then therefore thirdly thus to
            warning well yeah yes yet
            """);

    /** On their own they head a list or a document; with another word beside them they may be somebody's role. */
    private static final Set<String> NEVER_ALONE = words("""
            agenda conclusion contents end example examples file first important interview keywords language
            next note notes page place project result second start study subject summary third title topic total
            transcript version
            """);

    /** Anywhere in a label they make it a line in the head of a document, or a sentence. */
    private static final Set<String> NEVER = words("""
            am are be can date did do does duration email had has have he how if is it its length location mean
            my not number our recorded recording said say says she that their there these they think this those
            thought time transcribed transcription venue was we went were what when where which who why will
            would you your
            """);

    /** Less than this share of the paragraphs labelled, and the colons belong to the sentences. */
    private static final double SOME = 0.15;

    /** From this share on a document labels its turns, so what looks like a label is one, even if it is used once. */
    private static final double MOST = 0.6;

    private final Set<String> labels;
    private final boolean alsoWithinParagraphs;

    private SpeakerLabels(Set<String> labels, boolean alsoWithinParagraphs) {
        this.labels = labels;
        this.alsoWithinParagraphs = alsoWithinParagraphs;
    }

    /**
     * The beginning of a labelled line.
     *
     * @param label who speaks
     * @param time the time stamp beside the label, empty if there is none: it stays in the text
     * @param words the rest of the line, which may be empty
     */
    record Labelled(String label, String time, String words) {}

    /** Learns the labels of a document. */
    static SpeakerLabels of(List<Line> lines) {
        Map<String, Integer> atParagraphs = new HashMap<>();
        Map<String, Integer> atBreaks = new HashMap<>();
        int paragraphs = 0;
        int breaks = 0;
        for (Line line : lines) {
            if (line.isWrapped()) {
                continue;
            }
            Map<String, Integer> counts = line.startsParagraph() ? atParagraphs : atBreaks;
            paragraphs += line.startsParagraph() ? 1 : 0;
            breaks += line.startsParagraph() ? 0 : 1;
            candidate(line.text()).ifPresent(found -> counts.merge(found.label(), 1, Integer::sum));
        }
        // Where paragraphs carry the labels, a label-like word amid one is not a label. Where most lines have one it
        // is: turns may stand line under line, or an answer right below its question.
        boolean onePerLine = sum(atBreaks) > sum(atParagraphs) || (sum(atBreaks) >= 2 && 2 * sum(atBreaks) >= breaks);
        if (onePerLine) {
            atBreaks.forEach((label, times) -> atParagraphs.merge(label, times, Integer::sum));
            paragraphs += breaks;
        }
        return new SpeakerLabels(chosen(atParagraphs, paragraphs), onePerLine);
    }

    private static Set<String> chosen(Map<String, Integer> counts, int places) {
        Set<String> repeated = new HashSet<>();
        int covered = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (count.getValue() >= 2) {
                repeated.add(count.getKey());
                covered += count.getValue();
            }
        }
        // The first paragraph may be a title.
        boolean allButTitle = places >= 2 && sum(counts) >= Math.max(2, places - 1);
        if (allButTitle || (!repeated.isEmpty() && sum(counts) >= MOST * places)) {
            return counts.keySet();
        }
        return covered >= SOME * places ? repeated : Set.of();
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+", -1));
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The label that a line begins with, if it is one of this document's. */
    Optional<Labelled> at(Line line, String lineBefore) {
        return candidate(line.text())
                .filter(found -> labels.contains(found.label()))
                .filter(found -> !line.isWrapped() || alsoWithinParagraphs || endsSentence(lineBefore));
    }

    /** What a line begins with, if it could be a label and only the document had to use it like one. */
    static Optional<String> possibleLabel(String line) {
        return candidate(line).map(Labelled::label);
    }

    /** Whether the words alone, without a colon, could name a speaker. */
    static boolean looksLikeLabel(String words) {
        String label = words.strip();
        return isLabel(
                label.endsWith(":") ? label.substring(0, label.length() - 1).strip() : label);
    }

    private static Optional<Labelled> candidate(String line) {
        String beginning = line.length() > WITHIN ? line.substring(0, WITHIN) : line;
        Matcher colon = BEFORE_COLON.matcher(beginning);
        if (colon.lookingAt()) {
            String before = Optional.ofNullable(colon.group("before")).orElse("");
            String after = Optional.ofNullable(colon.group("after")).orElse("");
            return labelled(colon.group("label"), (before + after).strip(), line.substring(colon.end()));
        }
        Matcher time = BEFORE_TIME.matcher(beginning);
        if (beginning.length() == line.length() && time.lookingAt()) {
            return labelled(time.group("label"), time.group("after"), "");
        }
        return Optional.empty();
    }

    private static Optional<Labelled> labelled(String label, String time, String words) {
        String folded = label.replaceAll(BLANK + "+", " ").strip();
        return isLabel(folded) ? Optional.of(new Labelled(folded, time, words.strip())) : Optional.empty();
    }

    private static boolean isLabel(String label) {
        if (label.isEmpty() || label.length() > LONGEST || !NAME.matcher(label).matches()) {
            return false;
        }
        int first = label.codePointAt(0);
        String small = label.toLowerCase(Locale.ROOT);
        if (!Character.isLetter(first)
                || (Character.isLowerCase(first) && !SMALL.matcher(small).matches())) {
            return false;
        }
        String[] words = small.split(" ", -1);
        return words.length <= MOST_WORDS
                && !NEVER_FIRST.contains(words[0])
                && !(words.length == 1 && NEVER_ALONE.contains(words[0]))
                && Arrays.stream(words).noneMatch(NEVER::contains);
    }

    /** Whether nothing need follow: a sentence, a bracket or a line broken off. */
    static boolean endsSentence(String line) {
        return line.isEmpty() || ".?!\u2026\u201D\"\u2019')]-\u2013\u2014".indexOf(line.charAt(line.length() - 1)) >= 0;
    }
}
