package org.alongside.mentoring.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.alongside.core.problem.Invalid;
import org.junit.jupiter.api.Test;

/** What is sent over the API is read, or refused in a sentence. */
class ToldJsonTest {

    @Test
    void whatIsLeftOutSaysThatAnythingSuits() {
        assertThat(ToldJson.told(null, null)).isEqualTo(Wishes.Told.NOTHING);
        assertThat(ToldJson.told(
                        new ToldJson.Shown(null, null, null, null, null), new ToldJson.Secret(null, null, null)))
                .isEqualTo(Wishes.Told.NOTHING);
        assertThat(ToldJson.told(
                        new ToldJson.Shown(nothing(), nothing(), nothing(), nothing(), ""),
                        new ToldJson.Secret(nothing(), nothing(), nothing())))
                .isEqualTo(Wishes.Told.NOTHING);
    }

    @Test
    void whatNobodyKnowsIsRefused() {
        assertRefused(times("TUESDAY"), null);
        assertRefused(times("TUESDAY-NIGHT"), null);
        assertRefused(new ToldJson.Shown(null, List.of("PIGEON"), null, null, null), null);
        assertRefused(null, avoiding("GHOST"));
        assertRefused(null, avoiding(null));
    }

    @Test
    void whatWasToldComesBackAsItWasSent() {
        ToldJson.Shown shown =
                new ToldJson.Shown(List.of("MONDAY-EVENING"), List.of("PHONE"), List.of(), List.of("tea"), "Hello");
        ToldJson.Secret secret = new ToldJson.Secret(
                List.of("a woman"), List.of("speaks Welsh"), List.of(new ToldJson.AvoidedJson("TEAM", "Ward 3")));

        assertThat(ToldJson.of(ToldJson.told(shown, secret))).isEqualTo(new ToldJson(shown, secret));
    }

    private static void assertRefused(ToldJson.Shown shown, ToldJson.Secret secret) {
        assertThatThrownBy(() -> ToldJson.told(shown, secret)).isInstanceOf(Invalid.class);
    }

    private static ToldJson.Shown times(String code) {
        return new ToldJson.Shown(List.of(code), null, null, null, null);
    }

    private static ToldJson.Secret avoiding(String kind) {
        return new ToldJson.Secret(null, null, List.of(new ToldJson.AvoidedJson(kind, "Ward 3")));
    }

    private static <T> List<T> nothing() {
        return Arrays.asList((T) null);
    }
}
