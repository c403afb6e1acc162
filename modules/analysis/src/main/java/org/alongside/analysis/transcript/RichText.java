package org.alongside.analysis.transcript;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rich text (rtf), read in one pass. What is hidden, struck out by tracked changes, or stands in headers, footers, footnotes and
 * comments is not part of what was said.
 */
final class RichText {
    private static final int DEEPEST_GROUP = 500;

    /** The longest word that the format has is shorter. */
    private static final int LONGEST_WORD = 32;

    private static final int MOST_DIGITS = 10;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Groups of words that are not the text's own. */
    private static final Set<String> BESIDE_THE_TEXT = Set.of(
            "aftncn",
            "aftnsep",
            "aftnsepc",
            "annotation",
            "atnauthor",
            "atndate",
            "atnicn",
            "atnid",
            "atnparent",
            "atnref",
            "atntime",
            "bkmkend",
            "bkmkstart",
            "colortbl",
            "comment",
            "datafield",
            "fldinst",
            "filetbl",
            "footer",
            "footerf",
            "footerl",
            "footerr",
            "footnote",
            "ftncn",
            "ftnsep",
            "ftnsepc",
            "header",
            "headerf",
            "headerl",
            "headerr",
            "info",
            "listtext",
            "nextfile",
            "nonesttables",
            "nonshppict",
            "objclass",
            "objdata",
            "objname",
            "pict",
            "pntext",
            "pntxta",
            "pntxtb",
            "private",
            "revtbl",
            "rxe",
            "shprslt",
            "sp",
            "stylesheet",
            "tc",
            "template",
            "txe",
            "xe");

    /** Groups that programs may leave out which do not know them, and we do know. */
    private static final Set<String> KNOWN_EXTRAS = Set.of("shpinst", "shptxt", "nesttableprops");

    private static final Map<String, String> CHARACTERS = Map.ofEntries(
            Map.entry("tab", "\t"),
            Map.entry("line", "\n"),
            Map.entry("lbr", "\n"),
            Map.entry("emdash", "\u2014"),
            Map.entry("endash", "\u2013"),
            Map.entry("emspace", "\u2003"),
            Map.entry("enspace", "\u2002"),
            Map.entry("qmspace", "\u2005"),
            Map.entry("bullet", "\u2022"),
            Map.entry("lquote", "\u2018"),
            Map.entry("rquote", "\u2019"),
            Map.entry("ldblquote", "\u201C"),
            Map.entry("rdblquote", "\u201D"),
            Map.entry("zwj", "\u200D"),
            Map.entry("zwnj", "\u200C"));

    /** The character sets of fonts, by the number that the format gives them. */
    private static final Map<Integer, String> OF_FONTS = Map.ofEntries(
            Map.entry(0, "windows-1252"),
            Map.entry(77, "x-MacRoman"),
            Map.entry(128, "windows-31j"),
            Map.entry(129, "x-windows-949"),
            Map.entry(134, "GBK"),
            Map.entry(136, "x-windows-950"),
            Map.entry(161, "windows-1253"),
            Map.entry(162, "windows-1254"),
            Map.entry(163, "windows-1258"),
            Map.entry(177, "windows-1255"),
            Map.entry(178, "windows-1256"),
            Map.entry(186, "windows-1257"),
            Map.entry(204, "windows-1251"),
            Map.entry(222, "x-windows-874"),
            Map.entry(238, "windows-1250"),
            Map.entry(254, "IBM437"),
            Map.entry(255, "IBM850"));

    /** Whoever writes a whole file so writes its Western fonts so too, though the format says otherwise. */
    private static final Set<String> NEVER_ANSI = Set.of("UTF-8", "x-MacRoman");

    private static final Map<Integer, String> CODE_PAGES = Map.of(
            932, "windows-31j",
            936, "GBK",
            949, "x-windows-949",
            950, "x-windows-950",
            874, "x-windows-874",
            10_000, "x-MacRoman",
            65_001, "UTF-8");

    private final byte[] rtf;
    private int at;
    private final DocumentLines lines = new DocumentLines();
    private final Deque<Group> around = new ArrayDeque<>();
    private Group group = new Group();
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private Charset whole = WINDOWS;
    private int defaultFont = -1;

    /** The font that the table of fonts is telling of. */
    private int fontTold = -1;

    /** Letters as the file writes them, until it is clear in which character set the last of them ends. */
    private final ByteArrayOutputStream letters = new ByteArrayOutputStream();

