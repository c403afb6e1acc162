package org.alongside.core.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alongside.core.module.AlongsideModule;
import org.alongside.core.text.Languages;
import org.alongside.core.text.Texts;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.Test;

@ModuleTest
class NoticeTextsTest {
    /** What nobody who sees an inbox, an envelope or a calendar may read there. */
    static final List<String> TELLING = List.of(
            "mentor",
            "trainee",
            "service user",
            "carer",
            "mental",
            "health",
            "psycholog",
            "support",
            "scheme",
            "programme",
            "research",
            "study",
            "interview",
            "consent",
            "pair",
            "meeting",
            "claim",
            "pay");

    /** The same in Welsh. */
    private static final List<String> TELLING_IN_WELSH = List.of(
            "mentor",
            "hyfforddai",
            "defnyddiwr",
            "gofal",
            "meddwl",
            "iechyd",
            "seicoleg",
            "cefnog",
            "cynllun",
            "rhaglen",
            "ymchwil",
            "astudiaeth",
            "cyfwel",
            "cydsyn",
            "cytuno",
            "pâr",
            "cyfarfod",
            "hawliad",
            "tâl");

    @Inject
    @Any
    private Instance<AlongsideModule> modules;

    @Test
    void whatCanBeSeenFromOutsideSaysNothing() {
        for (String key : List.of(
                "mail.subject",
                "mail.body",
                "mail.where",
                "mail.sign-in",
                "text.where",
                "text.sign-in",
                "text.ring",
                "calendar.title",
                "code.mail",
                "code.where",
                "code.sign-in")) {
            assertThat(Texts.text(Locale.UK, "core.notice." + key).toLowerCase(Locale.ROOT))
                    .doesNotContain(TELLING)
                    .doesNotStartWith("!");
            assertThat(Texts.text(Languages.WELSH, "core.notice." + key).toLowerCase(Locale.ROOT))
                    .doesNotContain(TELLING_IN_WELSH)
                    .doesNotContain(TELLING);
        }
    }

    @Test
    void everyTemplateHasItsHeadingAndItsText() {
        assertThat(modules.stream().flatMap(card -> card.notices().stream()))
                .isNotEmpty()
                .allSatisfy(template -> {
                    assertThat(Texts.text(Locale.UK, template + ".title")).doesNotStartWith("!");
                    assertThat(Texts.text(Locale.UK, template + ".text")).doesNotStartWith("!");
                });
    }

    @Test
    void everyWayStateAndProblemHasItsWords() {
        Stream.of(Channel.values()).forEach(one -> spoken("core.notice.channel", one));
        Stream.of(NoticeState.values()).forEach(one -> spoken("core.notice.state", one));
        Stream.of(Undelivered.Problem.values()).forEach(one -> spoken("core.notice.problem", one));
    }

    private static void spoken(String prefix, Enum<?> constant) {
        assertThat(Texts.text(Locale.UK, prefix, constant)).doesNotStartWith("!");
    }
}
