package org.alongside.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.Permission;
import org.alongside.core.text.Texts;
import org.alongside.support.checkin.How;
import org.alongside.support.claim.ClaimState;
import org.alongside.support.concern.ConcernKind;
import org.alongside.support.concern.StepKind;
import org.alongside.support.concern.Urgency;
import org.alongside.support.promise.PromiseKind;
import org.alongside.support.task.TaskKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SupportTextsTest {
    static Stream<Arguments> choices() {
        return Stream.of(
                        of("support.tasks.what", TaskKind.values()),
                        of("support.promises.kind", PromiseKind.values()),
                        of("support.check-ins.how", How.values()),
                        of("support.claims.state", ClaimState.values()),
                        of("support.concern.kind", ConcernKind.values()),
                        of("support.concern.step", StepKind.values()),
                        of("support.concern.urgency", Urgency.values()),
                        of("support.claims.how", Method.SPOKEN, Method.PAPER, Method.WITNESSED))
                .flatMap(one -> one);
    }

    private static Stream<Arguments> of(String prefix, Enum<?>... constants) {
        return Stream.of(constants).map(constant -> Arguments.of(prefix, constant));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void everyChoiceHasItsWords(String prefix, Enum<?> constant) {
        assertThat(Texts.text(Locale.ENGLISH, prefix, constant)).doesNotStartWith("!");
    }

    @Test
    void everyPermissionHasItsWords() {
        assertThat(new SupportModule().permissions())
                .extracting(Permission::key)
                .allSatisfy(
                        key -> assertThat(Texts.text(Locale.ENGLISH, key.replaceFirst("support", "support.permission")))
                                .doesNotStartWith("!"));
    }

    /** Silence is allowed: nobody is chased, reminded or late (R5). */
    @Test
    void noWordChasesAnybody() {
        ResourceBundle texts = ResourceBundle.getBundle("i18n.support");
        assertThat(texts.keySet())
                .allSatisfy(key -> assertThat(texts.getString(key).toLowerCase(Locale.ROOT))
                        .doesNotContain("chase", "remind", "overdue", "fail", "cancel", "reject"));
    }
}
