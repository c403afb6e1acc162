package org.alongside.analysis.transcript;

import java.util.Set;

/** Kinds of files that a transcript is read from. What a file holds decides, never what it is called. */
public enum FileKind {
    PLAIN_TEXT,
    /** Word's docx. */
    WORD,
    /** LibreOffice's odt, packed or flat. */
    OPEN_DOCUMENT,
    /** rtf. */
    RICH_TEXT,
    /** html. */
    WEB_PAGE,
    /** Captions as web pages and meeting software write them (vtt). */
    WEB_VTT,
    /** Captions as most other programs write them (srt). */
    SUB_RIP,
    PDF;

    private static final Set<FileKind> BARE = Set.of(PLAIN_TEXT, WEB_PAGE, WEB_VTT, SUB_RIP);

    /** Whether it is bare text, so that people can choose how its letters are written down; other kinds say so themselves. */
    boolean isBareText() {
        return BARE.contains(this);
    }
}
