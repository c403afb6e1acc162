package org.alongside.support.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.detail.PlanReaders;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.notification.Messages;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.retention.RetentionTimer;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.core.ui.PersonLinkSource;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.support.task.SupportTasks;
import org.alongside.support.task.TaskKind;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan is its owner's: part by part, read by nobody until they say by whom. */
@ModuleTest
class PlansTest {
    @Inject
    private Plans plans;

    @Inject
    private CheckInWishes wishes;

    @Inject
    private CheckInTimer timer;

    @Inject
    private SupportTasks tasks;

    @Inject
    private Relations relations;

    @Inject
    private AuditLog audit;

    @Inject
    private Messages messages;

    @Inject
    private RetentionTimer retention;

    @Inject
    private MovableClock clock;

    @Inject
    private SealedTexts texts;

    @Inject
    private Transactions transactions;

    @Inject
    private Sql sql;

    @Inject
    private Courses courses;

    @Inject
    @Any
    private Instance<Holding> holdings;

    @Inject
    @Any
    private Instance<PersonLinkSource> links;

    private Course course;
    private ParticipantId maureen;

    @BeforeEach
    void maureenTakesPart() {
        course = courses.begin();
        maureen = course.member("Maureen");
    }

    private void write(PlanPart part, String words, PlanReaders readers) {
        course.as("Maureen", () -> plans.write(part, words, readers));
    }

    private List<String> sharedWith(String name) {
        return course.as(
                name,
                () -> plans.sharedBy(maureen).stream().map(Plans.Item::words).toList());
    }

    private List<Plans.Earlier> earlier() {
        return course.as("Maureen", plans::earlier);
    }

    private List<String> linksFor(String name) {
        List<String> found = new ArrayList<>();
        course.as(
                name,
                () -> links.forEach(
                        source -> source.links(maureen, Locale.UK).forEach(link -> found.add(link.link()))));
        return found;
    }

    private int looks() {
        return course.as("Maureen", () -> audit.looksAt(maureen)).size();
    }

    private void wish(Rhythm rhythm, PlanReaders readers) {
        course.as("Maureen", () -> wishes.say(new CheckInWishes.Wish(rhythm, CheckInWay.CALL, true, readers)));
    }

    private List<LocalDate> due() {
        return course.as("Samira", tasks::open).stream()
                .filter(task -> task.kind() == TaskKind.CHECK_IN_DUE)
                .map(SupportTasks.Row::due)
                .toList();
    }

    private void theCheckInIsDone() {
        course.as(
                "Samira",
                () -> tasks.open().stream()
                        .filter(task -> task.kind() == TaskKind.CHECK_IN_DUE)
                        .forEach(task -> tasks.done(task.id())));
    }

    private Holding holding() {
        return holdings.stream()
                .filter(one -> one.key().equals("support.plans"))
                .findFirst()
                .orElseThrow();
    }

    private List<Effect> letGo(Level level) {
        List<Effect> said = new ArrayList<>();
        course.as(
                "Catrin",
                () -> transactions.run(() -> {
                    said.addAll(holding().effects(maureen, level));
                    assertThat(holding().letGo(maureen, level)).isEqualTo(said);
                }));
        return said;
    }

    private long rows(String table) {
        return sql.rows(
                        "select id from support." + table + " where programme_id = ?",
                        course.programme().value())
                .size();
    }

    @Test
    void whatNobodyWasNamedForIsReadByNobody() {
        write(PlanPart.WHAT_HELPS, " Tea first. ", null);

        assertThat(course.as("Maureen", plans::mine))
                .extracting(Plans.Item::words)
                .containsExactly("Tea first.", "", "");
        assertThat(sharedWith("Samira")).isEmpty();
        assertThat(sharedWith("Catrin")).isEmpty();
    }

    @Test
    void eachPartIsSharedByItself() {
        write(PlanPart.WHAT_HELPS, "Tea first.", PlanReaders.SUPPORTERS);
        write(PlanPart.WHAT_TO_AVOID, "Ward words.", PlanReaders.SUPPORTERS_AND_COORDINATORS);
        write(PlanPart.WHO_TO_RING, "My sister.", PlanReaders.NOBODY);

        assertThat(sharedWith("Samira")).containsExactly("Tea first.", "Ward words.");
        assertThat(sharedWith("Catrin")).containsExactly("Ward words.");
    }

    @Test
    void whatIsNotSharedAnyMoreIsGoneAtOnceAndChangesNoWord() {
        write(PlanPart.WHAT_HELPS, "Tea first.", PlanReaders.SUPPORTERS);
        assertThat(sharedWith("Samira")).containsExactly("Tea first.");
        write(PlanPart.WHAT_HELPS, "Tea first.", PlanReaders.NOBODY);

        assertThat(sharedWith("Samira")).isEmpty();
        assertThat(earlier()).isEmpty();
    }

