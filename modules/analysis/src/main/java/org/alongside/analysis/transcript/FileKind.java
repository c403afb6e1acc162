package org.alongside.analysis.transcript;

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
    PDF
}
