package org.alongside.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.digest.Sha256;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Messages;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.NewParticipant;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.core.signin.Throttle;
import org.alongside.core.signin.TooManyTries;
import org.alongside.core.withdrawal.Carrying;
import org.alongside.core.withdrawal.Extent;
import org.alongside.core.withdrawal.Withdrawals;
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rosa's calendar reads; Olwen coordinates. */
@ModuleTest
class CalendarFeedsTest {
    /** Somebody who plans: remembers who asked, and has nothing unless a test gives it. */
    @ApplicationScoped
    static class Diary implements CalendarSource {
        private final List<CalendarEntry> planned = new ArrayList<>();
        private final Set<AccountId> askedAs = new HashSet<>();

        @Inject
        private CurrentUser user;

        void plan(CalendarEntry entry) {
            planned.add(entry);
        }

        Set<AccountId> askedAs() {
            return Set.copyOf(askedAs);
        }

        void clear() {
            planned.clear();
            askedAs.clear();
        }

        @Override
        public List<CalendarEntry> mine(OffsetDateTime since) {
            askedAs.add(user.required().account());
            return planned.stream()
                    .filter(entry -> !entry.startsAt().isBefore(since))
                    .toList();
        }
    }

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int PER_NETWORK = 60;

    @Inject
    private CalendarFeeds feeds;

    @Inject
    private Fetching fetching;

    @Inject
    private Diary diary;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Carrying carrying;

    @Inject
    private CalendarFeedHolding holding;

    @Inject
    private Outbox outbox;

    @Inject
    private Messages messages;

    @Inject
    private Throttle throttle;

    @Inject
    private Participants participants;

    @Inject
    private Programmes programmes;

    @Inject
    private Accounts accounts;

    @Inject
    private Acting acting;

    @Inject
    private MovableClock clock;

    @Inject
    private Sql sql;

    @Inject
    private Transactions transactions;

    private ProgrammeId course;
    private SignedIn olwen;
    private SignedIn rosa;
    private ParticipantId rosasId;

    /** Each test asks from a network of its own. */
    private final String network = "2001:db8:" + Integer.toHexString(System.identityHashCode(this) & 0xffff) + ":"
            + Integer.toHexString((int) (Math.random() * 0xffff)) + "::1";

    @BeforeEach
    void rosaInACourse() {
        diary.clear();
        course = programmes.create("Doctorate in Clinical Psychology", LONDON);
        olwen = account("Olwen", Role.COORDINATOR);
        rosa = account("Rosa", Role.MENTOR);
        rosasId = acting.as(
                olwen,
                () -> participants.register(
                        new NewParticipant("Rosa", Part.LIVED_EXPERIENCE, ReachBy.POST, "1 Chapel Row")));
        acting.as(olwen, () -> participants.signsInWith(rosasId, rosa.account()));
    }

    @AfterEach
    void nothingPlannedForOthers() {
        diary.clear();
    }

    private SignedIn account(String name, Role role) {
        AccountId account = accounts.createWithoutPassword(name + "-" + UUID.randomUUID(), name);
        accounts.join(account, course, role);
        return accounts.in(account, course).orElseThrow();
    }

    private String rosaMakesOne() {
        return secretIn(acting.as(rosa, feeds::make));
    }

    private static String secretIn(String path) {
        assertThat(path).matches("/calendar/[A-Za-z0-9_-]{64}\\.ics");
        return path.substring("/calendar/".length(), path.length() - ".ics".length());
    }

    private Optional<CalendarFeeds.Shown> fetch(String secret) {
        return fetching.fetch(secret, network);
    }

    private OffsetDateTime inDays(int days) {
        return OffsetDateTime.now(clock).plusDays(days).withOffsetSameInstant(ZoneOffset.UTC);
    }

    private CalendarEntry planned(int days) {
        return new CalendarEntry(UUID.randomUUID(), 0, inDays(days), 60, false);
    }

    private Optional<CalendarFeeds.Row> rosasFeed() {
        return acting.as(rosa, feeds::mine);
    }

    @Test
    void whoeverHasTheAddressReadsWhatIsPlannedAndNobodySignsIn() {
        CalendarEntry soon = planned(3);
        diary.plan(soon);
        String secret = rosaMakesOne();

        assertThat(fetch(secret))
                .hasValueSatisfying(shown -> assertThat(shown.file())
                        .contains("UID:" + soon.uid(), "SUMMARY:Appointment\r\n", "X-WR-CALNAME:Appointments\r\n")
                        .doesNotContain(
                                "Rosa", "Doctorate", "Clinical", "Chapel", "LOCATION", "DESCRIPTION", "ATTENDEE"));
        assertThat(diary.askedAs())
                .as("asked as the person, not as the platform")
                .containsExactly(rosa.account());
    }