    /** How many letters are left that only stand for the one just told by its number. */
    private int standIns;

    private boolean inParagraph;
    private boolean inRow;
    private boolean inCell;

    private RichText(byte[] rtf) {
        this.rtf = rtf;
    }

    /** What holds until the end of the group. */
    private static final class Group {
        private boolean left;
        private boolean maybeLeft;
        private boolean twice;
        private boolean fontTable;
        private boolean hidden;
        private boolean deleted;
        private boolean inTable;
        private int font = -1;
        private int standIns = 1;

        Group within() {
            Group inner = new Group();
            inner.left = left;
            inner.twice = twice;
            inner.fontTable = fontTable;
            inner.hidden = hidden;
            inner.deleted = deleted;
            inner.inTable = inTable;
            inner.font = font;
            inner.standIns = standIns;
            return inner;
        }

        boolean silent() {
            return left || hidden || deleted || fontTable;
        }
    }

    static List<Line> lines(byte[] content) {
        RichText reading = new RichText(content);
        reading.read();
        return reading.lines.lines();
    }

    private void read() {
        boolean ended = false;
        while (at < rtf.length && !ended) {
            int c = next();
            switch (c) {
                case '{' -> begin();
                case '}' -> ended = end();
                case '\\' -> control();
                case '\r', '\n' -> {
                    // Only for whoever reads the file itself.
                }
                default -> letter(c);
            }
        }
        if (!ended) {
            // Cut short: nobody knows how much of it is missing.
            throw UnreadableTranscript.damaged();
        }
        endParagraph();
        endRow();
    }

    private int next() {
        if (at >= rtf.length) {
            throw UnreadableTranscript.damaged();
        }
        return Byte.toUnsignedInt(rtf[at++]);
    }

    private void begin() {
        flush();
        standIns = 0;
        around.push(group);
        if (around.size() > DEEPEST_GROUP) {
            throw UnreadableTranscript.damaged();
        }
        group = group.within();
    }

    /** Whether that was the end of all. */
    private boolean end() {
        flush();
        standIns = 0;
        if (around.isEmpty()) {
            throw UnreadableTranscript.damaged();
        }
        group = around.pop();
        return around.isEmpty();
    }

    private void control() {
        int c = next();
        if (isLetter(c)) {
            at--;
            controlWord();
            return;
        }
        switch (c) {
            case '\'' -> letter(16 * hexadecimal(next()) + hexadecimal(next()));
            case '\\', '{', '}' -> letter(c);
            case '~' -> typeUnlessStandIn("\u00A0");
            case '_' -> typeUnlessStandIn("\u2011");
            case '*' -> group.maybeLeft = true;
            case '\r', '\n' -> paragraphEnds();
            case '\t' -> type("\t");
            default -> {
                // Where a word may be parted, and marks of an index.
            }
        }
    }

    private void controlWord() {
        StringBuilder word = new StringBuilder();
        while (at < rtf.length && isLetter(rtf[at]) && word.length() < LONGEST_WORD) {
            word.append((char) rtf[at++]);
        }
        boolean negative = at < rtf.length && rtf[at] == '-';
        if (negative) {
            at++;
        }
        int digits = 0;
        long number = 0;
        while (at < rtf.length && rtf[at] >= '0' && rtf[at] <= '9' && digits < MOST_DIGITS) {
            number = 10 * number + (rtf[at++] - '0');
            digits++;
        }
        if (at < rtf.length && rtf[at] == ' ') {
            at++;
        }
        int parameter = (int) Math.min(Integer.MAX_VALUE, number);
        control(word.toString(), digits > 0, negative ? -parameter : parameter);
    }

    private void control(String word, boolean told, int number) {
        if (word.equals("bin")) {
            at = (int) Math.min(rtf.length, at + (long) Math.max(0, number));
            return;
        }
        if (standIns > 0) {
            standIns--;
            return;
        }
        if (group.maybeLeft) {
            group.maybeLeft = false;
            if (word.equals("ud") && group.twice) {
                // The same words again, for programs that know all letters: these are the better ones.
                group.left = false;
                return;
            }
            group.left |= !KNOWN_EXTRAS.contains(word);
        }
        if (CHARACTERS.containsKey(word)) {
            type(CHARACTERS.get(word));
        } else if (BESIDE_THE_TEXT.contains(word)) {
            group.left = true;
        } else {
            format(word, !told || number != 0, told ? number : 0);
        }
    }

