package org.alongside.core.accreditation;

import java.util.Locale;
import org.alongside.core.text.Texts;

/**
 * Something that shows how people are involved. It goes outside the team: no name or id of anybody, no day, and no number that {@link
 * org.alongside.core.count.SmallNumbers} did not let through.
 *
 * @param kind what it shows
 * @param where the initiative, kind or document it is about; empty when it is about the programme
 * @param said a sentence or a few words, in the reader's language
 */
public record Fact(EvidenceKind kind, String where, String said) {
    /** Both in one line. */
    String inOne(Locale locale) {
        return where.isEmpty() ? said : Texts.text(locale, "core.accreditation.fact", where, said);
    }
}
