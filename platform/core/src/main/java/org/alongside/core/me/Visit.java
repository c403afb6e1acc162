package org.alongside.core.me;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.text.Texts;

/** One request for a page: what was asked, in which language it is answered. */
record Visit(HttpServletRequest request, Locale locale, ZoneId zone, String programme) {
    String t(String key, Object... values) {
        return Texts.text(locale, key, values);
    }

    String t(String prefix, Enum<?> constant) {
        return Texts.text(locale, prefix, constant);
    }

    Optional<String> given(String parameter) {
        return Optional.ofNullable(request.getParameter(parameter)).filter(value -> !value.isBlank());
    }

    String moment(OffsetDateTime at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZoneSameInstant(zone));
    }
}
