package org.alongside.support.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.contactstop.ContactStopped;
import org.alongside.core.contactstop.ContactStops;
import org.alongside.core.contactstop.NotPossibleAtTheMoment;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.notification.SentNotices;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.problem.Refusal;
import org.alongside.core.retention.RetentionTimer;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.core.setting.Settings;
import org.alongside.core.ui.PlainForm;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;
import org.alongside.core.workday.Workdays;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R10, by role; and what is withheld, shared, stopped, kept and forgotten. */
@ModuleTest
class ConcernsTest {
    private static final String WORDS = "Maureen cried on the stairs, marmalade-canary.";

    @Inject
    private Concerns concerns;

    @Inject
    private ConcernSteps steps;

    @Inject
    private StoppingContact stopping;

    @Inject
    private ConcernTimer timer;

    @Inject
    private ContactStops contactStops;

    @Inject
    private Introduced introduced;

    @Inject
    private Stopped stopped;

    @Inject
    private Relations relations;

    @Inject
    private Settings settings;

    @Inject
    private Workdays workdays;

    @Inject
    private AuditLog audit;

    @Inject
    private SentNotices sent;

    @Inject
    private SealedTexts texts;

    @Inject
    @Any
    private Instance<Holding> holdings;

    @Inject
    @Any
    private Instance<TodoSource> todos;

    @Inject
    @Any
    private Instance<PlainForm> forms;

    @Inject
    private RetentionTimer retention;

    @Inject
    private Transactions transactions;

    @Inject
    private MovableClock clock;

    @Inject
    private Courses courses;

    @Inject
    private Sql sql;

    private Course course;
    private ParticipantId maureen;
    private ParticipantId hannah;

    @BeforeEach
    void maureenAndHannahAreAPair() {
        course = courses.begin();
        course.staff("Mair", Role.SAFEGUARDING_LEAD);
        course.staff("Owen", Role.SAFEGUARDING_DEPUTY);
        course.staff("Grace", Role.OUTSIDE_CONTACT);
        maureen = course.member("Maureen");
        hannah = course.trainee("Hannah");
        introduced.pair(maureen, hannah);
    }

    private static NewConcern welfare(ParticipantId about) {
        return new NewConcern(
                ConcernKind.WELFARE, Urgency.THIS_WEEK, SentTo.LEAD, Optional.of(about), Optional.empty(), "", WORDS);
    }

    private static NewConcern complaint(ParticipantId about) {
        return new NewConcern(
                ConcernKind.CONDUCT, Urgency.TODAY, SentTo.LEAD, Optional.of(about), Optional.empty(), "", WORDS);
    }

    private static NewConcern about(AccountId staff, ConcernKind kind) {
        return new NewConcern(kind, Urgency.NO_HURRY, SentTo.LEAD, Optional.empty(), Optional.of(staff), "", WORDS);
    }

    private static NewConcern outside(ConcernKind kind, ParticipantId about) {
        return new NewConcern(kind, Urgency.NO_HURRY, SentTo.OUTSIDE, Optional.of(about), Optional.empty(), "", WORDS);
    }

    /** Hannah is worried about her mentor. */
    private ConcernId raised() {
        return course.as("Hannah", () -> concerns.raise(welfare(maureen)));
    }

    private ConcernId complained() {
        return course.as("Hannah", () -> concerns.raise(complaint(maureen)));
    }

    private ConcernSteps.Row read(String name, ConcernId id) {
        return course.as(name, () -> steps.read(id));
    }

    private long version(ConcernId id) {
        return read("Mair", id).version();
    }

    private void withhold(ConcernId id, String reason, int days) {
        long version = version(id);
        course.as("Mair", () -> steps.withhold(id, version, reason, inDays(days)));
    }

    /** About that many days ahead, on a day on which somebody is there. */
    private LocalDate inDays(int days) {
        int step = days < 10 ? 1 : -1;
        return course.as(
                "Mair",
                () -> Stream.iterate(course.today().plusDays(days), day -> day.plusDays(step))
                        .filter(workdays::isOne)
                        .findFirst()
                        .orElseThrow());
    }

    private void close(ConcernId id) {
        long version = version(id);
        course.as("Mair", () -> steps.close(id, version, ""));
    }

    private List<ConcernId> seenBy(String name) {
        return course.as(name, steps::list).stream().map(ConcernSteps.Line::id).toList();
    }

