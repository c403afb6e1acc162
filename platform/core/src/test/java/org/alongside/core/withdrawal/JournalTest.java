package org.alongside.core.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Decision;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.BrowserSession;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.module.DataFolder;
import org.alongside.core.module.PrivateFile;
import org.alongside.core.participant.NewParticipant;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.spi.DataKind;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people say about stopping while the database cannot be reached. */
@ModuleTest
class JournalTest {
    private static final Purpose CONTACT = new Purpose("core.contact");
    private static final Path FOLDER = DataFolder.path().resolve("journal");

    @Inject
    private Journal journal;

    @Inject
    private JournalTimer timer;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Consents consents;

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

    private ProgrammeId course;
    private SignedIn olwen;
    private SignedIn rosa;
    private ParticipantId rosasId;

    @BeforeEach
    void rosaInACourse() {
        timer.takeOver();
        course = programmes.create("Course", ZoneId.of("Europe/London"));
        olwen = new SignedIn(new AccountId(UUID.randomUUID()), "Olwen", course, Set.of(Role.COORDINATOR));
        rosa = mentor("Rosa");
        rosasId = acting.as(
                olwen,
                () -> participants.register(
                        new NewParticipant("Rosa", Part.LIVED_EXPERIENCE, ReachBy.EMAIL, "rosa@example.org")));
        acting.as(olwen, () -> participants.signsInWith(rosasId, rosa.account()));
        acting.as(rosa, () -> consents.decideMyself(CONTACT, Decision.GIVEN));
    }

    private SignedIn mentor(String name) {
        AccountId account = accounts.createWithoutPassword(name + "-" + UUID.randomUUID(), name);
        accounts.join(account, course, Role.MENTOR);
        return accounts.in(account, course).orElseThrow();
    }

    private BrowserSession.Remembered remembered(SignedIn who) {
        return new BrowserSession.Remembered(who.account(), course, accounts.epoch(who.account()), false);
    }

    private OffsetDateTime rosaSays(Level level) {
        return journal.stop(remembered(rosa), Extent.all(level));
    }

    private boolean yes() {
        return acting.as(olwen, () -> consents.allows(rosasId, CONTACT, DataKind.CONTACT));
    }

    private List<Withdrawals.Row> withdrawals() {
        return acting.as(olwen, () -> withdrawals.of(rosasId));
    }

    private long messagesTo(SignedIn who) {
        return sql.rows(
                        "select 1 from core.notice where account_id = ? and template = 'core.notice.not-stopped'",
                        who.account().value())
                .size();
    }

    @Test
    void isDoneAsSoonAsItIsBackAndCountsFromWhenTheySaidIt() {
        OffsetDateTime said = rosaSays(Level.NO_NEW_USE);
        clock.forward(Duration.ofHours(3));
        timer.takeOver();

        assertThat(yes()).isFalse();
        assertThat(withdrawals()).singleElement().satisfies(row -> {
            assertThat(row.toldAt().toInstant())
                    .isCloseTo(said.toInstant(), org.assertj.core.api.Assertions.within(1, ChronoUnit.MILLIS));
            assertThat(row.finishedAt()).isPresent();
            assertThat(row.saidBy()).contains("Rosa");
        });
        assertThat(journal.waiting()).isEmpty();
    }

    @Test
    void holdsIdsAndNoNames() throws Exception {
        rosaSays(Level.PAUSE);
        try (var files = Files.list(FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".json")).toList())
                    .singleElement()
                    .satisfies(file -> {
                        assertThat(Files.readString(file)).doesNotContainIgnoringCase("rosa");
                        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
                    });
        }
        timer.takeOver();
    }

    @Test
    void saidAgainItIsOneWordAndTakenOverAgainItChangesNothing() {
        OffsetDateTime first = rosaSays(Level.NO_CONTACT);
        clock.forward(Duration.ofMinutes(5));
        assertThat(rosaSays(Level.NO_CONTACT)).isEqualTo(first);
        JournalEntry entry = journal.waiting().get(0);
        timer.takeOver();

        // Killed after it was taken over and before its file was put away.
        PrivateFile.write(FOLDER.resolve(entry.fileName()), entry.json());
        timer.takeOver();
        assertThat(withdrawals()).hasSize(1);
        assertThat(journal.waiting()).isEmpty();
    }

    @Test
    void whoeverAskedToBeForgottenIsAndTheirFileGoes() {
        rosaSays(Level.ERASE);
        JournalEntry entry = journal.waiting().get(0);
        timer.takeOver();
        assertThat(acting.as(olwen, () -> participants.isHere(rosasId))).isFalse();

        PrivateFile.write(FOLDER.resolve(entry.fileName()), entry.json());
        timer.takeOver();
        assertThat(journal.waiting()).isEmpty();
        assertThat(FOLDER.resolve(entry.id() + ".turned-down")).doesNotExist();
    }

    /** Perhaps because somebody else sat at that keyboard. */
    @Test
    void whoeverSignedOutEverywhereMeanwhileIsAskedAgain() {
        rosaSays(Level.ERASE);
        JournalEntry entry = journal.waiting().get(0);
        accounts.signOutEverywhere(rosa.account());
        timer.takeOver();

        assertThat(yes()).isTrue();
        assertThat(withdrawals()).isEmpty();
        assertThat(messagesTo(rosa)).isOne();
        assertThat(FOLDER.resolve(entry.id() + ".turned-down")).exists();
        timer.takeOver();
        assertThat(messagesTo(rosa)).isOne();
    }

    /** An old session of theirs, that somebody else may hold, must not speak in place of the person. */
    @Test
    void whatIsSaidWithASessionThatEndedTakesNothingFromWhatIsSaidWithOneThatCounts() {
        BrowserSession.Remembered old = remembered(rosa);
        accounts.signOutEverywhere(rosa.account());
        journal.stop(old, Extent.all(Level.NO_NEW_USE));
        rosaSays(Level.NO_NEW_USE);
        timer.takeOver();
        assertThat(yes()).isFalse();
        assertThat(withdrawals()).hasSize(1);
    }

    @Test
    void aFileThatCannotBeReadHoldsUpNoOther() throws Exception {
        Path broken = FOLDER.resolve("0.json");
        PrivateFile.write(broken, "{\"id\": ");
        rosaSays(Level.NO_NEW_USE);
        timer.takeOver();
        assertThat(yes()).isFalse();
        Files.delete(broken);
    }

    @Test
    void whoeverIsNotOnRecordHasNothingToStop() {
        SignedIn guest = mentor("Guest");
        journal.stop(remembered(guest), Extent.all(Level.NO_NEW_USE));
        timer.takeOver();
        assertThat(journal.waiting()).isEmpty();
        assertThat(messagesTo(guest)).isOne();
    }
}
