package org.alongside.analysis.exchange;

/** What somebody should know before they bring in a project: what stays behind, and what was not as it should be. */
enum Finding {
    /** The description is not of the version that everybody reads. */
    OTHER_VERSION(false),
    /** Two things of one kind have one id. */
    SAME_IDS(false),
    /** Texts had characters that no text has; they are blanks now. */
    CLEANED(false),
    /** Texts are not in the file. */
    TEXTS_MISSING(true),
    PICTURES(true),
    RECORDINGS(true),
    /** The text of a PDF was read, its pages were not. */
    PDF_PAGES(true),
    MARKED_IN_PICTURES(true),
    MARKED_IN_RECORDINGS(true),
    MARKED_ON_PAGES(true),
    /** Passages of texts that are not in the file. */
    MARKED_IN_MISSING(true),
    /** Passages outside their text, or without words. */
    MARKED_NOWHERE(true),
    MARKED_IN_NOTES(true),
    /** Notes of which only the name is in the file. */
    NOTES_MISSING(true),
    /** Passages in other things that are not read. */
    MARKED_ELSEWHERE(true),
    /** Codes given to pictures, recordings and pages, or to places in them. */
    CODED_OUTSIDE_TEXT(true),
    /** Codes given to texts that are not in the file, or to passages of them. */
    CODED_IN_MISSING(true),
    /** Codes given to passages outside their text, and to notes. */
    CODED_NOWHERE(true),
    /** Codings with a code that the file does not have. */
    WITHOUT_CODE(true),
    VARIABLES(true),
    VALUES(true),
    /** Cases in which passages stand, rather than whole texts. */
    CASE_PASSAGES(true),
    /** Codes given to cases. */
    CASE_CODES(true),
    LINKS(true),
    /** Members of sets other than codes. */
    SET_MEMBERS(true),
    GRAPHS(true),
    // What a study here has no place for
    NOTES(true),
    COLOURS(true),
    CASES(true),
    SETS(true),
    DESCRIPTIONS(true),
    WHOLE_TEXTS_CODED(true),
    MARKED_WITHOUT_CODE(true),
    DEFINITIONS_CUT(true),
    /** Everything brought in was coded by whoever brings it in. */
    CODERS(true),
    /** Everything brought in was coded on the day it is brought in. */
    DATES(true),
    /** The same words with the same code more than once; they become one, as one person brings them in. */
    CODINGS_MERGED(true),
    /** Codes that only hold others together; here passages may have them, too. */
    NOT_CODABLE(false),
    // What became of passages on the way
    MARKED_ON_LABELS(true),
    PASSAGES_SHORTER(false);

    private final boolean loss;

    Finding(boolean loss) {
        this.loss = loss;
    }

    /** Whether something stays behind. */
    boolean isLoss() {
        return loss;
    }
}