    private Holding holding() {
        return holdings.stream()
                .filter(one -> one.key().equals("support.concerns"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> notices(String name) {
        return Stream.of("account_id = ?", "participant_id in (select id from core.participant where account_id = ?)")
                .flatMap(where ->
                        sql
                                .rows(
                                        "select template from core.notice where " + where,
                                        course.account(name).value())
                                .stream())
                .map(row -> row.values().iterator().next().toString())
                .filter(template -> template.startsWith("support.notice.concern"))
                .toList();
    }

    private List<Todo> todos(String name) {
        return course.as(
                name,
                () -> todos.stream()
                        .filter(one -> one.getClass().getName().contains("ConcernTodos"))
                        .flatMap(one -> one.todos(Locale.ENGLISH).stream())
                        .toList());
    }

    // --- by role: who sees what ---

    @Test
    void thePersonItIsAboutReadsAtOnceWhatWasWrittenWhoWasToldAndWhen() {
        raised();

        assertThat(course.as("Maureen", concerns::aboutMe)).singleElement().satisfies(about -> {
            assertThat(about.words()).isEqualTo(WORDS);
            assertThat(about.readers()).extracting(Concerns.Reader::name).containsExactlyInAnyOrder("Mair", "Owen");
            assertThat(about.readers()).extracting(Concerns.Reader::since).doesNotContainNull();
        });
    }

    @Test
    void nothingTellsThePersonWhoToldIt() {
        raised();
        assertThat(course.as("Maureen", concerns::aboutMe).toString()).doesNotContain("Hannah");
        assertThat(course.as("Maureen", () -> transactions.call(() -> holding().about(maureen, Locale.ENGLISH)))
                        .toString())
                .doesNotContain("Hannah");
    }

    @Test
    void theLeadAndTheDeputyReadItAndWhoeverRaisedItFindsItAgain() {
        ConcernId id = raised();

        assertThat(read("Mair", id).words()).isEqualTo(WORDS);
        assertThat(read("Owen", id).words()).isEqualTo(WORDS);
        assertThat(read("Owen", id).toldBy()).contains("Hannah");
        assertThat(course.as("Hannah", concerns::raised)).singleElement().satisfies(mine -> {
            assertThat(mine.words()).isEqualTo(WORDS);
            assertThat(mine.about()).contains("Maureen");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Samira", "Catrin", "Frank", "Alex", "Hannah", "Maureen"})
    void nobodyElseFindsItHereWhateverTheirRole(String name) {
        ConcernId id = raised();
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, steps::list));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> read(name, id));
        assertThat(course.as(name, concerns::shared)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Samira", "Catrin", "Frank", "Alex", "Mair", "Grace"})
    void whatSomebodyRaisedAndWhatIsAboutThemIsOnNobodyElsesPage(String name) {
        raised();
        assertThat(course.as(name, concerns::raised)).isEmpty();
        assertThat(course.as(name, concerns::aboutMe)).isEmpty();
    }

    @Test
    void whoeverItIsSharedWithByNameReadsItAndIsOnRecord() {
        ConcernId id = raised();
        long version = version(id);
        course.as("Mair", () -> steps.share(id, version, course.account("Samira")));

        assertThat(course.as("Samira", concerns::shared)).singleElement().satisfies(shared -> {
            assertThat(shared.words()).isEqualTo(WORDS);
            assertThat(shared.sharedBy()).isEqualTo("Mair");
        });
        assertThat(course.as("Maureen", concerns::aboutMe).get(0).readers())
                .extracting(Concerns.Reader::name)
                .contains("Samira");
        assertThat(notices("Samira")).containsExactly("support.notice.concern-shared");
        assertThat(course.as("Catrin", concerns::shared)).isEmpty();
    }

    @Test
    void itIsSharedWithNobodyOutsideTheStaffAndNotWithWhomItIsAbout() {
        ConcernId id = course.as("Hannah", () -> concerns.raise(about(course.account("Samira"), ConcernKind.CONDUCT)));
        long version = version(id);
        for (String name : List.of("Hannah", "Samira")) {
            assertThatExceptionOfType(NotFound.class)
                    .as(name)
                    .isThrownBy(() -> course.as("Mair", () -> steps.share(id, version, course.account(name))));
        }
        assertThat(course.as("Mair", () -> steps.mayBeTold(id)))
                .extracting(Accounts.Row::name)
                .contains("Catrin")
                .doesNotContain("Samira", "Mair", "Owen", "Hannah");
    }

    @Test
    void whatGoesToSomebodyOutsideIsReadByNobodyOfTheCourseTeam() {
        ConcernId id = course.as("Hannah", () -> concerns.raise(outside(ConcernKind.WELFARE, maureen)));

        assertThat(seenBy("Grace")).containsExactly(id);
        assertThat(seenBy("Mair")).isEmpty();
        assertThat(seenBy("Owen")).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> read("Mair", id));
        assertThat(notices("Mair")).isEmpty();
        assertThat(course.as("Maureen", concerns::aboutMe).get(0).readers())
                .extracting(Concerns.Reader::name)
                .containsExactly("Grace");
    }

    @Test
    void whatWasMeantForOutsideNeverFallsBackToTheTeam() {
        ConcernId id = course.as("Hannah", () -> concerns.raise(outside(ConcernKind.CONDUCT, maureen)));
        sql.run(
                "delete from core.membership where account_id = ?",
                course.account("Grace").value());

        assertThat(seenBy("Mair")).isEmpty();
        course.staff("Gwen", Role.OUTSIDE_CONTACT);
        assertThat(seenBy("Gwen")).containsExactly(id);
    }

    @Test
    void aComplaintIsNotShownToWhomItIsAboutAndTellsThemNothing() {
        ConcernId id = complained();
        close(id);

        assertThat(course.as("Maureen", concerns::aboutMe)).isEmpty();
        assertThat(notices("Maureen")).isEmpty();
        assertThat(course.as("Maureen", () -> transactions.call(() -> holding().about(maureen, Locale.ENGLISH))))
                .isEmpty();
    }

    /** The twin of the one before: were it a concern about how she is, all of this would be hers. */
    @Test
    void aConcernAboutHowSheIsDoesAllThat() {
        ConcernId id = raised();
        close(id);

        assertThat(course.as("Maureen", concerns::aboutMe)).hasSize(1);
        assertThat(notices("Maureen")).containsExactly("support.notice.concern-looked-at");
        assertThat(course.as("Maureen", () -> transactions.call(() -> holding().about(maureen, Locale.ENGLISH))))
                .hasSize(1);
    }

    @Test
    void aComplaintAboutTheLeadIsForTheDeputyAndOneAboutBothForOutside() {
        ConcernId lead = course.as("Hannah", () -> concerns.raise(about(course.account("Mair"), ConcernKind.CONDUCT)));
        assertThat(seenBy("Mair")).isEmpty();
        assertThat(seenBy("Owen")).containsExactly(lead);
        assertThat(notices("Mair")).isEmpty();

        sql.run(
                "delete from core.membership where account_id = ?",
                course.account("Owen").value());
        assertThat(seenBy("Grace")).containsExactly(lead);
    }

    @Test
    void aMemberOfStaffReadsAConcernAboutHowTheyAre() {
        course.as("Hannah", () -> concerns.raise(about(course.account("Samira"), ConcernKind.WELFARE)));
        assertThat(course.as("Samira", concerns::aboutMe)).hasSize(1);
        assertThat(course.as("Catrin", concerns::aboutMe)).isEmpty();
    }

    @Test
    void peopleNameTheirPartnerAndStaffAndNobodyElse() {
        ParticipantId dev = course.member("Dev");
        Concerns.Before before = course.as("Hannah", () -> concerns.before(Locale.ENGLISH));

        assertThat(before.people()).extracting(Participant::callName).containsExactly("Maureen");
        assertThat(before.staff())
                .extracting(Accounts.Row::name)
                .contains("Samira", "Catrin", "Mair")
                .doesNotContain("Maureen", "Dev");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Hannah", () -> concerns.raise(welfare(dev))));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        course.as("Hannah", () -> concerns.raise(about(course.account("Dev"), ConcernKind.WELFARE))));
        assertThat(course.as("Catrin", () -> concerns.before(Locale.ENGLISH)).people())
                .extracting(Participant::callName)
                .contains("Dev", "Maureen", "Hannah");
    }

    @Test
    void somebodyElseIsToldOfInWordsAndNobodyInParticularIsPossible() {
        ConcernId words = course.as(
                "Maureen",
                () -> concerns.raise(new NewConcern(
                        ConcernKind.WELFARE,
                        Urgency.TODAY,
                        SentTo.LEAD,
                        Optional.empty(),
                        Optional.empty(),
                        "My neighbour",
                        WORDS)));
        ConcernId nobody = course.as(
                "Catrin",
                () -> concerns.raise(new NewConcern(
                        ConcernKind.CONDUCT,
                        Urgency.TODAY,
                        SentTo.LEAD,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        WORDS)));

        assertThat(read("Mair", words).line().about()).contains("My neighbour");
        assertThat(read("Mair", nobody).line().about()).isEmpty();
        assertThat(read("Mair", nobody).words()).isEqualTo(WORDS);
    }

    @Test
    void whatIsRaisedSaysWhatHowSoonToWhomAndHasWords() {
        for (NewConcern wrong : List.of(
                new NewConcern(null, Urgency.TODAY, SentTo.LEAD, Optional.empty(), Optional.empty(), "", WORDS),
                new NewConcern(ConcernKind.WELFARE, null, SentTo.LEAD, Optional.empty(), Optional.empty(), "", WORDS),
                new NewConcern(ConcernKind.WELFARE, Urgency.TODAY, null, Optional.empty(), Optional.empty(), "", WORDS),
                new NewConcern(
                        ConcernKind.WELFARE,
                        Urgency.TODAY,
                        SentTo.LEAD,
                        Optional.of(maureen),
                        Optional.empty(),
                        "Another",
                        WORDS),
                new NewConcern(
                        ConcernKind.WELFARE, Urgency.TODAY, SentTo.LEAD, Optional.empty(), Optional.empty(), "", " "),
                new NewConcern(
                        ConcernKind.WELFARE,
                        Urgency.TODAY,
                        SentTo.LEAD,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "x".repeat(4001)))) {
            assertThatExceptionOfType(Invalid.class)
                    .as("%s", wrong)
                    .isThrownBy(() -> course.as("Hannah", () -> concerns.raise(wrong)));
        }
    }

    // --- when, and who hears of it ---

    @ParameterizedTest
    @EnumSource(Urgency.class)
    void theLeadAndTheDeputyHearOfItAndHaveADay(Urgency urgency) {
        course.as(
                "Hannah",
                () -> concerns.raise(new NewConcern(
                        ConcernKind.WELFARE, urgency, SentTo.LEAD, Optional.of(maureen), Optional.empty(), "", WORDS)));
        int days = Map.of(Urgency.TODAY, 0, Urgency.THIS_WEEK, 2, Urgency.NO_HURRY, 5)
                .get(urgency);
        LocalDate due = course.as(
                "Mair",
                () -> days == 0 && workdays.isOne(course.today())
                        ? course.today()
                        : workdays.after(course.today(), Math.max(1, days)));

        for (String name : List.of("Mair", "Owen")) {
            assertThat(notices(name)).containsExactly("support.notice.concern");
            assertThat(todos(name)).extracting(Todo::due).containsExactly(Optional.of(due));
        }
        assertThat(todos("Grace")).isEmpty();
        assertThat(todos("Samira")).isEmpty();
    }

    @Test
    void whoWasToldIsNothingThatStaffFindUnderWhatWasSent() {
        ConcernId id = raised();
        close(id);
        assertThat(notices("Hannah")).isNotEmpty();
        for (String name : List.of("Catrin", "Alex")) {
            assertThat(course.as(name, () -> sent.list(Locale.ENGLISH)))
                    .as(name)
                    .extracting(SentNotices.Row::heading)
                    .doesNotContain("It was looked at", "Something waits for you");
        }
    }

    @Test
    void whatStaffWriteDownForSomebodyKeepsWhoSaidItWhoTypedItHowAndWhen() {
        LocalDate yesterday = course.today().minusDays(1);
        ConcernId id = course.as(
                "Samira", () -> concerns.raiseFor(welfare(maureen), Optional.of(hannah), "", Method.SPOKEN, yesterday));

        ConcernSteps.Row row = read("Mair", id);
        assertThat(row.toldBy()).contains("Hannah");
        assertThat(row.typedBy()).contains("Samira");
        assertThat(row.how()).isEqualTo(Method.SPOKEN);
        assertThat(row.saidOn()).isEqualTo(yesterday);
        assertThat(course.as("Hannah", concerns::raised)).hasSize(1);
        assertThat(notices("Hannah")).containsExactly("support.notice.concern-written-down");
        assertThat(course.as("Samira", concerns::raised))
                .as("who typed it reads it no more")
                .isEmpty();
    }

    @Test
    void somebodyWhoRingsNeedNotTakePart() {
        ConcernId id = course.as(
                "Samira",
                () -> concerns.raiseFor(
                        welfare(maureen), Optional.empty(), "Her sister", Method.SPOKEN, course.today()));
        assertThat(read("Mair", id).toldBy()).contains("Her sister");

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as(
                        "Samira",
                        () -> concerns.raiseFor(
                                welfare(maureen), Optional.empty(), " ", Method.SPOKEN, course.today())));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as(
                        "Samira",
                        () -> concerns.raiseFor(
                                welfare(maureen), Optional.of(hannah), "", Method.ONLINE, course.today())));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(
                        "Hannah",
                        () -> concerns.raiseFor(
                                welfare(maureen), Optional.of(hannah), "", Method.SPOKEN, course.today())));
    }

    @Test
    void withoutAnybodyToReadItNothingIsKeptAndAnAdministratorIsTold() {
        Course bare = courses.begin();
        bare.member("Tom");
        assertThatExceptionOfType(NobodyToRead.class)
                .isThrownBy(() -> bare.as(
                        "Tom",
                        () -> concerns.raise(new NewConcern(
                                ConcernKind.WELFARE,
                                Urgency.TODAY,
                                SentTo.LEAD,
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                WORDS))));
        assertThat(bare.as("Tom", concerns::raised)).isEmpty();
        assertThat(bare.as("Alex", concerns::isNobodyNamed)).isTrue();
        assertThat(course.as("Alex", concerns::isNobodyNamed)).isFalse();
    }

    @Test
    void emergencyNumbersStandFirstAndCanBeChangedButNotTakenAway() {
        assertThat(course.as("Maureen", () -> concerns.before(Locale.ENGLISH)).emergency())
                .hasSize(3)
                .anyMatch(line -> line.contains("999"))
                .anyMatch(line -> line.contains("111") && line.contains("option 2"))
                .anyMatch(line -> line.contains("116 123"));
        course.as("Alex", () -> settings.change("support.emergency-numbers", "Campus: 01632 960 999 ; 999"));
        assertThat(course.as("Maureen", () -> concerns.before(Locale.ENGLISH)).emergency())
                .containsExactly("Campus: 01632 960 999", "999");
        course.as("Alex", () -> settings.change("support.emergency-numbers", " "));
        assertThat(course.as("Maureen", () -> concerns.before(Locale.ENGLISH)).emergency())
                .hasSize(3);
    }

    @Test
    void withoutJavaScriptTheNumbersStandFirstAndAllOfItCanBeToldAndRead() {
        course.member("Dora");
        PlainForm form = forms.stream().findFirst().orElseThrow();
        PlainForm.Shown shown = course.as("Hannah", () -> form.show(Locale.ENGLISH));
        assertThat(shown.before().get(0).lines()).anyMatch(line -> line.contains("999"));
        assertThat(shown.fields())
                .filteredOn(field -> field.choices().isEmpty())
                .isNotEmpty()
                .allMatch(field -> field.whoReads().isPresent());

        assertThat(shown.fields().get(0).choices().get(0).value())
                .as("nothing is chosen beforehand")
                .isEmpty();
        Map<String, String> told = Map.of(
                "kind", "WELFARE", "urgency", "TODAY", "route", "LEAD", "about", "person:" + maureen, "words", WORDS);
        course.as("Hannah", () -> form.send(name -> Optional.ofNullable(told.get(name))));
        assertThat(seenBy("Mair")).hasSize(1);
        assertThat(course.as("Maureen", () -> form.show(Locale.ENGLISH)).after())
                .singleElement()
                .satisfies(part -> assertThat(part.lines()).contains(WORDS));
        assertThat(course.as("Dora", () -> form.show(Locale.ENGLISH)).after()).isEmpty();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as(
                        "Hannah",
                        () -> form.send(name -> Optional.ofNullable(name.equals("kind") ? "" : told.get(name)))));
        for (String wrong : List.of("person:nobody", "staff:1")) {
            assertThatExceptionOfType(Invalid.class)
                    .as(wrong)
                    .isThrownBy(() -> course.as(
                            "Hannah",
                            () -> form.send(
                                    name -> Optional.ofNullable(name.equals("about") ? wrong : told.get(name)))));
        }
    }