    @Test
    void whatStoodThereBeforeIsTheirsAloneAndTheyDeleteIt() {
        write(PlanPart.WHAT_HELPS, "Tea first.", PlanReaders.SUPPORTERS);
        write(PlanPart.WHAT_HELPS, "Coffee first.", PlanReaders.SUPPORTERS);

        assertThat(sharedWith("Samira")).containsExactly("Coffee first.");
        assertThat(earlier()).extracting(Plans.Earlier::words).containsExactly("Tea first.");

        UUID before = earlier().get(0).id();
        course.member("Dev");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Dev", () -> plans.delete(before)));
        course.as("Maureen", () -> plans.delete(before));
        assertThat(earlier()).isEmpty();
        assertThat(sharedWith("Samira")).containsExactly("Coffee first.");
    }

    @Test
    void emptyWordsTakeAPartAwayAndNothingOlderComesBack() {
        write(PlanPart.WHAT_HELPS, "Tea first.", PlanReaders.SUPPORTERS);
        write(PlanPart.WHAT_HELPS, "Coffee first.", PlanReaders.SUPPORTERS);
        write(PlanPart.WHAT_HELPS, "", PlanReaders.SUPPORTERS);

        assertThat(sharedWith("Samira")).isEmpty();
        assertThat(earlier()).hasSize(2);
    }

    @Test
    void wordsAreSealed() {
        write(PlanPart.WHAT_HELPS, "Tea first.", PlanReaders.SUPPORTERS);

        assertThat(sql.rows(
                                "select sealed_words from support.plan_entry where programme_id = ?",
                                course.programme().value())
                        .get(0)
                        .get("sealed_words")
                        .toString())
                .doesNotContain("Tea");
    }

    @Test
    void whoeverLooksIsOnRecordAndWhoeverSawNothingIsNot() {
        write(PlanPart.WHAT_HELPS, "Tea first.", PlanReaders.SUPPORTERS);
        int before = looks();
        sharedWith("Catrin");
        assertThat(looks()).isEqualTo(before);

        sharedWith("Samira");
        assertThat(looks()).isEqualTo(before + 1);
    }

    @Test
    void itSaysWhoWroteItAndWhen() {
        write(PlanPart.WHAT_HELPS, "Tea first.", PlanReaders.SUPPORTERS);

        Plans.Item shared = course.as("Samira", () -> plans.sharedBy(maureen)).get(0);
        assertThat(shared.source().orElseThrow().inWords(Locale.UK)).startsWith("Written by Maureen on ");
    }

