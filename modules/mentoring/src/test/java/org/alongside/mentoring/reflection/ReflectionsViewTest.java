package org.alongside.mentoring.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.junit.jupiter.api.Test;

class ReflectionsViewTest {
    private static final AccountId HANNAH = AccountId.of("6f1c2b1e-6a52-4c53-9d0b-6f5a1f1f7c01");

    /** People have words there: whoever changes where they are kept makes them vanish. */
    @Test
    void whereSomebodysWordsAreKeptNeverChanges() {
        assertThat(ReflectionsView.place(HANNAH))
                .isEqualTo("alongside.reflections.1546c26b-f79a-36b2-9293-541fab6f3a28");
    }

    @Test
    void everybodyHasAPlaceOfTheirOwnThatTellsNothingOfThem() {
        assertThat(ReflectionsView.place(HANNAH))
                .isNotEqualTo(ReflectionsView.place(new AccountId(UUID.randomUUID())))
                .doesNotContain(HANNAH.toString());
    }
}
