package org.alongside.support.advance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.alongside.core.text.Languages;
import org.alongside.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read, or have read to them, before money is theirs, is kept or is given away. */
class SaidBeforehandTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "support.advances.mine.rest",
                "support.advances.theirs.rest",
                "support.advances.keep.benefits",
                "support.claims.give.benefits",
                "support.claims.give-for.benefits"
            })
    void whatABenefitsOfficeMayMakeOfItIsSaid(String key) {
        assertThat(Texts.text(Locale.UK, key)).contains("some benefits offices may");
        assertThat(Texts.text(Languages.WELSH, key)).contains("swyddfeydd budd-daliadau");
    }

    @ParameterizedTest
    @ValueSource(strings = {"support.ceiling.lead", "support.ceiling.choices.claim"})
    void whatIsGivenAwayIsCounted(String key) {
        assertThat(Texts.text(Locale.UK, key)).contains("What you give to a charity is counted too.");
        assertThat(Texts.text(Languages.WELSH, key)).contains("elusen yn cyfrif hefyd.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"support.claims.give.about", "support.claims.give-for.about"})
    void whoReadsWhichCharityIsSaid(String key) {
        assertThat(Texts.text(Locale.UK, key, "£25.00"))
                .contains("£25.00", "Supporters and the finance office can read to which one.");
        assertThat(Texts.text(Languages.WELSH, key, "£25.00")).contains("£25.00", "ddarllen i ba un.");
    }

    @Test
    void whatASupporterReadsToThemIsAboutThem() {
        for (String key : new String[] {"support.claims.give-for.read", "support.advances.theirs.read"}) {
            assertThat(Texts.text(Locale.UK, key)).isEqualTo("Please read this to them first:");
        }
        for (String key : new String[] {
            "support.claims.give-for.about",
            "support.claims.give-for.benefits",
            "support.claims.give-for.advice",
            "support.advances.theirs.lead",
            "support.advances.theirs.rest",
            "support.advances.theirs.none"
        }) {
            assertThat(Texts.text(Locale.UK, key, "£25.00"))
                    .containsIgnoringCase("they")
                    .doesNotContainPattern("(?i)\\byour?\\b");
        }
    }
}
