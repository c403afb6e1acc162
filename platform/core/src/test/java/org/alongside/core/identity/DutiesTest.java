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
                if (held == Role.OUTSIDE_CONTACT || added == Role.OUTSIDE_CONTACT) {
                    continue;
                }
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
    void whoeverIsOutsideTheCourseTeamHasNoPartInIt() {
        for (Role role : Role.values()) {
            if (role != Role.OUTSIDE_CONTACT) {
                assertThatExceptionOfType(SeparateDuties.class)
                        .as("%s", role)
                        .isThrownBy(() -> Duties.check(Set.of(Role.OUTSIDE_CONTACT), role));
                assertThatExceptionOfType(SeparateDuties.class)
                        .as("%s", role)
                        .isThrownBy(() -> Duties.check(Set.of(role), Role.OUTSIDE_CONTACT));
            }
        }
        Duties.check(Set.of(Role.OUTSIDE_CONTACT), Role.OUTSIDE_CONTACT);
    }

    @Test
    void otherRolesBesidesDoNotHelp() {
        assertThatExceptionOfType(SeparateDuties.class)
                .isThrownBy(() -> Duties.check(Set.of(Role.ADMINISTRATOR, Role.COORDINATOR), Role.SUPPORTER));
    }
}