    @Test
    void anAddressIs256RandomBitsOfWhichOnlyTheDigestIsKept() {
        String secret = rosaMakesOne();
        assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(16 + 32);
        assertThat(sql.rows("select * from core.calendar_feed where participant_id = ?", rosasId.value()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row).containsEntry("secret_hash", Sha256.hex(secret));
                    assertThat(row.toString()).doesNotContain(secret).doesNotContain(secret.substring(22));
                });
        assertThat(sql.rows("select * from core.audit_entry where action like 'core.calendar-feed.%'")
                        .toString())
                .contains(rosasId.toString())
                .doesNotContain(secret.substring(22));
        assertThat(FeedSecret.read(secret).orElseThrow().toString()).doesNotContain(secret);
    }

    @Test
    void aNewAddressEndsTheOldOneAtOnceAndTakingItBackEndsBoth() {
        String old = rosaMakesOne();
        String fresh = rosaMakesOne();
        assertThat(fresh).isNotEqualTo(old);
        assertThat(fetch(old)).isEmpty();
        assertThat(fetch(fresh)).isPresent();

        acting.as(rosa, feeds::takeBack);
        assertThat(fetch(fresh)).isEmpty();
        assertThat(rosasFeed()).isEmpty();
        acting.as(rosa, feeds::takeBack);
    }

    @Test
    void whatCannotBeAnAddressOrIsOfNoProgrammeOpensNothing() {
        String secret = rosaMakesOne();
        String elsewhere =
                FeedSecret.random(programmes.create("Elsewhere", LONDON)).text();
        String nowhere = FeedSecret.random(new ProgrammeId(UUID.randomUUID())).text();
        String moved = elsewhere.substring(0, 22) + secret.substring(22);
        for (String wrong : List.of("", "x", "../" + secret, secret + "=", "é".repeat(64), elsewhere, nowhere, moved)) {
            assertThat(fetch(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void theDayOfTheLastReadingIsNotedAndNoMore() {
        String secret = rosaMakesOne();
        LocalDate today = LocalDate.now(clock.withZone(LONDON));
        assertThat(rosasFeed()).contains(new CalendarFeeds.Row(today, Optional.empty()));
        fetch(secret);
        fetch(secret);
        assertThat(rosasFeed()).contains(new CalendarFeeds.Row(today, Optional.of(today)));
        assertThat(sql.rows("select data_type from information_schema.columns where table_schema = 'core'"
                        + " and table_name = 'calendar_feed' and column_name = 'fetched_on'"))
                .extracting(row -> row.get("data_type"))
                .containsExactly("date");
    }

    @Test
    void whatIsPastStaysForAMonth() {
        CalendarEntry lately = planned(-20);
        CalendarEntry longAgo = planned(-40);
        diary.plan(lately);
        diary.plan(longAgo);
        assertThat(fetch(rosaMakesOne()).orElseThrow().file())
                .contains("UID:" + lately.uid())
                .doesNotContain("UID:" + longAgo.uid());
    }

    @Test
    void ofWhatSeveralSayTheLastWordCounts() {
        UUID uid = UUID.randomUUID();
        diary.plan(new CalendarEntry(uid, 1, inDays(3), 60, true));
        diary.plan(new CalendarEntry(uid, 2, inDays(5), 60, false));
        diary.plan(new CalendarEntry(uid, 0, inDays(1), 60, false));
        assertThat(fetch(rosaMakesOne()).orElseThrow().file())
                .containsOnlyOnce("UID:" + uid)
                .contains("SEQUENCE:2", "STATUS:CONFIRMED")
                .doesNotContain("CANCELLED");
    }

    @Test
    void whatRosaWasToldDoesNotTakePlaceIsShownSo() {
        CalendarEntry off = new CalendarEntry(UUID.randomUUID(), 4, inDays(3), 60, true);
        acting.as(
                olwen,
                () -> outbox.tell(
                        Recipient.of(rosasId),
                        Message.of("core.notice.choice-changed").with(List.of(off))));
        assertThat(fetch(rosaMakesOne()).orElseThrow().file())
                .contains("UID:" + off.uid(), "SEQUENCE:4", "STATUS:CANCELLED");
    }

    @Test
    void theTagChangesWhenSomethingDoesAndNotWithTime() {
        diary.plan(planned(3));
        String secret = rosaMakesOne();
        CalendarFeeds.Shown before = fetch(secret).orElseThrow();
        clock.forward(Duration.ofHours(1));
        CalendarFeeds.Shown later = fetch(secret).orElseThrow();
        assertThat(later.file()).isNotEqualTo(before.file());
        assertThat(later.tag()).isEqualTo(before.tag());
        diary.plan(planned(4));
        assertThat(fetch(secret).orElseThrow().tag()).isNotEqualTo(before.tag());
    }

    @Test
    void itSpeaksRosasLanguage() {
        diary.plan(planned(3));
        String secret = rosaMakesOne();
        accounts.speak(rosa.account(), "cy");
        assertThat(fetch(secret).orElseThrow().file())
                .contains("SUMMARY:Apwyntiad\r\n", "X-WR-CALNAME:Apwyntiadau\r\n");
    }

    @Test
    void whoeverTakesPartNoLongerHasNoneAndWhoeverOnlyWantsQuietKeepsIt() {
        String secret = rosaMakesOne();
        acting.as(rosa, () -> withdrawals.stop(Extent.all(Level.NO_CONTACT)));
        carrying.carryOut(course);
        assertThat(fetch(secret)).isPresent();
        acting.as(rosa, () -> withdrawals.stop(Extent.all(Level.NO_NEW_USE)));
        carrying.carryOut(course);
        assertThat(fetch(secret)).isEmpty();
        assertThat(sql.rows("select 1 from core.calendar_feed where participant_id = ?", rosasId.value()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_NEW_USE", "REMOVE_WORDS", "ERASE"})
    void whatBecomesOfItIsSaidBefore(Level level) {
        rosaMakesOne();
        acting.as(
                olwen,
                () -> transactions.run(() -> {
                    assertThat(holding.about(rosasId, Locale.UK)).hasSize(1);
                    assertThat(holding.effects(rosasId, level)).hasSize(1).isEqualTo(holding.letGo(rosasId, level));
                }));
    }

    @Test
    void aClosedAccountsAddressOpensNothing() {
        String secret = rosaMakesOne();
        sql.run(
                "update core.account set active = false where id = ?",
                rosa.account().value());
        assertThat(fetch(secret)).isEmpty();
        sql.run(
                "update core.account set active = true where id = ?",
                rosa.account().value());
        assertThat(fetch(secret)).isPresent();
        sql.run(
                "delete from core.membership where account_id = ?",
                rosa.account().value());
        assertThat(fetch(secret)).isEmpty();
    }

    @Test
    void anArchivedProgrammeIsReadAndItsAddressesAreTakenBack() {
        String secret = rosaMakesOne();
        programmes.archive(course);
        assertThat(fetch(secret)).isPresent();
        acting.as(rosa, feeds::takeBack);
        assertThat(fetch(secret)).isEmpty();
    }

    @Test
    void staffTakeItBackForSomebodyWhoIsTold() {
        String secret = rosaMakesOne();
        SignedIn finance = account("Fred", Role.FINANCE);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> acting.as(finance, () -> feeds.takeBackFor(rosasId)));
        assertThat(fetch(secret)).isPresent();

        acting.as(olwen, () -> feeds.takeBackFor(rosasId));
        assertThat(fetch(secret)).isEmpty();
        acting.as(olwen, () -> feeds.takeBackFor(rosasId));
        assertThat(acting.as(rosa, () -> messages.mine(Locale.UK)))
                .as("told once")
                .singleElement()
                .satisfies(message -> assertThat(message.heading()).isEqualTo("An address was taken back"));
    }

    @Test
    void nobodyHasOneWhoTakesNoPartAndNobodyHasAnotherProgrammes() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> acting.as(olwen, feeds::make));
        rosaMakesOne();
        SignedIn elsewhere = new SignedIn(
                new AccountId(UUID.randomUUID()),
                "Eira",
                programmes.create("Elsewhere", LONDON),
                Set.of(Role.COORDINATOR));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> acting.as(elsewhere, () -> feeds.takeBackFor(rosasId)));
        assertThat(rosasFeed()).isPresent();
    }

    @Test
    void guessingIsSlowedDownAndNeitherReadingNorSigningInIs() {
        String secret = rosaMakesOne();
        for (int i = 0; i < PER_NETWORK; i++) {
            assertThat(fetch("guess" + i)).isEmpty();
            assertThat(i > PER_NETWORK - 2 || fetch(secret).isPresent())
                    .as("what is right does not count")
                    .isTrue();
        }
        assertThatExceptionOfType(TooManyTries.class).isThrownBy(() -> fetch("another guess"));
        throttle.begin(network).right();
        clock.forward(Duration.ofMinutes(15));
        assertThat(fetch(secret)).isPresent();
    }
}
