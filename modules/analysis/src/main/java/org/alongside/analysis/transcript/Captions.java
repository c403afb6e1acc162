package org.alongside.analysis.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.analysis.transcript.Line.Start;
import org.jsoup.parser.Parser;

/**
 * Captions (vtt and srt): the words without their times. Captions that roll show each line two or three times; here it stands
 * once. Comments and styles of the file are not part of what was said.
 */
final class Captions {
    private static final String TIME = "(?:\\d{1,4}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?";
    private static final Pattern TIMES = Pattern.compile("\\s*(" + TIME + ")\\s*-->\\s*(" + TIME + ")(?:\\s.*)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");
    private static final Pattern BESIDE_THE_WORDS = Pattern.compile("(?:NOTE|STYLE|REGION)(?:\\s.*)?");

    private static final String CLASSES = "(?:\\.[^\\s<>]{0,100})?";

    /** Marks of the format; anything else in such brackets was typed by somebody. Only a voice has words of its own. */
    private static final Pattern MARK = Pattern.compile("<(?<name>/?v)" + CLASSES + "(?:\\s(?<words>[^<>]{0,300}))?>"
            + "|</?(?:c|i|b|u|s|em|strong|font|lang|ruby|rt)" + CLASSES + "\\s{0,9}>"
            + "|<lang" + CLASSES + "\\s{1,9}[A-Za-z0-9-]{1,40}\\s{0,9}>"
            + "|<font\\s{1,9}[a-z-]{1,20}\\s{0,9}=[^<>]{0,300}>"
            + "|<" + TIME + ">|\\{\\\\[^{}]{0,100}}");

    /** What television writes where somebody else begins to speak. */
    private static final Pattern NEXT_SPEAKER = Pattern.compile("\\s*(?:>>+|&gt;&gt;)\\s*");

