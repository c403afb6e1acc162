package org.alongside.core.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.alongside.core.text.Languages;

/** The language a caller asks for. */
final class Asked {
    private Asked() {}

    /** Welsh where the header asks for Welsh first, English otherwise. */
    static Locale language(HttpHeaders headers) {
        return Languages.nearest(headers.getAcceptableLanguages().get(0));
    }
}
