package org.alongside.analysis.transcript;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How the letters of a text file may be written down. The first that fits is what we take it for. */
enum Encoding {
    UTF_8("UTF-8", "\u00EF\u00BB\u00BF"),
    UTF_16_LE("UTF-16LE", "\u00FF\u00FE"),
    UTF_16_BE("UTF-16BE", "\u00FE\u00FF"),
    /** What Windows wrote in Western Europe. */
    WINDOWS_1252("windows-1252", ""),
    /** Like it, with the euro sign in another place, from other systems. */
    ISO_8859_15("ISO-8859-15", ""),
    /** What Windows wrote in Central Europe. */
    WINDOWS_1250("windows-1250", ""),
    /** What DOS wrote in Western Europe. */
    IBM_850("IBM850", ""),
    /** What old Macintoshes wrote. */
    MACINTOSH("x-MacRoman", "");

    private final String label;

    /** What a file may begin with that is written so, a character for each byte; empty where nothing tells. */
    private final String mark;

    Encoding(String label, String mark) {
        this.label = label;
        this.mark = mark;
    }

    /** What it is called everywhere, for instance {@code UTF-8}. */
    String label() {
        return label;
    }

    Charset charset() {
        return this == UTF_8 ? StandardCharsets.UTF_8 : Charset.forName(label);
    }

    /** How many bytes of its mark the content begins with; none where it has none. */
    int markLength(byte[] content) {
        if (content.length < mark.length()) {
            return 0;
        }
        for (int i = 0; i < mark.length(); i++) {
            if (Byte.toUnsignedInt(content[i]) != mark.charAt(i)) {
                return 0;
            }
        }
        return mark.length();
    }

    /** Those that this Java can read. */
    static List<Encoding> known() {
        return Stream.of(values())
                .filter(encoding -> Charset.isSupported(encoding.label))
                .toList();
    }

    /** The one of that name, whichever of its names it is. */
    static Optional<Encoding> called(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        if (wanted.equals("iso-8859-1") || wanted.equals("us-ascii") || wanted.equals("latin1")) {
            // Whoever says so means what Windows made of it; browsers take it so, too.
            return Optional.of(WINDOWS_1252);
        }
        if (wanted.equals("utf-16")) {
            return Optional.of(UTF_16_LE);
        }
        return known().stream()
                .filter(encoding -> encoding.label.toLowerCase(Locale.ROOT).equals(wanted)
                        || encoding.charset().aliases().stream()
                                .anyMatch(
                                        alias -> alias.toLowerCase(Locale.ROOT).equals(wanted)))
                .findFirst();
    }
}
