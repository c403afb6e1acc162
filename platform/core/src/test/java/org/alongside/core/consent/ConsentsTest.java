package org.alongside.core.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.consent.ConsentDecision.Why;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.module.LawfulBasis;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.module.PurposeCard;
import org.alongside.core.module.Purposes;
import org.alongside.core.participant.NewParticipant;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.Refusal;
import org.alongside.core.programme.Programmes;
import org.alongside.spi.DataKind;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class ConsentsTest {
    private static final Purpose CONTACT = new Purpose("core.contact");
    private static final Purpose CREDIT = new Purpose("core.credit");
    private static final Purpose RECONTACT = new Purpose("core.recontact");
    private static final List<Decision> EVERY = List.of(Decision.values());
    private static final int HISTORIES = 10_000;

    @Inject
    private Consents consents;

    @Inject
    private Decisions decisions;

    @Inject
    private Purposes purposes;

    @Inject
    private ModuleSwitches switches;

    @Inject
    private Participants participants;

    @Inject
    private Programmes programmes;

    @Inject
    private Acting acting;

    @Inject
    private MovableClock clock;

    @Inject
    private Sql sql;

    @Inject
    private Transactions transactions;

    private SignedIn olwen;
    private ParticipantId rosa;

    @BeforeEach
    void rosaInACourse() {
        olwen = new SignedIn(
                new AccountId(UUID.randomUUID()),
                "Olwen",
                programmes.create("Course", ZoneId.of("Europe/London")),
                Set.of(Role.COORDINATOR));
        rosa = register("Rosa");
    }

    private ParticipantId register(String name) {
        return acting.as(
                olwen,
                () -> participants.register(
                        new NewParticipant(name, Part.LIVED_EXPERIENCE, ReachBy.EMAIL, "rosa@example.org")));
    }

    private void says(Purpose purpose, Decision decision) {
        writeDown(purpose, NewDecision.of(decision, Method.SPOKEN, "Rosa"));
    }

    private void writeDown(Purpose purpose, NewDecision told) {
        acting.as(olwen, () -> consents.record(rosa, purpose, told));
    }

    private ConsentDecision decide(Purpose purpose, DataKind kind, Actor actor) {
        return acting.as(olwen, () -> consents.decide(rosa, purpose, kind, actor, OffsetDateTime.now(clock)));
    }

    private ConsentDecision decide() {
        return decide(CONTACT, DataKind.CONTACT, Actor.person(olwen.account()));
    }

    @Test
    void theAnswerIsNoUntilTheySayYesAndAgainWhenTheyTakeItBack() {
        assertThat(decide().why()).isEqualTo(Why.NOT_ASKED);
        says(CONTACT, Decision.GIVEN);
        assertThat(decide().allowed()).isTrue();
        says(CONTACT, Decision.PAUSED);
        assertThat(decide().why()).isEqualTo(Why.PAUSED);
        says(CONTACT, Decision.RESUMED);
        assertThat(decide().allowed()).isTrue();
        says(CONTACT, Decision.WITHDRAWN);
        assertThat(decide().why()).isEqualTo(Why.SAID_NO);
        assertThat(decide().allowed()).isFalse();
    }

    @Test
    void aYesCoversNoOtherKindOfDataPurposePersonOrStranger() {
        says(CONTACT, Decision.GIVEN);
        Actor me = Actor.person(olwen.account());
        assertThat(decide(CONTACT, DataKind.WORDS, me).why()).isEqualTo(Why.OTHER_DATA);
        assertThat(decide(new Purpose("core.nothing"), DataKind.CONTACT, me).why())
                .isEqualTo(Why.UNKNOWN_PURPOSE);
        assertThat(decide(RECONTACT, DataKind.CONTACT, me).why()).isEqualTo(Why.NOT_ASKED);
        assertThat(decide(CONTACT, DataKind.CONTACT, Actor.person(new AccountId(UUID.randomUUID())))
                        .why())
                .isEqualTo(Why.OTHER_ACTOR);
        rosa = new ParticipantId(UUID.randomUUID());
        assertThat(decide().why()).isEqualTo(Why.NOBODY);
    }

    @Test
    void whatIsOnlyToldIsAllowedForEverybodyHereAndCannotBeAnswered() {
        Purpose record = new Purpose("core.record");
        assertThat(decide(record, DataKind.INVOLVEMENT, Actor.platform()).why()).isEqualTo(Why.NOT_A_QUESTION);
        refused(Invalid.class, () -> says(record, Decision.WITHDRAWN));
        rosa = new ParticipantId(UUID.randomUUID());
        assertThat(decide(record, DataKind.INVOLVEMENT, Actor.platform()).why()).isEqualTo(Why.NOBODY);
    }

    @Test
    void aPluginMayOnlyWhileItIsSwitchedOn() {
        says(CONTACT, Decision.GIVEN);
        Actor plugin = Actor.plugin("study-circle");
        assertThat(decide(CONTACT, DataKind.CONTACT, plugin).why()).isEqualTo(Why.OTHER_ACTOR);
        acting.asPlatform(olwen.programme(), () -> switches.turn("study-circle", true));
        assertThat(decide(CONTACT, DataKind.CONTACT, plugin).allowed()).isTrue();
    }

    @Test
    void theServersLoginCanNeitherChangeADecisionNorTakeOneAway() {
        says(CONTACT, Decision.GIVEN);
        for (String change : List.of(
                "delete from core.consent_event",
                "update core.consent_event set decision = 'REFUSED'",
                "update core.consent_event set decided_at = now()")) {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> acting.as(olwen, () -> transactions.run(() -> sql.run(change))))
                    .withStackTraceContaining("permission denied");
        }
        assertThat(history()).extracting(Consents.Line::decision).containsExactly(Decision.GIVEN);
    }

    @Test
    void thePastIsAskedAsItWas() {
        says(CONTACT, Decision.GIVEN);
        OffsetDateTime then = OffsetDateTime.now(clock);
        clock.forward(Duration.ofDays(1));
        says(CONTACT, Decision.WITHDRAWN);
        ConsentDecision past =
                acting.as(olwen, () -> consents.decide(rosa, CONTACT, DataKind.CONTACT, Actor.platform(), then));
        assertThat(past.allowed()).isTrue();
        ConsentDecision before = acting.as(
                olwen, () -> consents.decide(rosa, CONTACT, DataKind.CONTACT, Actor.platform(), then.minusDays(1)));
        assertThat(before.why()).isEqualTo(Why.NOT_ASKED);
    }

    @Test
    void aYesForATimeIsOverByItselfAndThatIsWrittenDown() {
        says(RECONTACT, Decision.GIVEN);
        assertThat(allowing(RECONTACT)).containsExactly(rosa);
        clock.forward(Duration.ofDays(731));
        assertThat(decide(RECONTACT, DataKind.CONTACT, Actor.platform()).why()).isEqualTo(Why.LAPSED);
        assertThat(allowing(RECONTACT)).isEmpty();

        acting.asPlatform(olwen.programme(), consents::lapse);
        acting.asPlatform(olwen.programme(), consents::lapse);
        assertThat(history()).extracting(Consents.Line::decision).containsExactly(Decision.EXPIRED, Decision.GIVEN);
    }

    private Set<ParticipantId> allowing(Purpose purpose) {
        return acting.as(olwen, () -> consents.allowing(purpose, DataKind.CONTACT));
    }

    private List<Consents.Line> history() {
        return acting.as(olwen, () -> consents.historyOf(rosa));
    }

    @Test
    void everyDecisionKeepsHowItWasGivenByWhomBeforeWhomAndOnWhichGround() {
        writeDown(
                CREDIT,
                NewDecision.of(Decision.GIVEN, Method.WITNESSED, "Rosa's sister")
                        .before("Tom")
                        .in("named"));
        assertThat(history()).singleElement().satisfies(line -> {
            assertThat(line.saidBy()).isEqualTo("Rosa's sister");
            assertThat(line.witness()).contains("Tom");
            assertThat(line.answer()).contains("named");
            assertThat(line.lawfulBasis()).contains(LawfulBasis.CONSENT);
        });
        assertThat(sql.rows("select * from core.consent_event where participant_id = ?", rosa.value()))
                .singleElement()
                .satisfies(row -> assertThat(row.toString()).doesNotContain("sister", "Tom"));
    }

    @Test
    void whatIsNotCompleteOrDoesNotFitIsRefused() {
        refused(Invalid.class, () -> writeDown(CONTACT, NewDecision.of(Decision.GIVEN, Method.SPOKEN, " ")));
        refused(Invalid.class, () -> writeDown(CONTACT, NewDecision.of(Decision.GIVEN, Method.WITNESSED, "Rosa")));
        refused(Invalid.class, () -> writeDown(CONTACT, NewDecision.of(null, Method.SPOKEN, "Rosa")));
        refused(Invalid.class, () -> says(CONTACT, Decision.EXPIRED));
        refused(Invalid.class, () -> says(CREDIT, Decision.GIVEN));
        refused(
                Invalid.class,
                () -> writeDown(
                        CREDIT,
                        NewDecision.of(Decision.GIVEN, Method.SPOKEN, "Rosa").in("loudly")));
        refused(DoesNotFit.class, () -> says(CONTACT, Decision.RESUMED));
        refused(DoesNotFit.class, () -> says(CONTACT, Decision.PAUSED));
        says(CONTACT, Decision.CAPACITY_DOUBTED);
        refused(DoesNotFit.class, () -> says(CONTACT, Decision.GIVEN));
        assertThat(history()).hasSize(1);
    }

    private static void refused(Class<? extends Refusal> how, Runnable deed) {
        assertThatExceptionOfType(how).isThrownBy(deed::run);
    }

    @Test
    void whatIsKeptBesideTheDecisionsIsAlwaysWhatTheyComeTo() {
        List<PurposeCard> asked = purposes.asked();
        Random random = new Random(20261126);
        for (int done = 0; done < HISTORIES; done += asked.size()) {
            acting.as(
                    olwen,
                    () -> transactions.run(() -> {
                        rosa = register("Rosa");
                        asked.forEach(card -> history(card, random));
                        asked.forEach(card -> stateIsReplayOf(card.purpose()));
                    }));
        }
    }

    private void stateIsReplayOf(Purpose purpose) {
        Standing kept =
                decisions.state(rosa, purpose).map(ConsentState::standing).orElse(Standing.NOT_ASKED);
        assertThat(kept).isEqualTo(decisions.standing(rosa, purpose, OffsetDateTime.now(clock)));
    }

    /** Some decisions, most of which fit. */
    private void history(PurposeCard card, Random random) {
        for (int i = random.nextInt(6); i > 0; i--) {
            Decision decision = EVERY.get(random.nextInt(EVERY.size()));
            Optional<String> way = card.answers().isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            card.answers().get(random.nextInt(card.answers().size())));
            NewDecision told = NewDecision.of(decision, Method.SPOKEN, "Rosa");
            try {
                decisions.add(rosa, card.purpose(), way.map(told::in).orElse(told));
            } catch (DoesNotFit refused) {
                // Changes nothing, and that is looked at too.
            }
        }
    }
}
