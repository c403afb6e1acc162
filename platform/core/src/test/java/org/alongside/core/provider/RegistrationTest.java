package org.alongside.core.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {
    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void theOperatorNamesAProvider() throws IOException {
        environment.put("ALONGSIDE_OIDC_ISSUER", "https://login.example.ac.uk/realm");
        environment.put("ALONGSIDE_OIDC_CLIENT", "alongside");
        environment.put(
                "ALONGSIDE_OIDC_SECRET_FILE",
                Files.writeString(folder.resolve("secret"), "kettle\nand more\n")
                        .toString());
    }

    private Registration read() {
        return Registration.from(environment).orElseThrow();
    }

    @Test
    void nothingSetIsNoProvider() {
        assertThat(Registration.from(Map.of())).isEmpty();
        assertThat(Registration.from(Map.of("ALONGSIDE_OIDC_ISSUER", " "))).isEmpty();
    }

    @Test
    void whatIsLeftOutHasASensibleValue() {
        assertThat(read().name()).isEqualTo("login.example.ac.uk");
        assertThat(read().scopes()).containsExactly("openid", "profile");
        assertThat(read().strong()).isEmpty();
        assertThat(read().secret()).isEqualTo("kettle");
    }

    @Test
    void scopesAlwaysAskForAnIdentity() {
        environment.put("ALONGSIDE_OIDC_SCOPES", "profile groups");
        environment.put("ALONGSIDE_OIDC_STRONG_ACR", "gold  https://refeds.org/profile/mfa");
        assertThat(read().scopes()).containsExactly("openid", "profile", "groups");
        assertThat(read().strong()).containsExactly("gold", "https://refeds.org/profile/mfa");
    }

    @Test
    void theSecretGetsIntoNoLog() {
        assertThat(read().toString()).doesNotContain("kettle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://login.example.ac.uk", "login.example.ac.uk", "file:///etc/passwd", "https://", "a b"})
    void whatIsNotEncryptedIsRefused(String issuer) {
        environment.put("ALONGSIDE_OIDC_ISSUER", issuer);
        assertThatExceptionOfType(Registration.Unusable.class).isThrownBy(this::read);
    }

    @Test
    void onTheSameMachineItMayBeOpen() {
        environment.put("ALONGSIDE_OIDC_ISSUER", "http://localhost:8180/realm");
        assertThat(read().name()).isEqualTo("localhost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALONGSIDE_OIDC_CLIENT", "ALONGSIDE_OIDC_SECRET_FILE"})
    void aMistakeOfTheOperatorIsSaidAndKeepsNobodyElseOut(String missing) {
        environment.remove(missing);
        assertThatExceptionOfType(Registration.Unusable.class)
                .isThrownBy(this::read)
                .withMessageContaining(missing);
        assertThat(Provider.registration(environment)).isEmpty();
    }

    @Test
    void aSecretThatCannotBeReadIsAMistakeToo() throws IOException {
        environment.put("ALONGSIDE_OIDC_SECRET_FILE", folder.resolve("gone").toString());
        assertThatExceptionOfType(Registration.Unusable.class).isThrownBy(this::read);
        environment.put(
                "ALONGSIDE_OIDC_SECRET_FILE",
                Files.writeString(folder.resolve("empty"), "\n").toString());
        assertThatExceptionOfType(Registration.Unusable.class).isThrownBy(this::read);
    }
}