    private static final Pattern DASH = Pattern.compile("\\s*[-\u2013\u2010]\\s.*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Captions that follow each other later than this, in milliseconds, have a pause between them. */
    private static final long PAUSE = 2_000;

    /** Those that follow sooner may show the same words again. */
    private static final long AT_ONCE = 1_000;

    /** Nobody says a word in so few milliseconds: such captions only move a line up. */
    private static final long FLASH = 50;

    /** A repetition of so many words is none that somebody spoke. */
    private static final int SURELY_REPEATED = 3;

    /** From this share on captions roll. */
    private static final double ROLLING = 0.3;

    private static final int LONGEST_OVERLAP = 60;

    /** Nobody reads a longer paragraph with ease. */
    private static final int LONG_PARAGRAPH = 600;

    /**
     * One word of a caption.
     *
     * @param voice who speaks; empty where the file does not say
     * @param begins whether somebody else begins here
     */
    private record Word(String text, String voice, boolean begins) {}

    /**
     * One caption, its times in milliseconds.
     *
     * @param lastLine how many words stand in the last of its lines
     */
    private record Cue(long start, long end, List<Word> words, int lastLine) {
        boolean isFlash() {
            return end - start <= FLASH;
        }

        boolean isAtOnceAfter(Cue before) {
            return start <= before.end + AT_ONCE;
        }
    }

    private final List<Cue> cues = new ArrayList<>();

    private Captions() {}

    /** Whether a text is vtt. */
    static boolean isWebVtt(String text) {
        return text.startsWith("WEBVTT") && (text.length() == 6 || Character.isWhitespace(text.charAt(6)));
    }

    /** Whether a text is srt: a number and two times, or the times alone. */
    static boolean isSubRip(String text) {
        List<String> first = text.lines()
                .filter(line -> !line.isBlank())
                .limit(2)
                .map(String::strip)
                .toList();
        return !first.isEmpty()
                && (TIMES.matcher(first.get(0)).matches()
                        || (first.size() == 2
                                && NUMBER.matcher(first.get(0)).matches()
                                && TIMES.matcher(first.get(1)).matches()));
    }

    static List<Spoken> said(String text) {
        Captions captions = new Captions();
        captions.parse(text.lines().toList(), isWebVtt(text));
        List<Cue> once = captions.once();
        boolean voices = once.stream()
                .flatMap(cue -> cue.words().stream())
                .anyMatch(word -> !word.voice().isEmpty());
        return voices ? byVoice(once) : joined(SpeakerTurns.in(lines(once)));
    }

    private void parse(List<String> lines, boolean webVtt) {
        List<String> said = new ArrayList<>();
        long[] times = {0, 0};
        boolean afterBlank = true;
        // A vtt file begins with a head, up to the first blank line.
        boolean beside = webVtt;
        int number = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                afterBlank = true;
                beside = false;
                continue;
            }
            Matcher time = TIMES.matcher(line);
            boolean beforeTimes =
                    i + 1 < lines.size() && TIMES.matcher(lines.get(i + 1)).matches();
            if (time.matches()) {
                add(times, said);
                times = new long[] {milliseconds(time.group(1)), milliseconds(time.group(2))};
                beside = false;
            } else if (beforeTimes && isName(line.strip(), afterBlank, webVtt, number)) {
                number = number(line.strip()).orElse(number);
            } else if (webVtt && afterBlank && BESIDE_THE_WORDS.matcher(line).matches()) {
                beside = true;
            } else if (!beside) {
                said.add(line);
            }
            afterBlank = false;
        }
        add(times, said);
    }

    /** Whether a line before the times names the caption and is none of its words. */
    private static boolean isName(String line, boolean afterBlank, boolean webVtt, int numberBefore) {
        Optional<Integer> number = number(line);
        return afterBlank ? webVtt || number.isPresent() : number.isPresent() && number.get() == numberBefore + 1;
    }

    private static Optional<Integer> number(String line) {
        return NUMBER.matcher(line).matches() ? Optional.of(Integer.valueOf(line)) : Optional.empty();
    }

    private void add(long[] times, List<String> said) {
        List<Word> words = new ArrayList<>();
        String voice = "";
        int lastLine = 0;
        for (String line : said) {
            int before = words.size();
            Matcher speaker = NEXT_SPEAKER.matcher(line);
            boolean begins = speaker.lookingAt();
            String rest = begins ? line.substring(speaker.end()) : line;
            voice = words(rest, voice, begins || DASH.matcher(rest).matches(), words);
            lastLine = words.size() > before ? words.size() - before : lastLine;
        }
        if (!words.isEmpty()) {
            cues.add(new Cue(times[0], times[1], List.copyOf(words), lastLine));
        }
        said.clear();
    }

    /** Adds the words of a line; gives who speaks at its end. */
    private static String words(String line, String voiceBefore, boolean begins, List<Word> words) {
        String voice = voiceBefore;
        StringBuilder run = new StringBuilder();
        boolean first = begins;
        Matcher mark = MARK.matcher(line);
        int from = 0;
        while (mark.find()) {
            run.append(line, from, mark.start());
            from = mark.end();
            String name = Optional.ofNullable(mark.group("name")).orElse("");
            if (name.equals("v") || name.equals("/v")) {
                first = split(run, voice, first, words);
                voice = name.equals("v") ? voice(mark.group("words")) : "";
            }
        }
        run.append(line, from, line.length());
        split(run, voice, first, words);
        return voice;
    }

    private static String voice(String told) {
        String name =
                told == null ? "" : BLANKS.matcher(clean(told)).replaceAll(" ").strip();
        return name.length() > Draft.LONGEST_LABEL
                ? name.substring(0, Draft.LONGEST_LABEL).strip()
                : name;
    }

    /** Gives whether the next word still is the first. */
    private static boolean split(StringBuilder run, String voice, boolean first, List<Word> words) {
        boolean begins = first;
        for (String word : BLANKS.split(clean(run.toString()).strip(), -1)) {
            if (Line.hasWords(word)) {
                words.add(new Word(word, voice, begins));
                begins = false;
            }
        }
        run.setLength(0);
        return begins;
    }

    private static String clean(String text) {
        return DocumentLines.withoutControls(text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false));
    }

    /** Every word as often as it was said. */
    private List<Cue> once() {
        int repeated = 0;
        for (int i = 1; i < cues.size(); i++) {
            repeated += overlap(cues.get(i - 1), cues.get(i)) > 0 ? 1 : 0;
        }
        boolean rolling = repeated >= 2 && repeated >= ROLLING * (cues.size() - 1);
        List<Cue> once = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            int shown = 0;
            if (i > 0) {
                Cue before = cues.get(i - 1);
                shown = rolling ? overlap(before, cue) : sameAgain(before, cue);
            }
            if (shown < cue.words().size()) {
                once.add(new Cue(
                        cue.start(),
                        cue.end(),
                        cue.words().subList(shown, cue.words().size()),
                        cue.lastLine()));
            }
        }
        return once;
    }

    /** A caption that is shown again while it still stands there, as where two tracks were put together. */
    private static int sameAgain(Cue before, Cue cue) {
        boolean same = cue.start() < before.end() && cue.words().equals(before.words());
        return same ? cue.words().size() : 0;
    }

    /**
     * How many words a caption begins with that the one before it ended with. Few words may well have been spoken twice: they
     * count only where the caption or line before grows, or moves up in no time.
     */
    private static int overlap(Cue before, Cue cue) {
        if (!cue.isAtOnceAfter(before)) {
            return 0;
        }
        List<Word> earlier = before.words();
        List<Word> later = cue.words();
        for (int length = Math.min(LONGEST_OVERLAP, Math.min(earlier.size(), later.size())); length > 0; length--) {
            boolean wholeLine = length == earlier.size() || length == before.lastLine();
            boolean enough = length >= SURELY_REPEATED
                    || (wholeLine && (length < later.size() || before.isFlash() || cue.isFlash()));
            if (enough && same(earlier.subList(earlier.size() - length, earlier.size()), later.subList(0, length))) {
                return length;
            }
        }
        return 0;
    }

    private static boolean same(List<Word> some, List<Word> others) {
        for (int i = 0; i < some.size(); i++) {
            if (!isSame(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** What one voice says another may say too, and then both said it. */
    private static boolean isSame(Word shown, Word again) {
        return shown.text().equals(again.text())
                && shown.voice().equals(again.voice())
                && (shown.begins() || !again.begins());
    }

    /** A turn for each voice; a pause within one begins a paragraph. */
    private static List<Spoken> byVoice(List<Cue> cues) {
        List<Spoken> turns = new ArrayList<>();
        StringBuilder turn = new StringBuilder();
        String voice = "";
        long end = 0;
        for (Cue cue : cues) {
            boolean pause = cue.start() - end >= PAUSE;
            for (Word word : cue.words()) {
                if (turn.length() > 0 && !word.voice().equals(voice)) {
                    turns.add(new Spoken(voice, turn.toString()));
                    turn.setLength(0);
                }
                if (turn.length() > 0) {
                    turn.append(pause ? '\n' : ' ');
                }
                pause = false;
                turn.append(word.text());
                voice = word.voice();
            }
            end = cue.end();
        }
        if (turn.length() > 0) {
            turns.add(new Spoken(voice, turn.toString()));
        }
        return turns;
    }

    /** Running text: a paragraph where somebody begins to speak or after a pause, and everything else goes on. */
    private static List<Line> lines(List<Cue> cues) {
        List<Line> lines = new ArrayList<>();
        long end = 0;
        int paragraph = 0;
        String before = "";
        for (Cue cue : cues) {
            int from = 0;
            for (int i = 1; i <= cue.words().size(); i++) {
                if (i < cue.words().size() && !cue.words().get(i).begins()) {
                    continue;
                }
                List<Word> part = cue.words().subList(from, i);
                String text = String.join(" ", part.stream().map(Word::text).toList());
                boolean begins = lines.isEmpty()
                        || part.get(0).begins()
                        || (from == 0 && cue.start() - end >= PAUSE)
                        || (paragraph > LONG_PARAGRAPH && SpeakerLabels.endsSentence(before))
                        || SpeakerLabels.possibleLabel(text).isPresent();
                lines.add(new Line(text, begins ? Start.PARAGRAPH : Start.WRAPPED));
                paragraph = begins ? text.length() : paragraph + text.length();
                before = text;
                from = i;
            }
            end = cue.end();
        }
        return lines;
    }

    /** Software that names the speaker in each caption does not mean that each is a turn. */
    private static List<Spoken> joined(List<Spoken> turns) {
        List<Spoken> joined = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        String speaker = "";
        for (Spoken turn : turns) {
            boolean goesOn =
                    words.length() > 0 && !speaker.isEmpty() && turn.speaker().equals(speaker);
            if (goesOn) {
                words.append(' ');
            } else if (words.length() > 0) {
                joined.add(new Spoken(speaker, words.toString()));
                words.setLength(0);
            }
            words.append(turn.words());
            speaker = turn.speaker();
        }
        if (words.length() > 0) {
            joined.add(new Spoken(speaker, words.toString()));
        }
        return joined;
    }

    private static long milliseconds(String time) {
        String[] parts = time.replace(',', '.').split("[:.]", -1);
        boolean fraction = time.contains(".") || time.contains(",");
        int units = fraction ? parts.length - 1 : parts.length;
        long seconds = 0;
        for (int i = 0; i < units; i++) {
            seconds = 60 * seconds + Long.parseLong(parts[i]);
        }
        String rest = fraction ? (parts[units] + "00").substring(0, 3) : "000";
        return 1000 * seconds + Long.parseLong(rest);
    }
}
