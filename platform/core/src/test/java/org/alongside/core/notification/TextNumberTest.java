package org.alongside.core.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextNumberTest {
    @Test
    void onlyTheDigitsOfANumberAreLeft() {
        assertThat(TextNumber.digits("07700 900123")).contains("07700900123");
        assertThat(TextNumber.digits(" (01632) 960-123 ")).contains("01632960123");
        assertThat(TextNumber.digits("+44 7700 900123")).contains("447700900123");
        assertThat(TextNumber.digits("+44 (0)7700 900123")).contains("447700900123");
    }

    @Test
    void whatIsNoSingleNumberGetsNoText() {
        for (String written : new String[] {
            "01632 960123 after six",
            "01632 960123/960124",
            "07700 900123 or 07700 900124",
            "12345",
            "",
            "1234567890123456"
        }) {
            assertThat(TextNumber.digits(written)).isEmpty();
        }
    }

    @Test
    void theGatewayIsReadFromTheEnvironment() {
        assertThat(SmtpSettings.from(Map.of()).texts()).isEmpty();
        assertThat(SmtpSettings.from(Map.of(
                                "ALONGSIDE_TEXT_GATEWAY", "sms.example.org", "ALONGSIDE_TEXT_RING", "01632 960001"))
                        .texts())
                .contains(new SmtpSettings.TextGateway("sms.example.org", Optional.of("01632 960001")));
        assertThatThrownBy(() -> SmtpSettings.from(Map.of("ALONGSIDE_TEXT_GATEWAY", "people@example.org")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
