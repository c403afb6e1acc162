package org.alongside.support.charity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Role;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.support.bank.Payee;
import org.alongside.support.owed.CharityId;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ModuleTest
class CharitiesTest {
    private static final Payee.Written ACCOUNT = new Payee.Written("Nightingale Fund", "20-31-47", "73519284", "");

    @Inject
    private Charities charities;

    @Inject
    private Courses courses;

    @Inject
    private Sql sql;

    private Course course;

    @BeforeEach
    void aProgrammeIsThere() {
        course = courses.begin();
    }

    private CharityId added() {
        return course.as("Frank", () -> charities.add("The Nightingale Fund", " 1234567 ", ACCOUNT));
    }

    @Test
    void financeKeepsAShortListAndEverybodyMayKnowIt() {
        CharityId id = added();
        assertThat(course.as("Frank", charities::list)).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(id);
            assertThat(row.number()).isEqualTo("1234567");
            assertThat(row.accountName()).isEqualTo("Nightingale Fund");
            assertThat(row.ending()).isEqualTo("284");
            assertThat(row.accountBy()).isEqualTo("Frank");
            assertThat(row.offered()).isTrue();
        });
        course.member("Maureen");
        assertThat(course.as("Maureen", charities::offered))
                .extracting(Charities.Choice::name)
                .containsExactly("The Nightingale Fund");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "123456", "1234567-12", "sc012345", "NIC100001"})
    void theNumbersOfAllThreeRegistersCanBeGiven(String number) {
        course.as("Frank", () -> charities.add("One of them", number, ACCOUNT));
        assertThat(course.as("Frank", charities::offered)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "12345678", "SC1234", "ABC", "NIC1000011"})
    void whatIsNoNumberIsNotTaken(String number) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Frank", () -> charities.add("One", number, ACCOUNT)));
    }

    @Test
    void whatCannotBeIsNotAdded() {
        added();
        List<Runnable> wrong = List.of(
                () -> charities.add("The same again", "1234567", ACCOUNT),
                () -> charities.add(" ", "7654321", ACCOUNT),
                () -> charities.add("x".repeat(121), "7654321", ACCOUNT),
                () -> charities.add("No account", "7654321", null),
                () -> charities.add("Half an account", "7654321", new Payee.Written("Name", "20-31-47", "", "")));
        wrong.forEach(one -> assertThatExceptionOfType(Invalid.class).isThrownBy(() -> course.as("Frank", one)));
        assertThat(course.as("Frank", charities::list)).hasSize(1);
    }

    @Test
    void whatIsNotOfferedAnyMoreIsPaidAllTheSame() {
        CharityId id = added();
        course.as("Frank", () -> charities.offer(id, false));
        assertThat(course.as("Frank", charities::offered)).isEmpty();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Frank", () -> charities.insistOffered(id)));
        assertThat(course.as("Frank", () -> charities.forFile(List.of(id)))).containsOnlyKeys(id);
        course.as("Frank", () -> charities.offer(id, true));
        assertThat(course.as("Frank", charities::offered)).hasSize(1);
    }

    @Test
    void onlyThoseThatCanBeChosenTakeUpRoom() {
        List<CharityId> all = IntStream.range(0, Charities.MOST)
                .mapToObj(i -> course.as("Frank", () -> charities.add("Charity " + i, "" + (1_000_000 + i), ACCOUNT)))
                .toList();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Frank", () -> charities.add("One more", "2000000", ACCOUNT)));
        course.as("Frank", () -> charities.offer(all.get(0), false));
        course.as("Frank", () -> charities.add("One more", "2000000", ACCOUNT));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Frank", () -> charities.offer(all.get(0), true)));
        course.as("Frank", () -> charities.offer(all.get(1), true));
        course.as("Frank", () -> charities.offer(all.get(1), false));
        course.as("Frank", () -> charities.offer(all.get(0), true));
        assertThat(course.as("Frank", charities::offered)).hasSize(Charities.MOST);
    }

    @Test
    void itsNameCanBeSetAnew() {
        CharityId id = added();
        course.as("Frank", () -> charities.rename(id, " The Nightingales "));
        assertThat(course.as("Frank", charities::offered))
                .extracting(Charities.Choice::name)
                .containsExactly("The Nightingales");
        for (String none : new String[] {null, " ", "x".repeat(121)}) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> course.as("Frank", () -> charities.rename(id, none)));
        }
        Course other = courses.begin();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.as("Frank", () -> charities.rename(id, "Theirs")));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as("Catrin", () -> charities.rename(id, "Another")));
    }

    @Test
    void whoTypedWhereItsMoneyGoesIsKnown() {
        CharityId id = added();
        course.staff("Fay", Role.FINANCE);
        assertThat(course.as("Fay", () -> charities.anyEnteredByMe(List.of(id))))
                .isFalse();
        course.as("Fay", () -> charities.paidTo(id, new Payee.Written("Nightingale Fund", "20-31-47", "11223344", "")));
        assertThat(course.as("Fay", () -> charities.anyEnteredByMe(List.of(id))))
                .isTrue();
        assertThat(course.as("Frank", () -> charities.anyEnteredByMe(List.of(id))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Samira", "Catrin", "Alex"})
    void onlyFinanceKeepsThem(String name) {
        CharityId id = added();
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, charities::list));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(name, () -> charities.add("Another", "7654321", ACCOUNT)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(name, () -> charities.paidTo(id, ACCOUNT)));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> charities.offer(id, false)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(name, () -> charities.forFile(List.of(id))));
    }

    @Test
    void anotherProgrammeDoesNotKnowThem() {
        CharityId id = added();
        Course other = courses.begin();
        assertThat(other.as("Frank", charities::list)).isEmpty();
        assertThat(other.as("Frank", () -> charities.named(List.of(id)))).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.as("Frank", () -> charities.offer(id, false)));
    }

    @Test
    void noAccountStandsAnywhereInClear() {
        CharityId id = added();
        course.as("Frank", () -> charities.forFile(List.of(id)));
        for (Map<String, Object> table : sql.rows("select table_schema, table_name from information_schema.tables"
                + " where table_schema in ('core', 'support') and table_type = 'BASE TABLE'")) {
            String name = table.get("table_schema") + "." + table.get("table_name");
            String all = sql.rows("select * from " + name).stream()
                    .map(Map::values)
                    .map(Object::toString)
                    .collect(Collectors.joining("\n"));
            assertThat(all).as(name).doesNotContain("73519284", "203147");
        }
    }
}
