package org.alongside.support.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.consent.Method;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.support.concern.Introduced;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ModuleTest
class BankDetailsTest {
    private static final Payee.Written CANARY = new Payee.Written("Canary Nightingale", "20-31-47", "73519284", "");
    private static final Payee.Written OTHER = new Payee.Written("Maureen Finch", "", "", "DE89370400440532013000");

    @Inject
    private Introduced introduced;

    @Inject
    private BankDetails details;

    @Inject
    private PayingAccounts paying;

    @Inject
    private BankHolding holding;

    @Inject
    private SealedTexts texts;

    @Inject
    private Relations relations;

    @Inject
    private Transactions transactions;

    @Inject
    private Courses courses;

    @Inject
    private Sql sql;

    private Course course;
    private ParticipantId maureen;

    @BeforeEach
    void maureenTakesPart() {
        course = courses.begin();
        maureen = course.member("Maureen");
    }

    private List<String> log() {
        return sql
                .rows(
                        "select action from core.audit_entry where programme_id = ? and action like 'support.bank.%'",
                        course.programme().value())
                .stream()
                .map(row -> row.get("action").toString())
                .toList();
    }

    @Test
    void thePersonSeesEnoughToKnowItAgainAndNoMore() {
        course.as("Maureen", () -> details.enter(CANARY));
        assertThat(course.as("Maureen", details::mine)).hasValueSatisfying(mine -> {
            assertThat(mine.name()).isEqualTo("Canary Nightingale");
            assertThat(mine.ending()).isEqualTo("284");
            assertThat(mine.checked()).isEqualTo(Checked.NOT_CHECKED);
            assertThat(mine.how()).isEqualTo(Method.ONLINE);
            assertThat(mine.enteredBy()).isEqualTo("Maureen");
            assertThat(mine.toString()).doesNotContain("73519284", "203147");
        });
    }

    @Test
    void nobodyNeedsToHaveAny() {
        assertThat(course.as("Maureen", details::mine)).isEmpty();
        assertThat(course.as("Frank", () -> details.read(maureen))).isEmpty();
    }

    @Test
    void aNewEntryTakesThePlaceOfTheOneBefore() {
        course.as("Maureen", () -> details.enter(CANARY));
        course.as("Maureen", () -> details.enter(OTHER));
        assertThat(sql.rows("select id from support.bank_account where participant_id = ?", maureen.value()))
                .hasSize(1);
        assertThat(course.as("Frank", () -> details.read(maureen)).orElseThrow().iban())
                .contains("DE89370400440532013000");
    }

