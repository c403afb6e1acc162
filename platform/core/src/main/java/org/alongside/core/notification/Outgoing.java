package org.alongside.core.notification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * An e-mail about to be sent.
 *
 * @param notice which notice it carries; its Message-ID is made of it, so that one sent twice is known to be the same
 * @param to the address
 * @param spelledOut whether the person wants the message itself in the e-mail
 * @param heading of the message
 * @param text of the message
 * @param calendar files with entries for the calendar
 * @param whole the whole body, where the e-mail itself is the message
 */
record Outgoing(
        UUID notice,
        String to,
        boolean spelledOut,
        String heading,
        String text,
        List<String> calendar,
        Locale locale,
        Optional<String> whole) {
    /** One that tells of a message. */
    Outgoing(
            UUID notice,
            String to,
            boolean spelledOut,
            String heading,
            String text,
            List<String> calendar,
            Locale locale) {
        this(notice, to, spelledOut, heading, text, calendar, locale, Optional.empty());
    }

    /** One that is the message itself. */
    static Outgoing whole(UUID notice, String to, String body, Locale locale) {
        return new Outgoing(notice, to, false, "", "", List.of(), locale, Optional.of(body));
    }

    /** Neither addresses nor words belong in logs. */
    @Override
    public String toString() {
        return "Outgoing[" + notice + "]";
    }
}
