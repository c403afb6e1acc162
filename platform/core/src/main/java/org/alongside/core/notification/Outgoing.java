package org.alongside.core.notification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * An e-mail or text message about to be sent.
 *
 * @param notice which notice it carries; its Message-ID is made of it, so that one sent twice is known to be the same
 * @param to the address
 * @param spelledOut whether the person wants the message itself in the e-mail
 * @param heading of the message
 * @param text of the message
 * @param calendar files with entries for the calendar
 * @param whole the whole body, where the e-mail itself is the message
 * @param beside what stands in the e-mail whether or not it is spelled out: a personal link and why
 * @param bare a text message: no subject and nothing but words
 */
record Outgoing(
        UUID notice,
        String to,
        boolean spelledOut,
        String heading,
        String text,
        List<String> calendar,
        Locale locale,
        Optional<String> whole,
        Optional<String> beside,
        boolean bare) {
    /** One that tells of a message. */
    Outgoing(
            UUID notice,
            String to,
            boolean spelledOut,
            String heading,
            String text,
            List<String> calendar,
            Locale locale) {
        this(notice, to, spelledOut, heading, text, calendar, locale, Optional.empty(), Optional.empty(), false);
    }

    /** One that is the message itself. */
    static Outgoing whole(UUID notice, String to, String body, Locale locale) {
        return new Outgoing(notice, to, false, "", "", List.of(), locale, Optional.of(body), Optional.empty(), false);
    }

    /** A text message. */
    static Outgoing text(UUID notice, String to, String words, Locale locale) {
        return new Outgoing(notice, to, false, "", "", List.of(), locale, Optional.of(words), Optional.empty(), true);
    }

    /** The same with these words beside it. */
    Outgoing with(Optional<String> words) {
        return new Outgoing(notice, to, spelledOut, heading, text, calendar, locale, whole, words, bare);
    }

    /** Neither addresses nor words belong in logs. */
    @Override
    public String toString() {
        return "Outgoing[" + notice + "]";
    }
}
