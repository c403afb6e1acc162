package org.alongside.core.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.holding.Retained;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Permission;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.module.AlongsideModule;
import org.alongside.core.module.Setting;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.NewParticipant;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.core.setting.Settings;
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long things are kept. Messages are kept for twelve months here, and what stands in the shed for one. */
@ModuleTest
class RetentionTest {
    private static final String MESSAGES = "core.notices";
    private static final String TOOLS = "shed.tools";

    @Inject
    private Retention retention;

    @Inject
    private RetentionTimer timer;

    @Inject
    private Shed shed;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private Programmes programmes;

    @Inject
    private Accounts accounts;

    @Inject
    private Participants participants;

    @Inject
    private Relations relations;

    @Inject
    private Acting acting;

    @Inject
    private MovableClock clock;

    @Inject
    private Sql sql;

    private ProgrammeId programme;
    private SignedIn anita;

    /** Keeps as many tools as it is given, and can be made to fail. */
    @ApplicationScoped
    static class Shed implements AlongsideModule, Retained {
        private int tools;
        private int failing;

        void keep(int many) {
            tools = many;
            failing = 0;
        }

        void failTimes(int times) {
            failing = times;
        }

        @Override
        public String name() {
            return "shed";
        }

        @Override
        public List<Permission> permissions() {
            return List.of();
        }

        @Override
        public List<Setting> settings() {
            return List.of(Setting.number("shed.keep.tools", 1, 1, 60, "months"));
        }

        @Override
        public String holding() {
            return TOOLS;
        }

        @Override
        public long count(LocalDate before) {
            return tools;
        }

        @Override
        public int letGo(LocalDate before, int most) {
            if (failing > 0) {
                failing--;
                throw new IllegalStateException("The door is stuck");
            }
            int go = Math.min(most, tools);
            tools -= go;
            return go;
        }
    }

    @BeforeEach
    void begin() {
        shed.keep(0);
        programme = programmes.create("Nursing", ZoneId.of("Europe/London"));
        anita = staff("Anita", Role.ADMINISTRATOR);
    }

    private SignedIn staff(String name, Role role) {
        AccountId account = accounts.createWithoutPassword(name + "-" + UUID.randomUUID(), name);
        accounts.join(account, programme, role);
        return accounts.in(account, programme).orElseThrow();
    }

    /** A message that stands on somebody's page, so it waits for nothing. */
    private void tellAnita(int times) {
        acting.asPlatform(programme, () -> {
            for (int i = 0; i < times; i++) {
                outbox.tell(Recipient.of(anita.account()), Message.of("core.notice.choice-changed"));
            }
        });
        sql.run(
                "update core.notice set state = 'SENT', settled_at = created_at where account_id = ?",
                anita.account().value());
    }

    private long messages() {
        return (Long) sql.rows(
                        "select count(*) as n from core.notice where account_id = ?",
                        anita.account().value())
                .get(0)
                .values()
                .iterator()
                .next();
    }

    private void daysGoBy(int days) {
        clock.forward(Duration.ofDays(days));
        timer.carryOut(programme);
    }

    /** The whole month after the day on which things become past has to be over: it is counted from the first. */
    private void theyArePast() {
        daysGoBy(366 + 31);
    }

    private List<Retention.Run> runs() {
        return acting.as(anita, retention::runs);
    }

    private Retention.Run run() {
        assertThat(runs()).hasSize(1);
        return runs().get(0);
    }

    private LocalDate today() {
        return LocalDate.now(((Clock) clock).withZone(ZoneId.of("Europe/London")));
    }