    @Test
    void staffWriteWhatTheyWereToldAndThePersonHearsOfIt() {
        course.as(
                "Samira",
                () -> plans.writeFor(maureen, PlanPart.WHO_TO_RING, "My sister.", PlanReaders.NOBODY, Method.SPOKEN));

        assertThat(sharedWith("Samira")).as("it is hers now").isEmpty();
        Plans.Item mine = course.as("Maureen", plans::mine).stream()
                .filter(item -> item.part() == PlanPart.WHO_TO_RING)
                .findFirst()
                .orElseThrow();
        assertThat(mine.words()).isEqualTo("My sister.");
        assertThat(mine.source().orElseThrow().inWords(Locale.UK))
                .startsWith("Said by Maureen, written down by Samira on ");
        assertThat(course.as("Maureen", () -> messages.mine(Locale.UK)))
                .singleElement()
                .satisfies(message -> assertThat(message.text())
                        .startsWith("Samira wrote down")
                        .doesNotContain("sister"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"ONLINE", "CALENDAR", "BEFOREHAND"})
    void staffSayHowTheyWereTold(Method how) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as(
                        "Samira", () -> plans.writeFor(maureen, PlanPart.WHAT_HELPS, "Tea.", PlanReaders.NOBODY, how)));
    }

    @Test
    void aPartHasRoomForTwoThousandCharacters() {
        write(PlanPart.WHAT_HELPS, "x".repeat(2000), PlanReaders.NOBODY);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> write(PlanPart.WHAT_HELPS, "x".repeat(2001), PlanReaders.NOBODY));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> write(null, "Tea.", PlanReaders.NOBODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dev", "Frank", "Alex"})
    void nobodyButSupportersAndCoordinatorsReadsOrWritesForSomebody(String name) {
        course.member("Dev");
        write(PlanPart.WHAT_HELPS, "Tea first.", PlanReaders.SUPPORTERS_AND_COORDINATORS);
        wish(Rhythm.EVERY_WEEK, PlanReaders.SUPPORTERS_AND_COORDINATORS);

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> sharedWith(name));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> wishes.sharedBy(maureen)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(
                        name,
                        () -> plans.writeFor(maureen, PlanPart.WHAT_HELPS, "", PlanReaders.NOBODY, Method.SPOKEN)));
        assertThat(linksFor(name)).isEmpty();
    }

    @Test
    void thePersonsPageLeadsThoseWhoMayReadThere() {
        assertThat(linksFor("Samira")).contains("support/plans/" + maureen);
    }

    @Test
    void whoJudgesSomebodyIsShownNothingThatTheyShare() {
        ParticipantId hannah = course.trainee("Hannah");
        course.staff("Sue", Role.SUPPORTER);
        course.as("Hannah", () -> {
            plans.write(PlanPart.WHAT_HELPS, "Time to think.", PlanReaders.SUPPORTERS);
            wishes.say(new CheckInWishes.Wish(Rhythm.EVERY_WEEK, CheckInWay.CALL, false, PlanReaders.SUPPORTERS));
        });
        course.as("Alex", () -> relations.add(course.account("Sue"), hannah, Relations.Kind.MARKS));

        assertThat(course.as("Samira", () -> plans.sharedBy(hannah))).hasSize(1);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Sue", () -> plans.sharedBy(hannah)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Sue", () -> wishes.sharedBy(hannah)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as(
                        "Sue",
                        () -> plans.writeFor(hannah, PlanPart.WHAT_HELPS, "", PlanReaders.NOBODY, Method.SPOKEN)));
        assertThat(course.as("Sue", tasks::open)).isEmpty();
    }

    @Test
    void plansOfAnotherProgrammeDoNotExist() {
        write(PlanPart.WHAT_HELPS, "Tea first.", PlanReaders.SUPPORTERS);
        write(PlanPart.WHAT_HELPS, "Coffee first.", PlanReaders.SUPPORTERS);
        UUID before = earlier().get(0).id();
        Course other = courses.begin();
        other.member("Dev");

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.as("Samira", () -> plans.sharedBy(maureen)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.as("Samira", () -> wishes.sharedBy(maureen)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.as("Dev", () -> plans.delete(before)));
    }

    @Test
    void aSharedRhythmMakesOneTaskAheadOnAWorkday() {
        wish(Rhythm.EVERY_TWO_WEEKS, PlanReaders.SUPPORTERS);
        timer.look();
        timer.look();

        LocalDate planned = course.today().plusWeeks(2);
        assertThat(due()).singleElement().satisfies(day -> {
            assertThat(day).isAfterOrEqualTo(planned).isBefore(planned.plusDays(7));
            assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        });
        assertThat(course.as("Maureen", messages::unread)).isZero();
    }

    @Test
    void theNextOneFollowsTheLastOneThatWasDone() {
        wish(Rhythm.EVERY_TWO_WEEKS, PlanReaders.SUPPORTERS);
        theCheckInIsDone();
        timer.look();
        assertThat(due()).as("done on the very day it was wished for").hasSize(1);

        clock.forward(Duration.ofDays(10));
        LocalDate done = course.today();
        theCheckInIsDone();
        timer.look();
        timer.look();
        assertThat(due()).singleElement().satisfies(day -> assertThat(day).isAfterOrEqualTo(done.plusWeeks(2)));
    }

    @Test
    void whatNobodyReadsAsksNobody() {
        wish(Rhythm.EVERY_WEEK, PlanReaders.NOBODY);
        timer.look();
        assertThat(due()).isEmpty();
        assertThat(course.as("Samira", () -> wishes.sharedBy(maureen))).isEmpty();

        wish(Rhythm.EVERY_WEEK, PlanReaders.SUPPORTERS);
        assertThat(due()).hasSize(1);
        assertThat(course.as("Samira", () -> wishes.sharedBy(maureen))).isPresent();
        assertThat(course.as("Catrin", () -> wishes.sharedBy(maureen))).isEmpty();
    }

    @Test
    void onlyWhenIAskStopsItAndAnotherRhythmTakesItsPlace() {
        wish(Rhythm.EVERY_WEEK, PlanReaders.SUPPORTERS);
        wish(Rhythm.EVERY_FOUR_WEEKS, PlanReaders.SUPPORTERS);
        assertThat(due())
                .singleElement()
                .satisfies(
                        day -> assertThat(day).isAfterOrEqualTo(course.today().plusWeeks(4)));

        wish(Rhythm.ONLY_WHEN_I_ASK, PlanReaders.SUPPORTERS);
        timer.look();
        assertThat(due()).isEmpty();
    }

    @Test
    void whoeverTakesItBackIsNotAsked() {
        wish(Rhythm.EVERY_WEEK, PlanReaders.SUPPORTERS);
        course.as("Maureen", wishes::takeBack);
        timer.look();

        assertThat(due()).isEmpty();
        assertThat(course.as("Maureen", wishes::mine)).isEmpty();
    }

    @Test
    void whoeverLeavesIsNotAskedByARhythmAnyMore() {
        wish(Rhythm.EVERY_WEEK, PlanReaders.SUPPORTERS);
        course.leaves(maureen);
        timer.look();

        assertThat(due()).isEmpty();
        assertThat(course.as("Samira", tasks::open))
                .extracting(SupportTasks.Row::kind)
                .containsExactly(TaskKind.ENDING_CALL);
    }

    @Test
    void whoeverStopsIsLeftInPeaceUntilTheySayItAgain() {
        wish(Rhythm.EVERY_WEEK, PlanReaders.SUPPORTERS);

        assertThat(letGo(Level.PAUSE)).containsExactly(Effect.stopped(1));
        timer.look();
        assertThat(due()).isEmpty();
        assertThat(course.as("Maureen", wishes::mine).orElseThrow().resting()).isTrue();

        wish(Rhythm.EVERY_WEEK, PlanReaders.SUPPORTERS);
        assertThat(due()).hasSize(1);
    }

    @Test
    void staffSayItForSomebodyWhoToldThem() {
        CheckInWishes.Wish told =
                new CheckInWishes.Wish(Rhythm.EVERY_WEEK, CheckInWay.LETTER, false, PlanReaders.SUPPORTERS);
        course.as("Samira", () -> wishes.sayFor(maureen, told, Method.PAPER));

        assertThat(course.as("Maureen", wishes::mine).map(CheckInWishes.Row::wish))
                .contains(told);
        assertThat(course.as("Maureen", messages::unread)).isOne();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Samira", () -> wishes.sayFor(maureen, told, Method.ONLINE)));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as(
                        "Maureen",
                        () -> wishes.say(new CheckInWishes.Wish(null, CheckInWay.CALL, false, PlanReaders.NOBODY))));
    }

    @Test
    void allOfItIsHeldAndItGoesWithTheirWords() {
        write(PlanPart.WHAT_HELPS, "Tea first.", PlanReaders.SUPPORTERS);
        write(PlanPart.WHAT_HELPS, "Coffee first.", PlanReaders.NOBODY);
        wish(Rhythm.EVERY_WEEK, PlanReaders.SUPPORTERS);

        List<Entry> held = new ArrayList<>();
        course.as("Maureen", () -> transactions.run(() -> held.addAll(holding().about(maureen, Locale.UK))));
        assertThat(held.stream().flatMap(entry -> entry.facts().stream()).map(Entry.Fact::value))
                .contains("Tea first.", "Coffee first.", "Every week");
        assertThat(letGo(Level.NO_NEW_USE))
                .containsExactly(Effect.stopped(1), Effect.kept(3, "support.holding.plans.kept"));
        assertThat(letGo(Level.REMOVE_WORDS)).containsExactly(Effect.deleted(3));
        assertThat(letGo(Level.ERASE)).isEmpty();
        assertThat(rows("plan_entry")).isZero();
    }

    @Test
    void whoeverWasErasedHasNoWordsLeft() {
        write(PlanPart.WHAT_HELPS, "Tea first.", PlanReaders.SUPPORTERS);
        course.as("Alex", () -> texts.shred(maureen));

        assertThat(sharedWith("Samira")).containsExactly("");
    }

    @Test
    void earlierWordsGoAfterTwoYearsAndWhatStandsThereStays() {
        write(PlanPart.WHAT_HELPS, "Tea first.", PlanReaders.SUPPORTERS);
        write(PlanPart.WHAT_HELPS, "Coffee first.", PlanReaders.SUPPORTERS);
        for (int days : List.of(600, 30)) {
            clock.forward(Duration.ofDays(days));
            retention.carryOut(course.programme());
        }
        assertThat(rows("plan_entry")).isEqualTo(2);
        for (int days : List.of(200, 30)) {
            clock.forward(Duration.ofDays(days));
            retention.carryOut(course.programme());
        }

        assertThat(earlier()).isEmpty();
        assertThat(sharedWith("Samira")).containsExactly("Coffee first.");
    }

    @Test
    void whoDoesNotTakePartHasNoPlan() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Frank", plans::mine));
    }
}
