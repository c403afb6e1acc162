package org.alongside.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.core.demo.DemoFilling;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.support.promise.Promises;
import org.alongside.support.task.SupportTasks;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo, filled in after meetings that somebody else told of. */
@ModuleTest
class DemoSupportTest {
    @Inject
    private DemoFilling filling;

    @Inject
    private Acting acting;

    @Inject
    private Accounts accounts;

    @Inject
    private SupportTasks tasks;

    @Inject
    private Promises promises;

    @Inject
    private Sql sql;

    @BeforeEach
    void bothProgrammesAreFilledIn() {
        if (accounts.none()) {
            for (boolean reference : new boolean[] {false, true}) {
                acting.asPlatform(DemoFilling.id(reference), () -> filling.fill(reference));
            }
        }
    }

    private Map<String, Long> claims(boolean reference) {
        return sql.rows("select state from support.claim where programme_id = ?", id(reference)).stream()
                .map(row -> row.get("state").toString())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static UUID id(boolean reference) {
        return DemoFilling.id(reference).value();
    }

    private SignedIn supporter(ProgrammeId programme) {
        Accounts.Row account = accounts.with(Role.SUPPORTER, programme).get(0);
        return new SignedIn(account.id(), account.name(), programme, Set.of(Role.SUPPORTER));
    }

    @Test
    void mostClaimsWerePaidAndEveryStepCanBeSeen() {
        assertThat(claims(true))
                .containsEntry("DRAFT", 3L)
                .containsEntry("DECLINED", 1L)
                .containsEntry("SENT", 3L)
                .containsEntry("APPROVED", 2L)
                .containsEntry("WITH_FINANCE", 1L)
                .containsEntry("PAID", 35L);
        assertThat(claims(false)).containsEntry("SENT", 2L).containsEntry("PAID", 10L);
    }

    /** Whoever approved made no payment; the bank said of each that it arrived. */
    @Test
    void lastMonthsRunWasMadeByAColleagueAndPaid() {
        assertThat(
                        sql.rows(
                                "select r.state, a.display_name as who from support.payment_run r join core.account a on a.id = r.released_by"))
                .singleElement()
                .satisfies(run -> {
                    assertThat(run).containsEntry("state", "SETTLED").containsEntry("who", "Ffion Price");
                });
        assertThat(sql.rows("select id from support.payment_line where paid_how = 'BANK'"))
                .hasSize(6);
        assertThat(sql.rows("select c.id from support.claim c join support.item_in_run i on i.item_id = c.id"
                        + " where c.state = 'PAID'"))
                .hasSize(6);
        assertThat(sql.rows("select id from support.bank_account")).hasSize(4);
    }

    @Test
    void everyHourIsTwentyFivePounds() {
        assertThat(sql.rows("select distinct offered_minor from support.claim"))
                .extracting(row -> row.get("offered_minor"))
                .containsExactly(2500L);
    }

    @Test
    void theSupporterEnteredWhatTomSaidOnTheTelephone() {
        List<Map<String, Object>> entered = sql.rows(
                "select distinct p.call_name from support.claim c join core.participant p on p.id = c.participant_id"
                        + " where c.said_how = 'SPOKEN'");
        assertThat(entered).extracting(row -> row.get("call_name")).containsExactly("Tom");
    }

    @Test
    void nothingHappensBeforeItsCause() {
        assertThat(sql.rows("select id from support.claim where sent_on < held_on or approved_on < sent_on"
                        + " or with_finance_on < approved_on or paid_on < approved_on"))
                .isEmpty();
        assertThat(sql.rows("select id from support.task where done_on > current_date"))
                .isEmpty();
    }

    @Test
    void onlyWhatCameOfUnmarkedMeetingsStillWaitsForTheSupporter() {
        acting.as(supporter(DemoFilling.id(true)), () -> {
            assertThat(tasks.open()).extracting(SupportTasks.Row::callName).containsExactlyInAnyOrder("Sal", "Ruth");
            assertThat(tasks.doneLately()).hasSize(14);
        });
    }

    @Test
    void promisesAreKeptDueAndMissed() {
        acting.as(
                supporter(DemoFilling.id(true)),
                () -> assertThat(promises.list())
                        .extracting(row -> row.kind() + " " + row.state())
                        .contains(
                                "NAMED_SUPPORTER KEPT",
                                "REGULAR_CALL MISSED",
                                "REGULAR_CALL KEPT",
                                "REFLECTIVE_GROUP MISSED",
                                "REFLECTIVE_GROUP KEPT",
                                "ENDING_CALL KEPT",
                                "OTHER DUE"));
    }

    @Test
    void groupsMetTwiceAndNobodyCouldHoldTheFirst() {
        assertThat(sql.rows("select id from support.group_meeting")).hasSize(3);
        assertThat(sql.rows("select distinct meeting_id from support.group_guest where there_by is not null"))
                .hasSize(2);
    }

    @Test
    void thereAreTwoCoursesAndOneDutyOfStaffIsOpen() {
        assertThat(sql.rows("select id from support.course where programme_id = ?", id(true)))
                .hasSize(2);
        assertThat(sql.rows("select id from support.course_done where account_id is not null"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void somebodyWasAskedHowTheyAre(boolean reference) {
        assertThat(sql.rows("select id from support.check_in where programme_id = ?", id(reference)))
                .isNotEmpty();
    }

    @Test
    void twoPeopleSharePartOfTheirPlanAndThreeWereAskedToSomething() {
        assertThat(sql.rows("select distinct participant_id from support.plan_entry where programme_id = ?", id(true)))
                .hasSize(2);
        assertThat(sql.rows(
                        "select id from support.plan_entry where programme_id = ? and readers = 'NOBODY'", id(true)))
                .hasSize(1);
        assertThat(sql.rows("select id from support.invitation where programme_id = ?", id(true)))
                .hasSize(3);
        assertThat(sql.rows("select id from support.plan_entry where programme_id = ?", id(false)))
                .isEmpty();
    }

    @Test
    void oneCharityCanBeGivenToHalfOfAnAdvanceIsUsedAndOneTrainIsPaid() {
        assertThat(sql.rows("select id from support.charity where programme_id = ? and offered", id(true)))
                .hasSize(1);
        assertThat(sql.rows(
                        "select used_minor, left_minor, state from support.advance where programme_id = ?", id(true)))
                .singleElement()
                .satisfies(advance -> assertThat(advance)
                        .containsEntry("used_minor", 1000L)
                        .containsEntry("left_minor", 1000L)
                        .containsEntry("state", "PAID"));
        assertThat(sql.rows("select kind from support.prepaid_travel where programme_id = ?", id(true)))
                .singleElement()
                .satisfies(travel -> assertThat(travel).containsEntry("kind", "TRAIN"));
    }
}
