package org.alongside.support.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.alongside.core.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayeeTest {
    private static Payee read(String name, String sortCode, String account, String iban) {
        return Payee.read(new Payee.Written(name, sortCode, account, iban));
    }

    @Test
    void readsAnAccountInTheUnitedKingdomAsPeopleWriteIt() {
        Payee payee = read("  Maureen  O'Neil ", "20-00 00", "5577 991", null);
        assertThat(payee.name()).isEqualTo("Maureen O'Neil");
        assertThat(payee.uk()).contains(new UkAccount("200000", "05577991"));
        assertThat(payee.iban()).isEmpty();
        assertThat(payee.ending()).isEqualTo("991");
        assertThat(Payee.restored(payee.stored())).isEqualTo(payee);
    }

    @Test
    void readsAnIban() {
        Payee payee = read("Siân", "", "", "de89 3704 0044 0532 0130 00");
        assertThat(payee.uk()).isEmpty();
        assertThat(payee.iban()).contains("DE89370400440532013000");
        assertThat(Payee.restored(payee.stored())).isEqualTo(payee);
    }

    @Test
    void aBritishIbanIsAnAccountInTheUnitedKingdom() {
        assertThat(read("Maureen", "", "", "GB29 NWBK 6016 1331 9268 19").uk())
                .contains(new UkAccount("601613", "31926819"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE88370400440532013000",
                "DE8937040044053201300",
                "GB29NWBK60161331926818",
                "GB2",
                "1234567890123456",
                "DE89 3704 0044 0532 0130 0O",
                "XX00<script>alert(1)</script>"
            })
    void anIbanWithASlipIsNotTaken(String iban) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> read("Maureen", "", "", iban));
    }

    /** Any one digit changed, and any two neighbours changed round, are found (ISO 7064). */
    @Test
    void everySingleSlipInAnIbanIsFound() {
        String right = "DE89370400440532013000";
        for (int place = 2; place < right.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String other = right.substring(0, place) + digit + right.substring(place + 1);
                assertThat(Iban.isRight(other)).as(other).isEqualTo(other.equals(right));
            }
        }
        for (int place = 4; place + 1 < right.length(); place++) {
            String turned = right.substring(0, place)
                    + right.charAt(place + 1)
                    + right.charAt(place)
                    + right.substring(place + 2);
            assertThat(Iban.isRight(turned)).as(turned).isEqualTo(turned.equals(right));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', 200000, 55779911, ''",
        "'   ', 200000, 55779911, ''",
        "'王芳', 200000, 55779911, ''",
        "Maureen, 20000, 55779911, ''",
        "Maureen, 200000, 55779, ''",
        "Maureen, 200000, 557799112, ''",
        "Maureen, 200000, '', ''",
        "Maureen, '', 55779911, ''",
        "Maureen, '', '', ''",
        "Maureen, 200000, 55779911, DE89370400440532013000",
        "Maureen, ２０００００, 55779911, ''"
    })
    void whatCannotBeAnAccountIsNotTaken(String name, String sortCode, String account, String iban) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> read(name, sortCode, account, iban));
    }

    @Test
    void namesAreWrittenInTheLettersOfBanks() {
        assertThat(BankLetters.sepa("Siân Ólafsdóttir & Łukasz Große", 70))
                .isEqualTo("Sian Olafsdottir + Lukasz Grosse");
        assertThat(BankLetters.sepa("<b>\"Ann\"</b>; DROP", 70)).isEqualTo("b Ann /b DROP");
        assertThat(BankLetters.bacs("Siân O'Neil & Co", 18)).isEqualTo("SIAN O NEIL & CO");
        assertThat(BankLetters.bacs("A very long name on an account", 18)).hasSizeLessThanOrEqualTo(18);
    }

    @Test
    void nothingOfAnAccountGetsIntoALog() {
        assertThat(read("Maureen", "200000", "55779911", "").toString()).doesNotContain("Maureen", "200000", "5577");
        assertThat(new Payee.Written("Maureen", "200000", "55779911", "").toString())
                .doesNotContain("Maureen", "5577");
    }
}
