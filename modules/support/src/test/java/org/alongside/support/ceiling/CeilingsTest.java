package org.alongside.support.ceiling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.initiative.BeforePaidWork;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.Programmes;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.support.claim.ClaimApprovals;
import org.alongside.support.claim.ClaimId;
import org.alongside.support.claim.Claims;
import org.alongside.support.claim.RateCards;
import org.alongside.support.concern.Introduced;
import org.alongside.support.group.Answer;
import org.alongside.support.group.GroupId;
import org.alongside.support.group.GroupTold;
import org.alongside.support.group.Groups;
import org.alongside.support.group.MyGroups;
import org.alongside.support.owed.Money;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class CeilingsTest {
    private static final Locale ENGLISH = Locale.ENGLISH;

    @Inject
    private Ceilings ceilings;

    @Inject
    private PayWarnings warnings;

    @Inject
    private AskFirst askFirst;

    @Inject
    private Introduced introduced;

    @Inject
    private Programmes programmes;

    @Inject
    private Claims claims;

    @Inject
    private ClaimApprovals approvals;

    @Inject
    private RateCards rates;

    @Inject
    private Groups groups;

    @Inject
    private MyGroups myGroups;

    @Inject
    private Relations relations;

    @Inject
    @Any
    private Instance<Holding> holdings;

    @Inject
    private Transactions transactions;

    @Inject
    private MovableClock clock;

    @Inject
    private Sql sql;

    @Inject
    private Courses courses;

    private Course course;
    private ParticipantId maureen;

    @BeforeEach
    void maureenIsPaidTwentyFivePoundsAnHour() {
        course = courses.begin();
        maureen = course.member("Maureen");
        pays(course);
    }

    private void pays(Course where) {
        where.as("Frank", () -> rates.set(where.today().minusYears(1), 2500));
    }

    private static Ceilings.Told weekly(long minor) {
        return new Ceilings.Told(Optional.of(Money.pence(minor)), Optional.empty(), false);
    }

    private static Ceilings.Told known(long weekly) {
        return new Ceilings.Told(Optional.of(Money.pence(weekly)), Optional.empty(), true);
    }

    private void says(Ceilings.Told told) {
        clock.forward(Duration.ofSeconds(1));
        course.as("Maureen", () -> ceilings.say(told));
    }

    private Collection<String> beforeSending() {
        return course.as("Maureen", () -> warnings.beforeSending(claims.undecided(), ENGLISH))
                .values();
    }

    private Optional<String> whoeverAsksReads() {
        return course.as("Samira", () -> askFirst.of(maureen, ENGLISH));
    }

    private void sent(int daysAgo) {
        ClaimId claim = held(daysAgo);
        course.as("Maureen", () -> claims.send(claim));
    }

    private static Ceilings.Changes told(Ceilings.Change weekly, Boolean mayKnow) {
        return new Ceilings.Changes(weekly, Ceilings.Change.none(), Optional.ofNullable(mayKnow));
    }

    private static Ceilings.Changes weeklyAndKnown(long minor) {
        return told(Ceilings.Change.to(Money.pence(minor)), true);
    }

    private Holding holding() {
        return holdings.stream()
                .filter(one -> one.key().equals("support.ceilings"))
                .findFirst()
                .orElseThrow();
    }

    private ClaimId held(int daysAgo) {
        course.held(UUID.randomUUID(), course.today().minusDays(daysAgo), 60, maureen);
        return course.as("Maureen", () -> claims.undecided().get(0).id());
    }

    @Test
    void whoeverSaidNothingReadsNothing() {
        sent(1);
        held(2);
        assertThat(course.as("Maureen", ceilings::mine)).isEmpty();
        assertThat(beforeSending()).isEmpty();
        assertThat(whoeverAsksReads()).isEmpty();
    }

    @Test
    void beforeAClaimIsSentThePersonReadsWhatItCouldComeTo() {
        says(weekly(3000));
        held(1);
        held(2);
        assertThat(beforeSending())
                .as("each is looked at as if the other were never sent")
                .isEmpty();
        course.as("Maureen", () -> claims.send(claims.undecided().get(0).id()));
        assertThat(beforeSending())
                .singleElement()
                .satisfies(words -> assertThat(words)
                        .contains("£50.00", "£30.00", "in one week", "ask for less")
                        .doesNotContain("month"));
    }

    @Test
    void whatTheyDeclineCountsNoMore() {
        says(weekly(3000));
        sent(1);
        held(2);
        course.as("Maureen", () -> claims.decline(claims.undecided().get(0).id()));
        held(3);
        assertThat(beforeSending())
                .as("the one they declined would be as much too much as the other")
                .hasSize(2)
                .allSatisfy(words -> assertThat(words).contains("£50.00"));
    }

    @Test
    void whatTheyDidNotSendForNinetyDaysCountsNoMore() {
        says(weekly(3000));
        held(1);
        BeforePaidWork.Work asked = BeforePaidWork.Work.thoughtOf(course.today().plusDays(2), 60);
        assertThat(course.as("Maureen", () -> warnings.forMe(List.of(List.of(asked)), ENGLISH)))
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).isPresent());
        clock.forward(Duration.ofDays(91));
        BeforePaidWork.Work later = BeforePaidWork.Work.thoughtOf(course.today().plusDays(2), 60);
        assertThat(course.as("Maureen", () -> warnings.forMe(List.of(List.of(later)), ENGLISH)))
                .containsExactly(Optional.empty());
    }

    /** An invitation to something paid has no sum that could be reckoned with. */
    @Test
    void besideWhatIsPaidWithoutASumTheyAreRemindedThatTheySaidSomething() {
        assertThat(course.as("Maureen", () -> warnings.reminder(ENGLISH))).isEmpty();
        says(weekly(3000));
        assertThat(course.as("Maureen", () -> warnings.reminder(ENGLISH)))
                .hasValueSatisfying(words -> assertThat(words).startsWith("This is paid."));
        assertThat(course.as("Samira", () -> warnings.reminder(ENGLISH))).isEmpty();
    }

    @Test
    void whatWasPaidCountsByTheDayItWasPaid() {
        says(new Ceilings.Told(Optional.empty(), Optional.of(Money.pence(3000)), false));
        ClaimId first = held(1);
        course.as("Maureen", () -> claims.send(first));
        course.as("Frank", () -> {
            approvals.approve(first);
            approvals.passOn(first);
            approvals.paid(first);
        });
        clock.forward(Duration.ofDays(20));
        held(1);
        assertThat(beforeSending()).singleElement().asString().contains("£50.00", "in one month");
        clock.forward(Duration.ofDays(20));
        assertThat(beforeSending()).isEmpty();
    }

    @Test
    void whoeverAsksAlwaysReadsTheSameWhereThePersonWishesIt() {
        says(weekly(3000));
        assertThat(whoeverAsksReads()).isEmpty();
        says(known(1_000_000));
        assertThat(whoeverAsksReads())
                .as("whatever they are paid: nothing can be found out")
                .contains("They asked to be asked first before more paid work.");
        says(known(1));
        assertThat(whoeverAsksReads()).contains("They asked to be asked first before more paid work.");
        assertThat(course.as("Samira", () -> claims.askFirst(maureen, ENGLISH))).isEqualTo(whoeverAsksReads());
        clock.forward(Duration.ofSeconds(1));
        course.as("Maureen", ceilings::takeBack);
        assertThat(whoeverAsksReads()).isEmpty();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as("Maureen", () -> askFirst.of(maureen, ENGLISH)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        course.as("Samira", () -> askFirst.of(new ParticipantId(UUID.randomUUID()), ENGLISH)));
    }

    /** R6: the mentor of a judged trainee is hidden, too, on whichever of their records. */
    @Test
    void whoeverJudgesATraineeReadsNothingOfThemNorOfTheirMentor() {
        ParticipantId hannah = course.trainee("Hannah");
        says(known(3000));
        introduced.pair(maureen, hannah);
        assertThat(whoeverAsksReads()).isPresent();
        course.as("Alex", () -> relations.add(course.account("Samira"), hannah, Relations.Kind.SELECTS));
        assertThat(whoeverAsksReads()).isEmpty();
        assertThat(course.as("Samira", () -> askFirst.of(List.of(maureen, hannah), ENGLISH)))
                .isEmpty();
        assertThat(course.as("Catrin", () -> askFirst.of(maureen, ENGLISH))).isPresent();
    }

    @Test
    void twoWhoAreCalledAlikeAreTwo() {
        ParticipantId sam = course.member("Sam");
        course.as("Sam", () -> ceilings.say(known(3000)));
        ParticipantId other = course.member("Sam");
        course.as("Sam", () -> ceilings.say(known(3000)));
        assertThat(course.as("Samira", () -> askFirst.of(List.of(sam, other, maureen), ENGLISH)))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.callName()).isEqualTo("Sam"))
                .extracting(AskFirst.Row::participant)
                .containsExactlyInAnyOrder(sam, other);
    }

    @Test
    void everyWorkThatLiesAheadIsLookedAtByItself() {
        says(weekly(3000));
        UUID planned = UUID.randomUUID();
        BeforePaidWork.Work one =
                new BeforePaidWork.Work(Optional.of(planned), course.today().plusDays(1), 60);
        BeforePaidWork.Work two = new BeforePaidWork.Work(
                Optional.of(UUID.randomUUID()), course.today().plusDays(2), 90);
        assertThat(course.as("Maureen", () -> warnings.forMe(List.of(List.of(one), List.of(two)), ENGLISH)))
                .satisfiesExactly(
                        first -> assertThat(first).isEmpty(),
                        second -> assertThat(second)
                                .hasValueSatisfying(words -> assertThat(words).contains("£37.50", "say no")));
        assertThat(course.as("Maureen", () -> warnings.forMe(List.of(List.of(one, two)), ENGLISH)))
                .as("what is said yes to together counts together")
                .singleElement()
                .satisfies(both -> assertThat(both)
                        .hasValueSatisfying(words -> assertThat(words).contains("£62.50")));
    }

    @Test
    void whatIsPlannedCountsBeforeItIsHeld() {
        GroupId group = course.as(
                "Samira",
                () -> groups.begin(
                        course.circle(),
                        new GroupTold("Time to reflect", 1, 60, Optional.of(course.account("Samira")), ""),
                        course.today().plusDays(7),
                        LocalTime.NOON,
                        "The library",
                        2));
        says(known(3000));
        course.as("Samira", () -> groups.invite(group, maureen));
        assertThat(course.as("Maureen", () -> myGroups.beforeYes(myGroups.mine(), ENGLISH)))
                .as("two meetings, a week apart, may be paid together")
                .hasSize(2);
        course.as("Maureen", () -> myGroups.answer(myGroups.mine().get(0).id(), Answer.NOT_THIS_TIME));
        assertThat(course.as("Maureen", () -> myGroups.beforeYes(myGroups.mine(), ENGLISH)))
                .as("before they say that they come after all")
                .containsOnlyKeys(
                        course.as("Maureen", () -> myGroups.mine().get(0).id()));
        held(1);
        assertThat(beforeSending()).hasSize(1);
    }

    @Test
    void whatIsPaidInAnotherProgrammeCountsAndNothingElseOfItIsTold() {
        Course other = courses.begin();
        ParticipantId there = other.joins("Maureen", course.account("Maureen"));
        pays(other);
        other.held(UUID.randomUUID(), other.today().minusDays(1), 60, there);
        other.as("Maureen", () -> claims.send(claims.undecided().get(0).id()));
        says(known(3000));
        held(1);
        assertThat(beforeSending())
                .singleElement()
                .asString()
                .contains("£50.00")
                .doesNotContain("circle");
        assertThat(whoeverAsksReads()).isPresent();
        assertThat(other.as("Maureen", ceilings::mine))
                .as("said once, it counts everywhere")
                .hasValueSatisfying(mine -> assertThat(mine.told()).isEqualTo(known(3000)));
        assertThat(other.as("Samira", () -> askFirst.of(there, ENGLISH))).isPresent();
        assertThat(sql.rows(
                        "select participant_id from support.ceiling where programme_id = ?",
                        other.programme().value()))
                .as("nothing was written there")
                .isEmpty();
    }

    /** R12: whoever left is paid what they are owed. */
    @Test
    void whatIsOwedWhereTheirDoorIsClosedCounts() {
        Course other = courses.begin();
        ParticipantId there = other.joins("Maureen", course.account("Maureen"));
        pays(other);
        other.held(UUID.randomUUID(), other.today().minusDays(1), 60, there);
        other.as("Maureen", () -> claims.send(claims.undecided().get(0).id()));
        sql.run(
                "update core.membership set entry_open = false where programme_id = ? and account_id = ?",
                other.programme().value(),
                course.account("Maureen").value());
        says(weekly(3000));
        held(1);
        assertThat(beforeSending()).singleElement().asString().contains("£50.00");
    }

    @Test
    void wordsThatAreRemovedBringNoOlderWordBack() {
        Course other = courses.begin();
        other.joins("Maureen", course.account("Maureen"));
        other.as("Maureen", () -> ceilings.say(known(2000)));
        says(known(3000));
        course.as("Samira", () -> transactions.call(() -> holding().letGo(maureen, Level.REMOVE_WORDS)));
        assertThat(course.as("Maureen", ceilings::mine)).isEmpty();
        assertThat(whoeverAsksReads()).isEmpty();
    }

    @Test
    void inAnArchivedProgrammeOnesOwnWordIsTakenBackAllTheSame() {
        says(known(3000));
        clock.forward(Duration.ofSeconds(1));
        programmes.archive(course.programme());
        course.as("Maureen", ceilings::takeBack);
        assertThat(course.as("Maureen", ceilings::mine)).isEmpty();
    }

    @Test
    void whatIsTakenBackInOneProgrammeIsTakenBackInAll() {
        Course other = courses.begin();
        other.joins("Maureen", course.account("Maureen"));
        says(weekly(3000));
        clock.forward(Duration.ofSeconds(1));
        other.as("Maureen", ceilings::takeBack);
        assertThat(course.as("Maureen", ceilings::mine)).isEmpty();
        says(weekly(4000));
        assertThat(other.as("Maureen", ceilings::mine))
                .hasValueSatisfying(mine -> assertThat(mine.told()).isEqualTo(weekly(4000)));
    }

    @Test
    void anotherPersonsPayCountsForNobody() {
        ParticipantId dev = course.member("Dev");
        course.held(UUID.randomUUID(), course.today().minusDays(1), 600, dev);
        says(known(3000));
        held(1);
        assertThat(beforeSending()).isEmpty();
        assertThat(course.as("Dev", ceilings::mine)).isEmpty();
    }

    @Test
    void aSupporterWritesItDownAndNeverReadsIt() {
        course.as("Samira", () -> ceilings.sayFor(maureen, weeklyAndKnown(3000), Method.SPOKEN));
        assertThat(course.as("Maureen", ceilings::mine)).hasValueSatisfying(mine -> {
            assertThat(mine.told()).isEqualTo(known(3000));
            assertThat(mine.enteredBy()).contains("Samira");
        });
        assertThat(sql.rows(
                        "select id from core.notice where template = ? and participant_id = ?",
                        "support.notice.ceiling",
                        maureen.value()))
                .hasSize(1);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Samira", ceilings::mine));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(
                        () -> course.as("Catrin", () -> ceilings.sayFor(maureen, weeklyAndKnown(1), Method.SPOKEN)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as("Catrin", () -> ceilings.takeBackFor(maureen, Method.SPOKEN)));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(
                        () -> course.as("Samira", () -> ceilings.sayFor(maureen, weeklyAndKnown(1), Method.ONLINE)));
        course.staff("Sue", Role.SUPPORTER);
        course.as("Alex", () -> relations.add(course.account("Sue"), maureen, Relations.Kind.SELECTS));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Sue", () -> ceilings.sayFor(maureen, weeklyAndKnown(1), Method.SPOKEN)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Sue", () -> ceilings.takeBackFor(maureen, Method.SPOKEN)));
    }

    @Test
    void whatASupporterLeavesEmptyStaysAsThePersonSaidIt() {
        says(new Ceilings.Told(Optional.of(Money.pence(3000)), Optional.of(Money.pence(9000)), true));
        clock.forward(Duration.ofSeconds(1));
        course.as(
                "Samira",
                () -> ceilings.sayFor(maureen, told(Ceilings.Change.to(Money.pence(2000)), null), Method.SPOKEN));
        assertThat(course.as("Maureen", ceilings::mine))
                .hasValueSatisfying(mine -> assertThat(mine.told())
                        .isEqualTo(new Ceilings.Told(
                                Optional.of(Money.pence(2000)), Optional.of(Money.pence(9000)), true)));
        clock.forward(Duration.ofSeconds(1));
        course.as("Samira", () -> ceilings.sayFor(maureen, told(Ceilings.Change.away(), false), Method.SPOKEN));
        assertThat(course.as("Maureen", ceilings::mine))
                .hasValueSatisfying(mine -> assertThat(mine.told())
                        .isEqualTo(new Ceilings.Told(Optional.empty(), Optional.of(Money.pence(9000)), false)));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as(
                        "Samira", () -> ceilings.sayFor(maureen, told(Ceilings.Change.none(), null), Method.SPOKEN)));
    }

    @Test
    void aSupporterTakesItBackForThem() {
        says(known(3000));
        clock.forward(Duration.ofSeconds(1));
        course.as("Samira", () -> ceilings.takeBackFor(maureen, Method.SPOKEN));
        assertThat(course.as("Maureen", ceilings::mine)).isEmpty();
        assertThat(whoeverAsksReads()).isEmpty();
    }

    @Test
    void theLogDoesNotTellThatSomebodyHasOne() {
        says(known(3000));
        course.as("Maureen", ceilings::takeBack);
        course.as("Samira", () -> ceilings.sayFor(maureen, weeklyAndKnown(3000), Method.SPOKEN));
        assertThat(sql.rows(
                                "select * from core.audit_entry where programme_id = ?",
                                course.programme().value())
                        .toString())
                .contains("support.plan.written")
                .doesNotContain("ceiling");
    }

    @Test
    void theAmountsAreSealed() {
        says(weekly(314_100));
        assertThat(sql.rows("select * from support.ceiling where participant_id = ?", maureen.value())
                        .toString())
                .doesNotContain("314100");
    }

    @Test
    void somethingHasToBeSaidAndWithinReason() {
        Ceilings.Told nothing = new Ceilings.Told(Optional.empty(), Optional.empty(), true);
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> says(nothing));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> says(weekly(0)));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> says(weekly(1_000_001)));
    }

    @Test
    void itIsHeldForThemAloneAndGoesWithTheirWords() {
        says(weekly(3141));
        for (String staff : List.of("Samira", "Alex")) {
            course.as(
                    staff,
                    () -> transactions.call(() -> {
                        assertThat(holding().about(maureen, ENGLISH)).isEmpty();
                        assertThat(holding().effects(maureen, Level.ERASE)).isEmpty();
                        return null;
                    }));
        }
        course.as(
                "Maureen",
                () -> transactions.call(() -> {
                    assertThat(holding().about(maureen, ENGLISH))
                            .singleElement()
                            .satisfies(entry -> assertThat(entry.toString()).doesNotContain("3141", "31.41"));
                    assertThat(holding().effects(maureen, Level.REMOVE_WORDS)).containsExactly(Effect.deleted(1));
                    return null;
                }));
        course.as("Samira", () -> transactions.call(() -> holding().letGo(maureen, Level.NO_NEW_USE)));
        assertThat(course.as("Maureen", ceilings::mine)).isPresent();
        course.as("Samira", () -> transactions.call(() -> holding().letGo(maureen, Level.REMOVE_WORDS)));
        assertThat(course.as("Maureen", ceilings::mine)).isEmpty();
        course.as("Samira", () -> transactions.call(() -> holding().letGo(maureen, Level.ERASE)));
        assertThat(sql.rows("select * from support.ceiling where participant_id = ?", maureen.value()))
                .isEmpty();
    }
}