    // --- withheld ---

    /** Everything a person can ask of the platform about it. */
    private String allThatMaureenSees() {
        return course.as(
                "Maureen",
                () -> String.join(
                        "\n",
                        concerns.aboutMe().toString(),
                        concerns.raised().toString(),
                        transactions
                                .call(() -> holding().about(maureen, Locale.ENGLISH))
                                .toString(),
                        Stream.of(Level.values())
                                .map(level -> transactions
                                        .call(() -> holding().effects(maureen, level))
                                        .toString())
                                .collect(Collectors.joining("|")),
                        Boolean.toString(contactStops.between(maureen, hannah)),
                        notices("Maureen").toString(),
                        audit.looksAt(maureen).toString()));
    }

    @Test
    void whatIsWithheldLeavesNoTraceToThePersonItIsAbout() {
        String before = allThatMaureenSees();
        ConcernId id = raised();
        assertThat(allThatMaureenSees()).as("the twin: it is there").isNotEqualTo(before);

        withhold(id, "She would be in danger.", 14);
        assertThat(allThatMaureenSees()).isEqualTo(before);
        close(id);
        assertThat(allThatMaureenSees()).as("closing tells her nothing either").isEqualTo(before);
    }

    @Test
    void whoWithholdsStandsBesideTheReasonWithADayOnWhichItIsReviewed() {
        ConcernId id = raised();
        withhold(id, "She would be in danger.", 14);

        assertThat(read("Owen", id).steps())
                .filteredOn(step -> step.kind() == StepKind.WITHHELD)
                .extracting(ConcernSteps.Step::by, ConcernSteps.Step::words, ConcernSteps.Step::reviewOn)
                .containsExactly(
                        tuple(Optional.of("Mair"), Optional.of("She would be in danger."), Optional.of(inDays(14))));
        assertThat(todos("Owen")).extracting(Todo::due).contains(Optional.of(inDays(14)));
    }

