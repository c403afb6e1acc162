package org.alongside.support.expense;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.text.Languages;
import org.alongside.spi.ParticipantId;
import org.alongside.support.advance.Drawn;
import org.alongside.support.owed.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people read of an expense that came out of what they had beforehand. */
class OutOfAdvanceWordsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static ExpenseRow row(ExpenseKind kind, long approved, long had, long part) {
        return new ExpenseRow(
                new ExpenseId(UUID.randomUUID()),
                new ParticipantId(UUID.randomUUID()),
                "Maureen",
                "Tuesday circle",
                kind,
                DAY,
                Money.pence(approved),
                Optional.of(Money.pence(approved)),
                Optional.of(new Drawn(Money.pence(had), Money.pence(part))),
                Optional.of(Money.pence(approved - part)),
                Optional.empty(),
                ExpenseState.PAID,
                DAY,
                0,
                Optional.of(DAY),
                Method.ONLINE,
                "Maureen",
                List.of(),
                List.of());
    }

    @Test
    void itSaysWhatTheyHadWhatItTookAndWhatIsLeft() {
        assertThat(ExpenseWords.outOfMine(Locale.UK, row(ExpenseKind.BUS_OR_TRAIN, 450, 2000, 450)))
                .contains("You had £20.00 before. This bus or train fare of £4.50 comes out of it. £15.50 is left.");
    }

    @Test
    void itSaysWhatIsPaidToThemWhereItWasNotEnough() {
        assertThat(ExpenseWords.outOfMine(Locale.UK, row(ExpenseKind.TAXI, 450, 300, 300)))
                .contains("You had £3.00 before. All of it goes towards this. The other £1.50 is paid to you.");
        assertThat(ExpenseWords.outOfTheirs(Locale.UK, row(ExpenseKind.TAXI, 450, 300, 300)))
                .contains("£3.00 of it comes out of what they had beforehand. £1.50 of it is paid to them.");
    }

    @ParameterizedTest
    @EnumSource(ExpenseKind.class)
    void itIsSaidOfEveryKindInBothLanguages(ExpenseKind kind) {
        for (Locale language : List.of(Locale.UK, Languages.WELSH)) {
            assertThat(ExpenseWords.outOfMine(language, row(kind, 450, 2000, 450))
                            .orElseThrow())
                    .contains("£20.00", "£4.50", "£15.50");
        }
    }
}
