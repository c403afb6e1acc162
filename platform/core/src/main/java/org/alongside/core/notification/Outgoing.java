package org.alongside.core.notification;

import java.util.List;
import java.util.Locale;
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
 */
record Outgoing(
        UUID notice,
        String to,
        boolean spelledOut,
        String heading,
        String text,
        List<String> calendar,
        Locale locale) {}