    @Test
    void withholdingNeedsAReasonAndAReviewWithinFourteenDays() {
        ConcernId id = raised();
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> withhold(id, " ", 3));
        long version = version(id);
        LocalDate saturday = course.today().with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        for (LocalDate wrong : new LocalDate[] {
            null,
            course.today(),
            saturday,
            Stream.iterate(course.today().plusDays(15), day -> day.plusDays(1))
                    .filter(day -> day.getDayOfWeek().getValue() < 6)
                    .findFirst()
                    .orElseThrow()
        }) {
            assertThatExceptionOfType(Invalid.class)
                    .as("%s", wrong)
                    .isThrownBy(() -> course.as("Mair", () -> steps.withhold(id, version, "Danger", wrong)));
        }
        assertThat(course.as("Maureen", concerns::aboutMe)).hasSize(1);
    }

    @Test
    void withholdingAgainNeedsANewReason() {
        ConcernId id = raised();
        withhold(id, "Danger", 3);
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> withhold(id, "danger ", 10));
        withhold(id, "The police ask for another week", 7);
        assertThat(course.as("Maureen", concerns::aboutMe)).isEmpty();
    }

    @Test
    void whatNobodyReviewedIsTheirsToReadFromTheNextDayOn() {
        ConcernId id = raised();
        withhold(id, "Danger", 2);
        clock.forward(Duration.between(course.today().atStartOfDay(), inDays(2).atStartOfDay()));
        assertThat(course.as("Maureen", concerns::aboutMe)).isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(course.as("Maureen", concerns::aboutMe)).hasSize(1);
    }

    @Test
    void whatIsShownAgainIsTheirsAtOnce() {
        ConcernId id = raised();
        withhold(id, "Danger", 2);
        long version = version(id);
        course.as("Mair", () -> steps.show(id, version));
        assertThat(course.as("Maureen", concerns::aboutMe)).hasSize(1);
    }

    @Test
    void thereIsNothingToWithholdInAComplaint() {
        ConcernId id = complained();
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> withhold(id, "Danger", 2));
    }

    // --- steps ---

    @Test
    void theTimelineTellsWhatWasDoneByWhomAndWhen() {
        ConcernId id = raised();
        long version = version(id);
        course.as("Mair", () -> steps.talked(id, version, "Rang her. She is with her sister."));
        long next = version(id);
        course.as("Mair", () -> steps.decided(id, next, "We ring again on Friday."));
        close(id);

        assertThat(read("Owen", id).steps())
                .extracting(ConcernSteps.Step::kind)
                .containsSubsequence(StepKind.RECEIVED, StepKind.TOLD, StepKind.TOLD)
                .contains(StepKind.READ, StepKind.TALKED, StepKind.DECIDED, StepKind.CLOSED);
        assertThat(read("Owen", id).steps()).extracting(ConcernSteps.Step::at).doesNotContainNull();
        assertThat(read("Owen", id).steps())
                .filteredOn(step -> step.kind() == StepKind.DECIDED)
                .extracting(ConcernSteps.Step::by, ConcernSteps.Step::words)
                .containsExactly(tuple(Optional.of("Mair"), Optional.of("We ring again on Friday.")));
        assertThat(course.as("Maureen", concerns::aboutMe).toString()).doesNotContain("Friday");
    }

    @Test
    void ofTwoLeadsWhoActAtOnceOneIsTold() {
        ConcernId id = raised();
        long both = version(id);
        course.as("Owen", () -> steps.decided(id, both, "We wait."));
        assertThatExceptionOfType(StepMeanwhile.class)
                .isThrownBy(() -> course.as("Mair", () -> steps.close(id, both, "")))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        assertThat(read("Mair", id).line().closedAt()).isEmpty();

        close(id);
        assertThatExceptionOfType(DoneAlready.class)
                .isThrownBy(() -> course.as("Owen", () -> steps.talked(id, both, "Late")))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    void closingTellsWhoRaisedItAndWhomItIsAboutThatItWasLookedAt() {
        close(raised());
        assertThat(notices("Hannah")).containsExactly("support.notice.concern-looked-at");
        assertThat(notices("Maureen")).containsExactly("support.notice.concern-looked-at");
        assertThat(course.as("Hannah", concerns::raised).get(0).closedAt()).isPresent();
        assertThat(todos("Mair")).isEmpty();
    }

    // --- nothing passes in silence ---

    private void leaves(String name) {
        sql.run(
                "delete from core.membership where account_id = ?",
                course.account(name).value());
    }

    @Test
    void whoeverItBecomesTheirsToLookAtIsToldAndIsOnRecord() {
        raised();
        leaves("Mair");
        leaves("Owen");
        timer.look();
        assertThat(notices("Grace")).containsExactly("support.notice.concern");
        assertThat(course.as("Maureen", concerns::aboutMe).get(0).readers())
                .extracting(Concerns.Reader::name)
                .contains("Grace");
        timer.look();
        assertThat(notices("Grace")).as("once").hasSize(1);
    }

    @Test
    void whatNobodyIsLeftToReadIsToldToAnAdministratorWithoutWhatItIs() {
        course.as("Hannah", () -> concerns.raise(outside(ConcernKind.CONDUCT, maureen)));
        assertThat(course.as("Alex", concerns::isSomethingUnread)).isFalse();
        leaves("Grace");
        assertThat(course.as("Alex", concerns::isSomethingUnread)).isTrue();
        assertThat(todos("Alex"))
                .extracting(Todo::sentence)
                .singleElement()
                .asString()
                .doesNotContain("Maureen", "Hannah");
    }

    @Test
    void aDayThatHasComeIsToldOnce() {
        ConcernId id = raised();
        withhold(id, "Danger", 14);
        assertThat(notices("Owen")).hasSize(1);
        clock.forward(Duration.ofDays(8));
        timer.look();
        timer.look();
        assertThat(notices("Owen")).as("it was to be looked at").hasSize(2);
        clock.forward(Duration.ofDays(7));
        timer.look();
        timer.look();
        assertThat(notices("Owen"))
                .as("and whether to withhold it was to be reviewed")
                .hasSize(3);
    }

    @Test
    void whoeverWroteItDownIsAmongThoseWhoKnow() {
        course.as(
                "Samira",
                () -> concerns.raiseFor(welfare(maureen), Optional.of(hannah), "", Method.SPOKEN, course.today()));
        assertThat(course.as("Maureen", concerns::aboutMe).get(0).readers())
                .extracting(Concerns.Reader::name)
                .containsExactlyInAnyOrder("Mair", "Owen", "Samira");
    }

    @Test
    void whatWasToldAsAWorryAndIsAComplaintIsNotTheirsToReadAnyMore() {
        ConcernId id = raised();
        long version = version(id);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Mair", () -> steps.isComplaint(id, version, " ")));
        course.as("Mair", () -> steps.isComplaint(id, version, "It is about what she did."));
        assertThat(course.as("Maureen", concerns::aboutMe)).isEmpty();
        assertThat(read("Owen", id).steps())
                .filteredOn(step -> step.kind() == StepKind.COMPLAINT)
                .extracting(ConcernSteps.Step::by, ConcernSteps.Step::words)
                .containsExactly(tuple(Optional.of("Mair"), Optional.of("It is about what she did.")));
        close(id);
        assertThat(notices("Maureen")).isEmpty();
    }

    @Test
    void whoeverDoesNotSignInIsReadWhatWasWrittenByAPerson() {
        sql.run("update core.participant set account_id = null where id = ?", maureen.value());
        ConcernId id = raised();
        assertThat(read("Mair", id).toHandOver()).isTrue();
        long version = version(id);
        course.as("Mair", () -> steps.handedOver(id, version, "Read it to her on the telephone."));
        assertThat(read("Mair", id).toHandOver()).isFalse();

        ConcernId complaint = complained();
        assertThat(read("Mair", complaint).toHandOver()).isFalse();
        long next = version(complaint);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Mair", () -> steps.handedOver(complaint, next, "")));
    }

    @Test
    void whoWouldReadItIsSaidBeforehandAsItWillBe() {
        assertThat(course.as(
                        "Hannah",
                        () -> concerns.wouldRead(SentTo.LEAD, Optional.empty(), Optional.of(course.account("Mair")))))
                .containsExactly("Owen");
        assertThat(course.as("Hannah", () -> concerns.wouldRead(SentTo.LEAD, Optional.of(maureen), Optional.empty())))
                .containsExactly("Mair", "Owen");
        ParticipantId dev = course.member("Dev");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        course.as("Hannah", () -> concerns.wouldRead(SentTo.LEAD, Optional.of(dev), Optional.empty())));
    }

    @Test
    void whoeverLeavesTheStaffReadsNothingMoreOfWhatWasShownToThem() {
        ConcernId id = raised();
        long version = version(id);
        course.as("Mair", () -> steps.share(id, version, course.account("Samira")));
        leaves("Samira");
        assertThat(course.as("Samira", concerns::shared)).isEmpty();
    }

    // --- words ---

    @Test
    void theWordsAreNowhereInClear() {
        StringBuilder logged = new StringBuilder();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.append(line.getMessage()).append('\n');
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        try {
            ConcernId id = raised();
            course.as(
                    "Maureen",
                    () -> concerns.raise(new NewConcern(
                            ConcernKind.WELFARE,
                            Urgency.TODAY,
                            SentTo.LEAD,
                            Optional.empty(),
                            Optional.empty(),
                            "marmalade-canary's friend",
                            WORDS)));
            course.as(
                    "Catrin",
                    () -> concerns.raise(new NewConcern(
                            ConcernKind.CONDUCT,
                            Urgency.TODAY,
                            SentTo.OUTSIDE,
                            Optional.empty(),
                            Optional.empty(),
                            "",
                            WORDS)));
            course.as(
                    "Samira",
                    () -> concerns.raiseFor(
                            complaint(maureen),
                            Optional.empty(),
                            "marmalade-canary's sister",
                            Method.SPOKEN,
                            course.today()));
            long version = version(id);
            course.as("Mair", () -> steps.talked(id, version, WORDS));
            withhold(id, WORDS, 3);
            long next = version(id);
            course.as("Mair", () -> steps.close(id, next, WORDS));
        } finally {
            root.removeHandler(listener);
        }

        assertThat(logged.toString()).doesNotContain("marmalade-canary");
        for (Map<String, Object> table : sql.rows("select table_schema, table_name from information_schema.tables"
                + " where table_schema in ('core', 'support') and table_type = 'BASE TABLE'")) {
            String name = table.get("table_schema") + "." + table.get("table_name");
            assertThat(sql.rows("select * from " + name).toString()).as(name).doesNotContain("marmalade-canary");
        }
        assertThat(sql.rows("select sealed_words from support.concern")).isNotEmpty();
    }

    @Test
    void theLogTellsNobodyWhoRaisedSomethingNorAboutWhom() {
        ConcernId id = raised();
        assertThat(course.as("Alex", audit::newest))
                .filteredOn(line -> line.action().startsWith("support.concern"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.toString()).doesNotContain("Hannah", hannah.toString(), maureen.toString());
                    assertThat(line.subject()).isEqualTo(id.toString());
                });
    }

    // --- the firewall ---

    @Test
    void whoJudgesTheTraineeSeesNothingOfItEvenAsLead() {
        course.as("Alex", () -> relations.add(course.account("Mair"), hannah, Relations.Kind.MARKS));
        ConcernId about = course.as("Maureen", () -> concerns.raise(welfare(hannah)));
        ConcernId by = raised();

        assertThat(seenBy("Mair")).isEmpty();
        assertThat(todos("Mair")).isEmpty();
        assertThat(notices("Mair")).isEmpty();
        assertThat(seenBy("Owen")).containsExactlyInAnyOrder(about, by);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> read("Mair", about));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> read("Mair", by));
    }

    /** The twin of the one before: without the relation the lead reads both. */
    @Test
    void whoJudgesNobodySeesBoth() {
        ConcernId about = course.as("Maureen", () -> concerns.raise(welfare(hannah)));
        ConcernId by = raised();
        assertThat(seenBy("Mair")).containsExactlyInAnyOrder(about, by);
    }

    @Test
    void whereLeadAndDeputyJudgeItGoesOutsideAndSoItDoesFromThatMomentOn() {
        ConcernId id = course.as("Maureen", () -> concerns.raise(welfare(hannah)));
        assertThat(seenBy("Mair")).containsExactly(id);

        for (String name : List.of("Mair", "Owen")) {
            course.as("Alex", () -> relations.add(course.account(name), hannah, Relations.Kind.SUPERVISES));
            assertThat(seenBy(name)).isEmpty();
        }
        assertThat(seenBy("Grace")).containsExactly(id);
    }

    @Test
    void whoeverJudgesIsNotToldByName() {
        ConcernId id = course.as("Maureen", () -> concerns.raise(welfare(hannah)));
        long version = version(id);
        course.as("Mair", () -> steps.share(id, version, course.account("Samira")));
        assertThat(course.as("Samira", concerns::shared)).hasSize(1);

        course.as("Alex", () -> relations.add(course.account("Samira"), hannah, Relations.Kind.SELECTS));
        course.as("Alex", () -> relations.add(course.account("Catrin"), hannah, Relations.Kind.MARKS));
        assertThat(course.as("Samira", concerns::shared)).isEmpty();
        long next = version(id);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Mair", () -> steps.share(id, next, course.account("Catrin"))));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as(
                        "Catrin",
                        () -> concerns.raiseFor(
                                welfare(hannah), Optional.of(maureen), "", Method.SPOKEN, course.today())));
    }

    @Test
    void anotherProgrammeFindsNothing() {
        ConcernId id = raised();
        Course other = courses.begin();
        other.staff("Mina", Role.SAFEGUARDING_LEAD);
        assertThat(other.as("Mina", steps::list)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.as("Mina", () -> steps.read(id)));
    }

    // --- no contact for now ---

    private UUID stop(ConcernId id) {
        long version = version(id);
        course.as("Mair", () -> stopping.stopContact(id, version, hannah, maureen, inDays(7)));
        return read("Mair", id).stops().get(0).id();
    }

    @Test
    void theLeadStopsContactBetweenTwoAtOnceAndModulesHearOfIt() {
        ConcernId id = complained();
        assertThat(course.as("Catrin", () -> contactStops.between(maureen, hannah)))
                .isFalse();
        stop(id);

        assertThat(course.as("Catrin", () -> contactStops.between(maureen, hannah)))
                .isTrue();
        assertThat(course.as("Catrin", () -> contactStops.between(hannah, maureen)))
                .isTrue();
        assertThat(stopped.facts()).contains(new ContactStopped(hannah, maureen));
        assertThatExceptionOfType(NotPossibleAtTheMoment.class)
                .isThrownBy(() -> course.as("Catrin", () -> contactStops.insistPossible(maureen, hannah)));
        ParticipantId dev = course.member("Dev");
        assertThat(course.as("Catrin", () -> contactStops.between(maureen, dev)))
                .isFalse();
        assertThat(todos("Owen")).extracting(Todo::due).contains(Optional.of(inDays(7)));
    }

    @Test
    void aStopOfContactStaysBeyondItsReviewUntilSomebodyEndsIt() {
        ConcernId id = complained();
        UUID stop = stop(id);
        clock.forward(Duration.ofDays(40));
        assertThat(course.as("Catrin", () -> contactStops.between(maureen, hannah)))
                .isTrue();

        long version = version(id);
        course.as("Mair", () -> stopping.goOn(id, version, stop, inDays(28)));
        close(id);
        long next = version(id);
        course.as("Owen", () -> stopping.letMeet(id, next, stop));
        assertThat(course.as("Catrin", () -> contactStops.between(maureen, hannah)))
                .isFalse();
    }

    @Test
    void contactIsStoppedBetweenTwoPeopleWithAReviewAndByThoseOnlyWhoLookAtIt() {
        ConcernId id = complained();
        long version = version(id);
        LocalDate day = inDays(7);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Mair", () -> stopping.stopContact(id, version, maureen, maureen, day)));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as(
                        "Mair",
                        () -> stopping.stopContact(
                                id, version, maureen, hannah, course.today().plusDays(29))));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as(
                        "Mair",
                        () -> stopping.stopContact(id, version, maureen, new ParticipantId(UUID.randomUUID()), day)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Grace", () -> stopping.stopContact(id, version, maureen, hannah, day)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as("Catrin", () -> stopping.stopContact(id, version, maureen, hannah, day)));
    }

    // --- what is held ---

    @Test
    void staffWhoLookAtWhatIsHeldAboutSomebodyLearnOfNoConcern() {
        raised();
        for (String name : List.of("Catrin", "Samira", "Alex", "Mair", "Hannah")) {
            assertThat(course.as(name, () -> transactions.call(() -> holding().about(maureen, Locale.ENGLISH))))
                    .as(name)
                    .isEmpty();
            assertThat(course.as(name, () -> transactions.call(() -> holding().effects(maureen, Level.ERASE))))
                    .as(name)
                    .isEmpty();
        }
    }

    private List<Effect> wouldBecome(String name, ParticipantId person, Level level) {
        return course.as(name, () -> transactions.call(() -> holding().effects(person, level)));
    }

    /** As a withdrawal does it: in the platform's name, whoever asked; and what it says is read by staff, too. */
    private void letGo(ParticipantId person, Level level) {
        assertThat(course.as("Alex", () -> transactions.call(() -> holding().letGo(person, level))))
                .isEmpty();
    }

    @Test
    void whoeverIsErasedTakesAlongWhatIsDoneAndWhatIsLookedAtStaysWhole() {
        ConcernId open = raised();
        ConcernId done = raised();
        close(done);

        assertThat(wouldBecome("Maureen", maureen, Level.REMOVE_WORDS)).isEmpty();
        assertThat(wouldBecome("Maureen", maureen, Level.ERASE))
                .containsExactly(Effect.deleted(1), Effect.kept(1, "support.holding.concerns.kept"));
        letGo(maureen, Level.ERASE);
        course.as("Alex", () -> transactions.run(() -> texts.shred(maureen)));

        assertThat(seenBy("Mair")).containsExactly(open);
        assertThat(read("Mair", open).words()).isEqualTo(WORDS);
        long version = version(open);
        course.as("Mair", () -> steps.talked(open, version, "More words"));
        close(open);
        letGo(maureen, Level.ERASE);
        assertThat(seenBy("Mair")).isEmpty();
    }

    @Test
    void whoeverRaisedItIsNamedNoMoreOnceTheirWordsGo() {
        ConcernId id = raised();
        assertThat(wouldBecome("Hannah", hannah, Level.REMOVE_WORDS))
                .containsExactly(Effect.changed(1, "support.holding.concerns.unnamed"));
        letGo(hannah, Level.REMOVE_WORDS);
        assertThat(read("Mair", id).toldBy()).isEmpty();
        assertThat(read("Mair", id).typedBy()).isEmpty();
        assertThat(read("Mair", id).words()).as("it is about somebody else").isEqualTo(WORDS);
        assertThat(wouldBecome("Hannah", hannah, Level.REMOVE_WORDS)).isEmpty();
    }

    @Test
    void whoeverIsComplainedAboutCannotDestroyTheComplaintByBeingErased() {
        ConcernId id = complained();
        close(id);
        letGo(maureen, Level.ERASE);
        course.as("Alex", () -> transactions.run(() -> texts.shred(maureen)));
        assertThat(read("Mair", id).words()).isEqualTo(WORDS);
    }

    @Test
    void whatKeepsTwoPeopleApartDoesNotEndBecauseAThirdTakesTheirWordsBack() {
        ParticipantId dev = course.member("Dev");
        ConcernId id = course.as(
                "Catrin",
                () -> concerns.raiseFor(complaint(maureen), Optional.of(dev), "", Method.SPOKEN, course.today()));
        stop(id);
        close(id);
        letGo(dev, Level.REMOVE_WORDS);
        assertThat(course.as("Catrin", () -> contactStops.between(maureen, hannah)))
                .isTrue();
    }

    @Test
    void concernsGoWhenTheirTimeIsOverAndNeverBeforeTheyAreDone() {
        ConcernId open = raised();
        ConcernId done = raised();
        ConcernId apart = complained();
        UUID stop = stop(apart);
        close(done);
        close(apart);

        timeGoesBy(70 * 31);
        assertThat(seenBy("Mair")).containsExactlyInAnyOrder(open, done, apart);
        timeGoesBy(4 * 31);
        assertThat(seenBy("Mair")).as("the third keeps two people apart").containsExactlyInAnyOrder(open, apart);
        long version = version(apart);
        course.as("Mair", () -> stopping.letMeet(apart, version, stop));
        timeGoesBy(31);
        assertThat(seenBy("Mair")).containsExactly(open);
        assertThat(sql.rows("select id from support.concern_step where concern_id = ?", done.value()))
                .isEmpty();
    }

    private void timeGoesBy(int days) {
        clock.forward(Duration.ofDays(days));
        retention.carryOut(course.programme());
        clock.forward(Duration.ofDays(30));
        retention.carryOut(course.programme());
    }
}
