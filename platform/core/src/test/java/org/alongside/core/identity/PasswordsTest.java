package org.alongside.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    @Test
    void onlyThePasswordItselfMatchesItsHash() {
        String hash = Passwords.hash("a long walk by the sea");
        assertThat(Passwords.matches("a long walk by the sea", hash)).isTrue();
        assertThat(Passwords.matches("a long walk by the see", hash)).isFalse();
        assertThat(Passwords.hash("a long walk by the sea")).isNotEqualTo(hash);
    }

    @Test
    void nobodysHashCostsAsMuchToCheckAndMatchesNothing() {
        String nobody = Passwords.ofNobody();
        assertThat(parameters(nobody)).isEqualTo(parameters(Passwords.hash("anything")));
        assertThat(nobody).hasSameSizeAs(Passwords.hash("anything"));
        assertThat(Passwords.matches("", nobody)).isFalse();
        assertThat(Passwords.matches("alongside-demo", nobody)).isFalse();
    }

    private static String parameters(String phc) {
        return phc.substring(0, phc.indexOf('$', phc.indexOf("m=")));
    }
}
