package org.alongside.core.duty;

import java.util.Locale;
import org.alongside.core.text.Texts;

/** What a permission is called: {@code support.claims.read} stands under {@code support.permission.claims.read}. */
final class PermissionWords {
    private PermissionWords() {}

    static String of(Locale locale, String key) {
        int dot = key.indexOf('.');
        return Texts.text(locale, key.substring(0, dot) + ".permission" + key.substring(dot));
    }
}
