package org.alongside.core.text;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Looks up what people read. A key names its bundle with its first word: {@code mentoring.pair.title} stands in
 * {@code i18n/mentoring.properties}. Placeholders are {@code {0}}, {@code {1}} ...; apostrophes are just apostrophes.
 */
public final class Texts {
    private Texts() {}

    /** The text in that language, English where it is not translated yet. A missing key comes back in exclamation marks. */
    public static String text(Locale locale, String key, Object... values) {
        String bundle = key.substring(0, Math.max(0, key.indexOf('.')));
        String text;
        try {
            text = ResourceBundle.getBundle(
                            "i18n." + bundle,
                            languageOf(locale),
                            Thread.currentThread().getContextClassLoader())
                    .getString(key);
        } catch (MissingResourceException missing) {
            return "!" + key + "!";
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** English is asked for as the root: any other name of it would fall back to the language of the server. */
    private static Locale languageOf(Locale locale) {
        return Languages.isWelsh(locale.getLanguage()) ? Languages.WELSH : Locale.ROOT;
    }

    /** The text of one constant of an enum, under {@code prefix.constant-name}. */
    public static String text(Locale locale, String prefix, Enum<?> constant) {
        return text(locale, key(prefix, constant));
    }

    /** The key of it: what belongs to the constant, too, stands behind that. */
    public static String key(String prefix, Enum<?> constant) {
        return prefix + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The text of what goes by a key of its module: {@code analysis.quote} has its words as a {@code purpose} under {@code
     * analysis.purpose.quote}.
     */
    public static String of(Locale locale, String kind, String key) {
        int dot = key.indexOf('.');
        return text(locale, key.substring(0, dot) + "." + kind + key.substring(dot));
    }
}