    private Retention.Kind kind(SignedIn who, String holding) {
        return acting.as(who, () -> retention.kinds()).stream()
                .filter(kind -> kind.holding().equals(holding))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingIsAnnouncedBeforeItsTime() {
        tellAnita(3);
        daysGoBy(300);
        assertThat(runs()).isEmpty();
        assertThat(kind(anita, MESSAGES).past()).contains(0L);
        assertThat(kind(anita, MESSAGES).months()).isEqualTo(12);
    }

    @Test
    void whatIsPastIsAnnouncedAndGoesThirtyDaysLater() {
        tellAnita(3);
        theyArePast();
        Retention.Run announced = run();
        assertThat(announced.state()).isEqualTo(RunState.ANNOUNCED);
        assertThat(announced.things()).contains(3L);
        assertThat(announced.due()).isEqualTo(today().plusDays(30));
        assertThat(kind(anita, MESSAGES).past()).contains(3L);

        daysGoBy(29);
        assertThat(messages()).isEqualTo(3);

        daysGoBy(1);
        assertThat(messages()).isZero();
        assertThat(run().state()).isEqualTo(RunState.DONE);
        assertThat(run().gone()).contains(3L);
        assertThat(run().settledBy()).contains("Alongside");
    }

    @Test
    void whatStillWaitsToBeSentIsNotPastHoweverOld() {
        tellAnita(2);
        sql.run(
                "update core.notice set state = 'WAITING', settled_at = null where account_id = ?",
                anita.account().value());
        theyArePast();
        assertThat(runs()).isEmpty();
    }

    @Test
    void whatIsHeldStaysAndNothingElseOfItsKindGoesMeanwhile() {
        tellAnita(3);
        theyArePast();
        acting.as(anita, () -> retention.hold(run().id()));
        tellAnita(1);
        theyArePast();
        assertThat(messages()).isEqualTo(4);
        assertThat(run().state()).isEqualTo(RunState.HELD);
        assertThat(run().settledBy()).contains("Anita");

        acting.as(anita, () -> retention.release(run().id()));
        assertThat(run().due()).isEqualTo(today().plusDays(30));
        daysGoBy(30);
        assertThat(messages()).isEqualTo(1);
    }

    @Test
    void anAdministratorMayLetThemGoAtOnceButNeverTwice() {
        tellAnita(3);
        theyArePast();
        UUID id = run().id();
        acting.as(anita, () -> retention.letGoNow(id));
        timer.carryOut(programme);
        assertThat(messages()).isZero();
        assertThatExceptionOfType(AlreadyGone.class).isThrownBy(() -> acting.as(anita, () -> retention.letGoNow(id)));
        assertThatExceptionOfType(AlreadyGone.class).isThrownBy(() -> acting.as(anita, () -> retention.hold(id)));
    }

    @Test
    void aRuleThatBecameLongerMeanwhileHolds() {
        tellAnita(3);
        theyArePast();
        acting.as(anita, () -> settings.change("core.keep.notices", "24"));
        daysGoBy(30);
        assertThat(messages()).isEqualTo(3);
        assertThat(run().gone()).contains(0L);

        daysGoBy(400);
        assertThat(runs()).extracting(Retention.Run::state).containsExactly(RunState.ANNOUNCED, RunState.DONE);
    }

    @Test
    void tryingOutTellsHowMuchWouldGoAndTakesNothingAway() {
        tellAnita(3);
        theyArePast();
        assertThat(acting.as(anita, () -> retention.tryOut(MESSAGES, today()))).contains(3L);
        assertThat(messages()).isEqualTo(3);
        assertThat(run().state()).isEqualTo(RunState.ANNOUNCED);
    }

    @Test
    void whatWillBePastOnADayToComeCanBeSeenBeforehand() {
        tellAnita(3);
        LocalDate later = today().plusMonths(13);
        assertThat(acting.as(anita, () -> retention.kinds(later)).stream()
                        .filter(kind -> kind.holding().equals(MESSAGES))
                        .findFirst()
                        .flatMap(Retention.Kind::past))
                .contains(3L);
        assertThat(acting.as(anita, () -> retention.tryOut(MESSAGES, later))).contains(3L);
        for (LocalDate slip : List.of(today().minusDays(1), today().plusYears(26))) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> acting.as(anita, () -> retention.kinds(slip)));
        }
    }

    @Test
    void anArchiveIsNoReasonToKeepThem() {
        tellAnita(3);
        programmes.archive(programme);
        theyArePast();
        daysGoBy(30);
        assertThat(messages()).isZero();
    }

    @Test
    void nothingOfAnotherProgrammeGoes() {
        tellAnita(3);
        ProgrammeId other = programmes.create("Social work", ZoneId.of("Europe/London"));
        clock.forward(Duration.ofDays(500));
        timer.carryOut(other);
        clock.forward(Duration.ofDays(31));
        timer.carryOut(other);
        assertThat(messages()).isEqualTo(3);
        assertThat(runs()).isEmpty();
    }

    @Test
    void manyGoInSeveralStepsAndAreCountedTogether() {
        shed.keep(1_001);
        daysGoBy(0);
        daysGoBy(30);
        assertThat(run().gone()).contains(1_001L);
        assertThat(run().state()).isEqualTo(RunState.DONE);
    }

    @Test
    void whatFailsIsTriedAgainHoldsUpNothingElseAndIsNamedWhenItGoesOn() {
        tellAnita(3);
        clock.forward(Duration.ofDays(366 + 31));
        shed.keep(2);
        daysGoBy(0);
        shed.failTimes(6);
        daysGoBy(30);
        assertThat(messages()).isZero();
        assertThat(runs().stream().filter(Retention.Run::stuck)).isEmpty();

        for (int i = 0; i < 4; i++) {
            timer.carryOut(programme);
        }
        assertThat(runs().stream().filter(Retention.Run::stuck).map(Retention.Run::holding))
                .containsExactly(TOOLS);

        timer.carryOut(programme);
        timer.carryOut(programme);
        assertThat(runs().stream().filter(Retention.Run::stuck)).isEmpty();
        assertThat(runs()).allSatisfy(run -> assertThat(run.state()).isEqualTo(RunState.DONE));
    }

    /** R6: one meeting fewer would tell them of a pair. */
    @Test
    void whoJudgesSomebodyIsToldNoNumbers() {
        tellAnita(3);
        SignedIn judge = staff("Petra", Role.ADMINISTRATOR);
        ParticipantId hannah = acting.as(
                anita,
                () -> participants.register(
                        new NewParticipant("Hannah", Part.TRAINEE, ReachBy.EMAIL, "hannah@example.org")));
        acting.asPlatform(programme, () -> relations.add(judge.account(), hannah, Relations.Kind.MARKS));
        theyArePast();

        assertThat(kind(judge, MESSAGES).past()).isEmpty();
        assertThat(acting.as(judge, () -> retention.tryOut(MESSAGES, today()))).isEmpty();
        // Not even whether it works.
        shed.keep(1);
        shed.failTimes(1);
        assertThat(acting.as(judge, () -> retention.tryOut(TOOLS, today()))).isEmpty();
        assertThat(acting.as(judge, retention::runs)).isNotEmpty().allSatisfy(run -> {
            assertThat(run.things()).isEmpty();
            assertThat(run.gone()).isEmpty();
        });
        assertThat(kind(anita, MESSAGES).past()).isNotEqualTo(Optional.empty());
    }

    @Test
    void onlyAdministratorsLookAndDecide() {
        SignedIn catrin = staff("Catrin", Role.COORDINATOR);
        UUID any = UUID.randomUUID();
        List<Runnable> all = List.of(
                retention::runs,
                retention::kinds,
                () -> retention.kinds(today()),
                () -> retention.tryOut(MESSAGES, today()),
                () -> retention.hold(any),
                () -> retention.release(any),
                () -> retention.letGoNow(any));
        for (Runnable one : all) {
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> acting.as(catrin, one));
        }
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> acting.as(anita, () -> retention.hold(any)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> acting.as(anita, () -> retention.tryOut("shed.ghosts", today())));
    }

    @Test
    void everybodyMayKnowHowLongSomethingIsKept() {
        SignedIn rosa = staff("Rosa", Role.MENTOR);
        assertThat(acting.as(rosa, () -> retention.monthsOf(MESSAGES))).contains(12);
        assertThat(acting.as(rosa, () -> retention.monthsOf("core.person"))).isEmpty();
    }
}
