package org.alongside.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonalLinkTest {
    @Test
    void isLongEnoughNeverTheSameAndKnownAgainByItsHash() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            PersonalLink link = PersonalLink.to("met");
            String secret = link.path().substring("/met/".length());
            assertThat(PersonalLink.isSecret(secret)).isTrue();
            assertThat(link.hash()).isEqualTo(PersonalLink.hash(secret)).hasSize(64);
            seen.add(secret);
        }
        assertThat(seen).hasSize(100);
    }

    @Test
    void doesNotTellItsSecretToLogs() {
        assertThat(PersonalLink.to("met")).hasToString("/met/...");
    }

    @Test
    void nothingElseIsTakenForASecret() {
        for (String other : new String[] {
            "", "a", "../../../../../../etc/pass", "A".repeat(23), "A".repeat(25), "A".repeat(23) + "\n"
        }) {
            assertThat(PersonalLink.isSecret(other)).isFalse();
        }
    }
}
