package org.alongside.analysis.transcript;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a file and how its letters were written down: as the person chose, as a mark or the text itself says, or else
 * UTF-8 where that fits and what Windows wrote in Western Europe where it does not.
 *
 * @param text with line feeds only, and without control characters but tabs
 */
record DecodedText(String text, Encoding encoding) {
    /** Those of every system that ever was, page ends among them. */
    private static final String LINE_ENDS = "\n\r\f\u000B\u0085\u2028\u2029";

    /** Web pages say it about here. */
    private static final int SAID_WITHIN = 4096;

    private static final Pattern SAID_BY_PAGE =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([A-Za-z0-9_:-]{2,30})", Pattern.CASE_INSENSITIVE);

    /** In text without a mark, this share of every second byte is nought only where letters take two bytes. */
    private static final double NOUGHTS = 0.3;

    /**
     * @param chosen by the person, if they did
     * @throws UnreadableTranscript when it is no text, or not written down as they say
     */
    static DecodedText of(byte[] content, Optional<Encoding> chosen) {
        if (chosen.isPresent()) {
            Encoding encoding = chosen.get();
            return strictly(content, encoding)
                    .flatMap(DecodedText::withLineFeeds)
                    .map(text -> new DecodedText(text, encoding))
                    .orElseThrow(() -> UnreadableTranscript.otherEncoding(encoding.label()));
        }
        for (Encoding encoding : candidates(content)) {
            Optional<String> text = strictly(content, encoding);
            if (text.isPresent()) {
                return new DecodedText(
                        withLineFeeds(text.get()).orElseThrow(UnreadableTranscript::notSupported), encoding);
            }
        }
        throw UnreadableTranscript.notSupported();
    }

    private static List<Encoding> candidates(byte[] content) {
        for (Encoding encoding : List.of(Encoding.UTF_8, Encoding.UTF_16_LE, Encoding.UTF_16_BE)) {
            if (encoding.markLength(content) > 0) {
                return List.of(encoding);
            }
        }
        Optional<Encoding> wide = withoutMarkInTwoBytes(content);
        if (wide.isPresent()) {
            return List.of(wide.get());
        }
        return saidByPage(content)
                .map(said -> List.of(said, Encoding.UTF_8, Encoding.WINDOWS_1252))
                .orElse(List.of(Encoding.UTF_8, Encoding.WINDOWS_1252));
    }

    private static Optional<Encoding> withoutMarkInTwoBytes(byte[] content) {
        int looked = Math.min(content.length, SAID_WITHIN) / 2;
        int first = 0;
        int second = 0;
        for (int i = 0; i < looked; i++) {
            first += content[2 * i] == 0 ? 1 : 0;
            second += content[2 * i + 1] == 0 ? 1 : 0;
        }
        if (second > NOUGHTS * looked && first == 0) {
            return Optional.of(Encoding.UTF_16_LE);
        }
        return first > NOUGHTS * looked && second == 0 ? Optional.of(Encoding.UTF_16_BE) : Optional.empty();
    }

    private static Optional<Encoding> saidByPage(byte[] content) {
        String head =
                new String(content, 0, Math.min(content.length, SAID_WITHIN), StandardCharsets.ISO_8859_1).strip();
        Matcher said = SAID_BY_PAGE.matcher(head);
        return head.startsWith("<") && said.find()
                // Whoever can be read here does not take two bytes for a letter, whatever they say.
                ? Encoding.called(said.group(1))
                        .filter(encoding -> !encoding.label().startsWith("UTF-16"))
                : Optional.empty();
    }

    /** Never with replacement characters: a word with a hole in it is not what somebody said. */
    private static Optional<String> strictly(byte[] content, Encoding encoding) {
        int from = encoding.markLength(content);
        try {
            return Optional.of(encoding.charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    /** One kind of line end; and no control characters, which no text has but every picture and program. */
    private static Optional<String> withLineFeeds(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        int lines = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                continue;
            }
            if (LINE_ENDS.indexOf(c) >= 0) {
                clean.append('\n');
                lines++;
            } else if (Character.isISOControl(c) && c != '\t') {
                return Optional.empty();
            } else {
                clean.append(c);
            }
            if (lines > TranscriptReader.MOST_LINES) {
                throw UnreadableTranscript.tooLong();
            }
        }
        return Optional.of(clean.toString());
    }
}
