package org.alongside.core.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    private final Claims claims = new Claims(Map.of(
            "groups",
            List.of("clinpsy-staff", "library"),
            "affiliation",
            "staff",
            "verified",
            true,
            "level",
            3,
            "realm_access",
            Map.of("roles", List.of("tutor")),
            "https://example.ac.uk/roles",
            List.of("lead")));

    @Test
    void oneOfSeveralValuesIsEnough() {
        assertThat(claims.hold("groups", "library")).isTrue();
        assertThat(claims.hold("affiliation", "staff")).isTrue();
    }

    @Test
    void onlyTheWholeValueCounts() {
        assertThat(claims.hold("groups", "staff")).isFalse();
        assertThat(claims.hold("affiliation", "staf")).isFalse();
        assertThat(claims.hold("groups", "Library")).isFalse();
    }

    @Test
    void claimsInsideOfClaimsAreNamedWithDotsAndNamesMayHoldDotsThemselves() {
        assertThat(claims.hold("realm_access.roles", "tutor")).isTrue();
        assertThat(claims.hold("https://example.ac.uk/roles", "lead")).isTrue();
        assertThat(claims.hold("realm_access", "tutor")).isFalse();
        assertThat(claims.hold("realm_access.roles.tutor", "tutor")).isFalse();
    }

    @Test
    void truthAndNumbersAreReadAsTheyAreWritten() {
        assertThat(claims.hold("verified", "true")).isTrue();
        assertThat(claims.hold("level", "3")).isTrue();
    }

    @Test
    void whatIsNotSaidIsNotSo() {
        assertThat(claims.hold("nothing", "null")).isFalse();
        assertThat(claims.text("groups")).isEmpty();
    }

    @Test
    void theTokenCountsBeforeWhatIsSaidBesideIt() {
        Claims both = claims.and(Map.of("affiliation", "student", "name", "Ada"));
        assertThat(both.text("affiliation")).isEqualTo("staff");
        assertThat(both.text("name")).isEqualTo("Ada");
    }
}
