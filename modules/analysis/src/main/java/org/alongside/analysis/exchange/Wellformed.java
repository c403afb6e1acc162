package org.alongside.analysis.exchange;

import java.util.regex.Pattern;

/** Words as XML can hold and give back: without what it has no place for, and with one kind of line end. */
final class Wellformed {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final char INSTEAD = '\uFFFD';

    private Wellformed() {}

    /** Words that may have lines. */
    static String words(String told) {
        return sameLength(told.replace("\r\n", "\n")).strip();
    }

    /** A name: one line, because attributes hold no more. */
    static String line(String told) {
        return BLANKS.matcher(sameLength(told)).replaceAll(" ").strip();
    }

    /** The same, character by character: positions in it stay right. */
    static String sameLength(String told) {
        StringBuilder clean = null;
        for (int i = 0; i < told.length(); i++) {
            char instead = instead(told, i);
            if (instead != told.charAt(i)) {
                if (clean == null) {
                    clean = new StringBuilder(told);
                }
                clean.setCharAt(i, instead);
            }
        }
        return clean == null ? told : clean.toString();
    }

    private static char instead(String text, int at) {
        char c = text.charAt(at);
        if (c == '\r' || c == '\u0085') {
            return '\n';
        }
        if ((c < ' ' && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0)) {
            return ' ';
        }
        boolean begins = at + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(at + 1));
        boolean ends = at > 0 && Character.isSurrogatePair(text.charAt(at - 1), c);
        boolean half = Character.isSurrogate(c) && !begins && !ends;
        return half || c >= '\uFFFE' ? INSTEAD : c;
    }
}