    private void format(String word, boolean on, int number) {
        switch (word) {
            case "par", "sect", "page", "nestcell" -> paragraphEnds();
            case "cell" -> cellEnds();
            case "row" -> rowEnds();
            case "intbl" -> group.inTable = true;
            case "pard" -> group.inTable = false;
            case "shptxt" -> paragraphEnds();
            case "v" -> changed(() -> group.hidden = on);
            case "deleted" -> changed(() -> group.deleted = on);
            case "plain" ->
                changed(() -> {
                    group.hidden = false;
                    group.deleted = false;
                    group.font = defaultFont;
                });
            case "u" -> unicode(number);
            case "uc" -> group.standIns = Math.max(0, number);
            case "upr" -> {
                group.left = true;
                group.twice = true;
            }
            default -> letters(word, number);
        }
    }

    /** What tells how letters are written down. */
    private void letters(String word, int number) {
        switch (word) {
            case "ansicpg" -> whole = codePage(number);
            case "mac" -> whole = known("x-MacRoman");
            case "pc" -> whole = known("IBM437");
            case "pca" -> whole = known("IBM850");
            case "deff" -> defaultFont = number;
            case "fonttbl" -> group.fontTable = true;
            case "f" -> {
                if (group.fontTable) {
                    fontTold = number;
                } else {
                    changed(() -> group.font = number);
                }
            }
            case "fcharset" -> {
                boolean wholeSays = number == 0 && NEVER_ANSI.contains(whole.name());
                if (group.fontTable && OF_FONTS.containsKey(number) && !wholeSays) {
                    fonts.put(fontTold, known(OF_FONTS.get(number)));
                }
            }
            case "cpg" -> {
                if (group.fontTable) {
                    fonts.put(fontTold, codePage(number));
                }
            }
            default -> {
                // How it looks.
            }
        }
    }

    /** A change that must not touch the letters before it. */
    private void changed(Runnable change) {
        flush();
        change.run();
    }

    private void letter(int c) {
        if (standIns > 0) {
            standIns--;
        } else if (!group.silent() && (c >= ' ' || c == '\t')) {
            letters.write(c);
        }
    }

    private void typeUnlessStandIn(String text) {
        if (standIns > 0) {
            standIns--;
        } else {
            type(text);
        }
    }

    private void unicode(int number) {
        type(String.valueOf((char) number));
        standIns = group.standIns;
    }

    private void type(String text) {
        flush();
        if (!group.silent()) {
            if (!inParagraph) {
                lines.beginParagraph();
                inParagraph = true;
            }
            lines.type(text);
        }
    }

    private void flush() {
        if (letters.size() == 0) {
            return;
        }
        byte[] written = letters.toByteArray();
        letters.reset();
        try {
            type(fonts.getOrDefault(group.font < 0 ? defaultFont : group.font, whole)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(written))
                    .toString());
        } catch (CharacterCodingException hole) {
            // A word with a hole in it is not what somebody said.
            throw UnreadableTranscript.damaged();
        }
    }

    private void paragraphEnds() {
        flush();
        if (!group.silent()) {
            endParagraph();
        }
    }

    private void cellEnds() {
        flush();
        if (!group.silent()) {
            openCell();
            endParagraph();
            inCell = false;
        }
    }

    private void rowEnds() {
        flush();
        if (!group.silent()) {
            endParagraph();
            endRow();
        }
    }

    private void endParagraph() {
        if (!inParagraph) {
            return;
        }
        if (group.inTable) {
            openCell();
        } else if (!inCell) {
            endRow();
        }
        lines.endParagraph();
        inParagraph = false;
    }

    private void openCell() {
        if (!inRow) {
            lines.beginRow();
            inRow = true;
        }
        if (!inCell) {
            lines.beginCell();
            inCell = true;
        }
    }

    private void endRow() {
        if (inRow) {
            lines.endRow();
            inRow = false;
            inCell = false;
        }
    }

    private static Charset codePage(int number) {
        return known(CODE_PAGES.getOrDefault(number, (number >= 1250 && number <= 1258 ? "windows-" : "IBM") + number));
    }

    private static Charset known(String charset) {
        return Charset.isSupported(charset) ? Charset.forName(charset) : WINDOWS;
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static int hexadecimal(int digit) {
        int value = Character.digit(digit, 16);
        if (value < 0) {
            throw UnreadableTranscript.damaged();
        }
        return value;
    }
}
