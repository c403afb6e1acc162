package org.alongside.core.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused; that the real thing works is shown in Chromium by {@code PasskeyIT}. */
@ModuleTest
class PasskeysTest {
    private static final URI HERE = URI.create("https://alongside.example.org");

    @Inject
    private Passkeys passkeys;

    @Inject
    private Accounts accounts;

    private final Ceremony ceremony = Ceremony.at(HERE);

    private AccountId rosa() {
        return accounts.createWithoutPassword("rosa-" + UUID.randomUUID(), "Rosa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "7",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":"
                        + "{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AAAA\",\"signature\":\"AAAA\"}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":"
                        + "{\"clientDataJSON\":\"e30\",\"attestationObject\":\"oA\"}}"
            })
    void whatNoDeviceSentIsRefusedAndNothingElse(String answer) {
        AccountId rosa = rosa();
        assertThatExceptionOfType(NotAccepted.class)
                .isThrownBy(() -> passkeys.register(rosa, "My key", answer, ceremony));
        assertThatExceptionOfType(NotAccepted.class).isThrownBy(() -> passkeys.authenticate(answer, ceremony));
        assertThat(passkeys.list(rosa)).isEmpty();
    }

    @Test
    void aPasskeyHasAName() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> passkeys.register(rosa(), " ", "{}", ceremony));
    }

    @Test
    void whatIsNotTheirsCannotBeTakenAway() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> passkeys.remove(rosa(), UUID.randomUUID()));
    }

    @Test
    void everyQuestionIsNewAndAsksTheDeviceToCheckItsHolder() {
        assertThat(ceremony.request())
                .isNotEqualTo(Ceremony.at(HERE).request())
                .contains("\"userVerification\":\"required\"")
                .contains("\"rpId\":\"alongside.example.org\"");
        assertThat(passkeys.creation(rosa(), "Rosa", ceremony))
                .contains("\"userVerification\":\"required\"")
                .contains("\"residentKey\":\"required\"");
    }
}
