package org.alongside.plugin.studycircle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.alongside.spi.Setting;
import org.junit.jupiter.api.Test;

class StudyCircleTest {
    private final List<Setting> settings = new StudyCircle().settings();

    /**
     * Whoever adds a setting extends this list and asks of each of R6 to R17 (docs/rules.md): can a value weaken it? The length of a
     * meeting cannot: everybody is paid for the time that was given, and no value makes that nothing (R7).
     */
    @Test
    void everySettingWasReviewedAgainstTheRules() {
        assertThat(settings).extracting(Setting::key).containsExactly("minutes");
        assertThat(settings).extracting(Setting::kind).containsOnly(Setting.Kind.NUMBER);
        assertThat(settings).allSatisfy(setting -> assertThat(setting.least()).isPositive());
    }

    @Test
    void whatIsPresetIsWithinTheLimits() {
        assertThat(settings)
                .allSatisfy(setting ->
                        assertThat(Integer.parseInt(setting.preset())).isBetween(setting.least(), setting.most()));
    }

    @Test
    void everySettingHasItsWordsInBothLanguages() {
        Locale welsh = Locale.forLanguageTag("cy-GB");
        assertThat(settings).extracting(Setting::words).allSatisfy(words -> {
            assertThat(words.label(Locale.UK)).isNotBlank().isNotEqualTo(words.label(welsh));
            assertThat(words.about(Locale.UK)).isNotBlank().isNotEqualTo(words.about(welsh));
            assertThat(words.unit(Locale.UK)).isNotBlank().isNotEqualTo(words.unit(welsh));
        });
    }
}
