package org.alongside.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final String KEY = "core.sign-in.title";
    private static final String IN_ENGLISH = "Sign in";
    private static final String IN_WELSH = "Mewngofnodi";

    private final Locale before = Locale.getDefault();

    private static void onAServerThatSpeaks(Locale language) {
        Locale.setDefault(language);
        ResourceBundle.clearCache();
    }

    @AfterEach
    void backToTheLanguageOfThisMachine() {
        onAServerThatSpeaks(before);
    }

    @Test
    void whoeverReadsEnglishReadsItOnAWelshServerToo() {
        onAServerThatSpeaks(Languages.WELSH);

        assertThat(Texts.text(Locale.UK, KEY)).isEqualTo(IN_ENGLISH);
        assertThat(Texts.text(Locale.ENGLISH, KEY)).isEqualTo(IN_ENGLISH);
        assertThat(Texts.text(Locale.ROOT, KEY)).isEqualTo(IN_ENGLISH);
    }

    @Test
    void whoeverReadsWelshReadsItOnAnyServer() {
        for (Locale server : new Locale[] {Locale.UK, Languages.WELSH, Locale.GERMANY}) {
            onAServerThatSpeaks(server);
            assertThat(Texts.text(Languages.WELSH, KEY)).isEqualTo(IN_WELSH);
            assertThat(Texts.text(Locale.forLanguageTag("cy"), KEY)).isEqualTo(IN_WELSH);
        }
    }

    @Test
    void everyOtherLanguageReadsEnglish() {
        onAServerThatSpeaks(Languages.WELSH);
        assertThat(Texts.text(Locale.FRANCE, KEY)).isEqualTo(IN_ENGLISH);
    }

    /** What the tests above are for: asked in the usual way, a Welsh server answers an English reader in Welsh. */
    @Test
    void theUsualWayWouldFallBackToTheLanguageOfTheServer() {
        onAServerThatSpeaks(Languages.WELSH);
        assertThat(ResourceBundle.getBundle(
                                "i18n.core", Locale.UK, Thread.currentThread().getContextClassLoader())
                        .getString(KEY))
                .isEqualTo(IN_WELSH);
    }

    @Test
    void lettersWithAHatArriveWhole() {
        assertThat(Texts.text(Languages.WELSH, "core.placement.team")).isEqualTo("Tîm neu wasanaeth");
    }

    @Test
    void theRegionOfTheBrowserDecidesHowEnglishDatesAreWritten() {
        assertThat(Languages.nearest(Locale.US)).isEqualTo(Locale.US);
        assertThat(Languages.nearest(Locale.ENGLISH)).isEqualTo(Locale.UK);
        assertThat(Languages.nearest(Locale.GERMANY)).isEqualTo(Locale.UK);
        assertThat(Languages.nearest(Locale.forLanguageTag("cy"))).isEqualTo(Languages.WELSH);
        assertThat(Languages.of("en", Languages.WELSH)).isEqualTo(Locale.UK);
        assertThat(Languages.of("cy", Locale.US)).isEqualTo(Languages.WELSH);
    }
}