    @Test
    void aSlipChangesNothing() {
        course.as("Maureen", () -> details.enter(CANARY));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as(
                        "Maureen", () -> details.enter(new Payee.Written("M", "", "", "DE88370400440532013000"))));
        assertThat(course.as("Maureen", details::mine).orElseThrow().ending()).isEqualTo("284");
    }

    @Test
    void financeEntersForSomebodyWhoDidNotSayItOnline() {
        BankDetails.Masked entered = course.as("Frank", () -> details.enterFor(maureen, CANARY, Method.PAPER));
        assertThat(entered.enteredBy()).isEqualTo("Frank");
        assertThat(entered.how()).isEqualTo(Method.PAPER);
        assertThat(sql.rows("select template from core.notice where participant_id = ?", maureen.value()))
                .as("she is told")
                .anySatisfy(row -> assertThat(row.values().toString()).contains("support.notice.bank-entered"));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Frank", () -> details.enterFor(maureen, CANARY, Method.ONLINE)));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Frank", () -> details.enterFor(maureen, CANARY, null)));
        course.as("Frank", () -> details.removeFor(maureen));
        assertThat(course.as("Maureen", details::mine)).isEmpty();
    }

    @Test
    void everyReadingIsInTheLog() {
        course.as("Maureen", () -> details.enter(CANARY));
        course.as("Frank", () -> details.read(maureen));
        course.as("Frank", () -> details.forFile(List.of(maureen)));
        course.as("Maureen", details::remove);
        assertThat(log())
                .containsExactlyInAnyOrder(
                        "support.bank.entered", "support.bank.read", "support.bank.in-file", "support.bank.removed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Samira", "Catrin", "Alex", "Maureen"})
    void onlyFinanceReadsAndEntersFor(String name) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> details.read(maureen)));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, details::people));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(name, () -> details.forFile(List.of(maureen))));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(name, () -> details.enterFor(maureen, CANARY, Method.PAPER)));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, paying::read));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> paying.set(CANARY)));
    }

    /** R6. */
    @Test
    void whoJudgesSomebodyDoesNotFindThem() {
        ParticipantId nadia = course.trainee("Nadia");
        course.as("Nadia", () -> details.enter(CANARY));
        course.as("Alex", () -> relations.add(course.account("Frank"), nadia, Relations.Kind.MARKS));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Frank", () -> details.read(nadia)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Frank", () -> details.enterFor(nadia, OTHER, Method.PAPER)));
        assertThat(course.as("Frank", details::people))
                .extracting(person -> person.callName())
                .doesNotContain("Nadia");
    }

    /** R6. */
    @Test
    void whoJudgesATraineeDoesNotFindTheMentorBesideThem() {
        ParticipantId nadia = course.trainee("Nadia");
        introduced.pair(maureen, nadia);
        course.as("Maureen", () -> details.enter(CANARY));
        course.as("Alex", () -> relations.add(course.account("Frank"), nadia, Relations.Kind.MARKS));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Frank", () -> details.read(maureen)));
        assertThat(course.as("Frank", details::people))
                .extracting(person -> person.callName())
                .doesNotContain("Maureen", "Nadia");
    }

    @Test
    void anotherProgrammeDoesNotKnowThem() {
        course.as("Maureen", () -> details.enter(CANARY));
        Course other = courses.begin();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.as("Frank", () -> details.read(maureen)));
        assertThat(other.as("Frank", () -> details.forFile(List.of(maureen)))).isEmpty();
    }

    /** What is typed stands in no table of any module in clear: not in this one, not in the log, not in a message. */
    @Test
    void nothingStandsAnywhereInClear() {
        course.as("Maureen", () -> details.enter(CANARY));
        course.as("Frank", () -> details.read(maureen));
        course.as("Frank", () -> paying.set(new Payee.Written("Canary University", "20-31-48", "73519285", "")));
        for (Map<String, Object> table : sql.rows("select table_schema, table_name from information_schema.tables"
                + " where table_schema in ('core', 'support') and table_type = 'BASE TABLE'")) {
            String name = table.get("table_schema") + "." + table.get("table_name");
            String all = sql.rows("select * from " + name).stream()
                    .map(Map::values)
                    .map(Object::toString)
                    .collect(Collectors.joining("\n"));
            assertThat(all).as(name).doesNotContain("73519284", "20-31-47", "Nightingale", "73519285");
        }
    }

    @Test
    void leavingKeepsThemForWhatIsOwedAndErasingTakesThemAway() {
        course.as("Maureen", () -> details.enter(CANARY));
        course.as("Alex", () -> transactions.call(() -> holding.letGo(maureen, Level.NO_NEW_USE)));
        assertThat(course.as("Maureen", details::mine)).isPresent();
        assertThat(course.as("Maureen", () -> transactions.call(() -> holding.about(maureen, Locale.UK)))
                        .toString())
                .contains("284")
                .doesNotContain("73519284", "203147");
        course.as("Alex", () -> transactions.call(() -> holding.letGo(maureen, Level.ERASE)));
        assertThat(course.as("Maureen", details::mine)).isEmpty();
    }

    @Test
    void whoIsOwedMoneyIsToldSoBeforeTheyAreErased() {
        assertThat(beforehand(Level.ERASE)).isEmpty();
        course.held(UUID.randomUUID(), course.today().minusDays(1), 60, maureen);
        Effect owed = Effect.changed(1, "support.holding.bank.owed");
        assertThat(beforehand(Level.ERASE)).containsExactly(owed);
        course.as("Maureen", () -> details.enter(CANARY));
        assertThat(beforehand(Level.ERASE)).containsExactly(Effect.deleted(1), owed);
        assertThat(beforehand(Level.NO_NEW_USE)).doesNotContain(owed);
    }

    private List<Effect> beforehand(Level level) {
        return course.as("Maureen", () -> transactions.call(() -> holding.effects(maureen, level)));
    }

    @Test
    void withTheKeyShreddedNobodyReadsThem() {
        course.as("Maureen", () -> details.enter(CANARY));
        course.as("Alex", () -> transactions.run(() -> texts.shred(maureen)));
        assertThat(course.as("Frank", () -> details.read(maureen))).isEmpty();
        assertThat(course.as("Frank", () -> details.forFile(List.of(maureen)))).isEmpty();
    }

    @Test
    void theAccountThatPaysIsOneForTheProgramme() {
        assertThat(course.as("Frank", paying::read)).isEmpty();
        course.as("Frank", () -> paying.set(CANARY));
        course.as("Frank", () -> paying.set(OTHER));
        assertThat(course.as("Frank", paying::read)).hasValueSatisfying(row -> {
            assertThat(row.name()).isEqualTo("Maureen Finch");
            assertThat(row.ending()).isEqualTo("000");
        });
        course.staff("Fay", Role.FINANCE);
        assertThat(course.as("Fay", paying::forFile).orElseThrow().iban()).contains("DE89370400440532013000");
    }
}
