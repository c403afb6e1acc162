package org.alongside.core.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import org.alongside.core.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final List<String> ROSA =
            List.of("rosa-4821", "Rosalind Fairweather", "Doctorate in Clinical Psychology");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "the kettle sings on thursdays",
                "plain lower letters",
                "vmqzkxrtbwlp",
                "Gwyneth's blue bicycle",
                "пароль для старой лодки",
                "842917 503618 27"
            })
    void whatIsLongAndOnesOwnIsTakenWithoutAnySigns(String password) {
        assertThatCode(() -> PasswordRules.check(password, ROSA)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "short one, core.password.fault.short",
        "Tr0ub4dor&3, core.password.fault.short",
        "aaaaaaaaaaaaaa, core.password.fault.repeats",
        "abcdabcdabcd, core.password.fault.repeats",
        "kettlekettle, core.password.fault.repeats",
        "password12345, core.password.fault.common",
        "P@ssw0rd2024!!, core.password.fault.common",
        "qwertyuiop1234, core.password.fault.common",
        "1234567890123456, core.password.fault.common",
        "alongside-demo, core.password.fault.common",
        "ILoveYou123456, core.password.fault.common",
        "welcome-summer-2025, core.password.fault.common",
        "rosalind2024, core.password.fault.about-you",
        "rosa-4821-rosa, core.password.fault.about-you",
        "psychology1234, core.password.fault.about-you",
        "F41rw3ather!!!!, core.password.fault.about-you"
    })
    void whatPeopleTryFirstIsRefusedAndTheSentenceSaysWhy(String password, String why) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> PasswordRules.check(password, ROSA))
                .matches(refused -> refused.key().equals(why), why)
                .matches(refused -> !refused.sentence(Locale.UK).startsWith("!"));
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleCountThem() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> PasswordRules.check("🦊🐻🐼🦁🐯🦄", ROSA));
    }

    @Test
    void nobodyIsAskedToHashABook() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> PasswordRules.check("a book of words ".repeat(13), ROSA))
                .matches(refused -> refused.key().equals("core.password.fault.long"));
    }
}
