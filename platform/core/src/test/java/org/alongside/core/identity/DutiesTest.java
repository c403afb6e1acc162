package org.alongside.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DutiesTest {
    @Test
    void aSupporterIsNeitherCoordinatorNorResearcherWhicheverCameFirst() {
        List<String> refused = new ArrayList<>();
        for (Role held : Role.values()) {
            for (Role added : Role.values()) {
                try {
                    Duties.check(Set.of(held), added);
                } catch (SeparateDuties no) {
                    refused.add(held + "+" + added);
                }
            }
        }
        assertThat(refused)
                .containsExactlyInAnyOrder(
                        "COORDINATOR+SUPPORTER",
                        "SUPPORTER+COORDINATOR",
                        "RESEARCHER+SUPPORTER",
                        "SUPPORTER+RESEARCHER");
    }

    @Test
    void otherRolesBesidesDoNotHelp() {
        assertThatExceptionOfType(SeparateDuties.class)
                .isThrownBy(() -> Duties.check(Set.of(Role.ADMINISTRATOR, Role.COORDINATOR), Role.SUPPORTER));
    }
}
