package org.alongside.core.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.Method;
import org.alongside.core.consent.NewDecision;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.participant.NewParticipant;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.ProgrammeArchived;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.spi.DataKind;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class WithdrawalsTest {
    private static final Purpose CONTACT = new Purpose("core.contact");
    private static final Purpose CREDIT = new Purpose("core.credit");

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Carrying carrying;

    @Inject
    private Consents consents;

    @Inject
    private Participants participants;

    @Inject
    private Programmes programmes;

    @Inject
    private Accounts accounts;

    @Inject
    private Relations relations;

    @Inject
    private Acting acting;

    @Inject
    private Garden garden;

    @Inject
    private Sql sql;

    private String canary;
    private ProgrammeId course;
    private SignedIn olwen;
    private SignedIn rosa;
    private ParticipantId rosasId;

    /** Keeps one thing about everybody, and can be made to fail. */
    @ApplicationScoped
    static class Garden implements Holding {
        private final List<ParticipantId> letGo = new ArrayList<>();
        private int failing;

        @Override
        public String key() {
            return "garden.beds";
        }

        @Override
        public List<Entry> about(ParticipantId person, Locale reader) {
            return List.of();
        }

        @Override
        public List<Effect> effects(ParticipantId person, Level level) {
            return letGo.contains(person) ? List.of() : List.of(Effect.deleted(1));
        }

        @Override
        public List<Effect> letGo(ParticipantId person, Level level) {
            if (failing > 0) {
                failing--;
                throw new IllegalStateException("The gate is locked");
            }
            List<Effect> effects = effects(person, level);
            letGo.add(person);
            return effects;
        }

        void failTimes(int times) {
            failing = times;
        }
    }

    @BeforeEach
    void rosaInACourse() {
        canary = "canary" + UUID.randomUUID();
        course = programmes.create("Course", ZoneId.of("Europe/London"));
        olwen = new SignedIn(new AccountId(UUID.randomUUID()), "Olwen", course, Set.of(Role.COORDINATOR));
        AccountId account = accounts.createWithoutPassword(canary, canary);
        accounts.join(account, course, Role.MENTOR);
        rosa = new SignedIn(account, canary, course, Set.of(Role.MENTOR));
        rosasId = acting.as(
                olwen,
                () -> participants.register(
                        new NewParticipant(canary, Part.LIVED_EXPERIENCE, ReachBy.EMAIL, canary + "@example.org")));
        acting.as(olwen, () -> participants.signsInWith(rosasId, account));
        acting.as(rosa, () -> consents.decideMyself(CONTACT, Decision.GIVEN));
        acting.as(
                olwen,
                () -> consents.record(
                        rosasId,
                        CREDIT,
                        NewDecision.of(Decision.GIVEN, Method.WITNESSED, canary)
                                .before("Tom " + canary)
                                .in("named")));
    }

    private void rosaStops(Extent extent) {
        acting.as(rosa, () -> withdrawals.stop(extent));
    }

    private Withdrawals.Row newest() {
        return acting.as(olwen, () -> withdrawals.of(rosasId)).get(0);
    }

    private boolean allows(Purpose purpose, DataKind kind) {
        return acting.as(olwen, () -> consents.allows(rosasId, purpose, kind));
    }

    @Test
    void theirYesEndsAtOnceAndTheWorkFollows() {
        rosaStops(Extent.all(Level.NO_NEW_USE));
        assertThat(allows(CONTACT, DataKind.CONTACT)).isFalse();
        assertThat(allows(CREDIT, DataKind.PROFILE)).isFalse();
        assertThat(newest().finishedAt()).isEmpty();

        carrying.carryOut(course);
        assertThat(newest().finishedAt()).isPresent();
        assertThat(newest().work()).allMatch(Withdrawals.Piece::done);
    }

    @Test
    void whatWasForetoldIsWhatBecomesOfIt() {
        for (Level level : Level.values()) {
            rosaInACourse();
            List<Withdrawals.Part> foretold = acting.as(rosa, () -> withdrawals.previewMine(Extent.all(level)));
            rosaStops(Extent.all(level));
            carrying.carryOut(course);
            List<Withdrawals.Part> done = acting.as(olwen, () -> withdrawals.of(rosasId)).get(0).work().stream()
                    .filter(piece -> !piece.effects().isEmpty())
                    .map(piece -> new Withdrawals.Part(piece.holding(), piece.effects()))
                    .toList();
            // The stopping itself is one more decision that is kept.
            assertThat(withoutCounts(done)).as(level.name()).isEqualTo(withoutCounts(foretold));
        }
    }

    private static List<String> withoutCounts(List<Withdrawals.Part> parts) {
        return parts.stream()
                .flatMap(part -> part.effects().stream()
                        .map(effect -> part.holding() + " " + effect.outcome() + " "
                                + effect.why().orElse("")))
                .toList();
    }

    @Test
    void aPauseEndsWithGoingOnAndNothingIsLost() {
        rosaStops(Extent.all(Level.PAUSE));
        assertThat(allows(CREDIT, DataKind.PROFILE)).isFalse();
        acting.as(rosa, () -> withdrawals.goOn());
        assertThat(allows(CREDIT, DataKind.PROFILE)).isTrue();
        assertThat(allows(CONTACT, DataKind.CONTACT)).isTrue();
    }

    @Test
    void notBeingContactedLeavesTheRestAsItIs() {
        rosaStops(Extent.all(Level.NO_CONTACT));
        assertThat(allows(CONTACT, DataKind.CONTACT)).isFalse();
        assertThat(allows(CREDIT, DataKind.PROFILE)).isTrue();
    }

    @Test
    void leavingOneModuleTouchesNothingElse() {
        rosaStops(Extent.of(Level.REMOVE_WORDS, "garden"));
        assertThat(allows(CREDIT, DataKind.PROFILE)).isTrue();
        assertThat(newest().work()).extracting(Withdrawals.Piece::holding).containsExactly("garden.beds");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Extent.of(Level.ERASE, "garden"));
    }

    @Test
    void aPieceThatFailsHoldsUpNoOtherAndIsTriedAgain() {
        garden.failTimes(2);
        rosaStops(Extent.all(Level.ERASE));
        carrying.carryOut(course);
        assertThat(newest().work())
                .filteredOn(piece -> !piece.done())
                .extracting(Withdrawals.Piece::holding)
                .containsExactly("garden.beds");
        carrying.carryOut(course);
        assertThat(newest().finishedAt()).isEmpty();
        carrying.carryOut(course);
        assertThat(newest().finishedAt()).isPresent();
    }

    @Test
    void whatFailsAgainAndAgainIsForSomebodyToLookAt() {
        garden.failTimes(1000);
        rosaStops(Extent.all(Level.ERASE));
        for (int i = 0; i < WithdrawalWork.PATIENCE; i++) {
            carrying.carryOut(course);
        }
        garden.failTimes(0);
        assertThat(newest().work()).filteredOn(Withdrawals.Piece::stuck).hasSize(1);
    }

    @Test
    void whoeverAsksToBeForgottenIsInNoTableAnyMore() {
        assertThat(places(canary)).as("before").isNotEmpty();
        rosaStops(Extent.all(Level.ERASE));
        carrying.carryOut(course);
        assertThat(places(canary)).isEmpty();
        assertThat(acting.as(olwen, () -> participants.list(""))).isEmpty();
        assertThat(acting.as(olwen, () -> participants.isHere(rosasId))).isFalse();
        assertThat(accounts.enter(rosa.account())).isEmpty();
    }

    /** Every column of every table that holds the word. */
    private List<String> places(String word) {
        return sql
                .rows(
                        "select table_schema || '.' || table_name as place from information_schema.tables"
                                + " where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')")
                .stream()
                .map(row -> (String) row.get("place"))
                .filter(place -> !sql.rows("select 1 from " + place + " t where t::text ilike ?", "%" + word + "%")
                        .isEmpty())
                .toList();
    }

    @Test
    void anArchiveIsNoReasonToKeepWhatSomebodyWantsGone() {
        programmes.archive(course);
        rosaStops(Extent.all(Level.ERASE));
        carrying.carryOut(course);
        assertThat(newest().finishedAt()).isPresent();
        assertThat(places(canary)).isEmpty();
    }

    @Test
    void afterThatAnArchiveIsAsClosedAsBefore() {
        programmes.archive(course);
        rosaStops(Extent.all(Level.ERASE));
        carrying.carryOut(course);
        assertThatExceptionOfType(ProgrammeArchived.class)
                .isThrownBy(() -> acting.as(
                        olwen,
                        () -> participants.register(
                                new NewParticipant("Mair", Part.LIVED_EXPERIENCE, ReachBy.EMAIL, "mair@example.org"))));
    }

    /** R6: what ends tells that there was a pair. */
    @Test
    void whatBecomesOfSomebodysThingsDoesNotExistForWhoeverJudgesThem() {
        AccountId account = accounts.createWithoutPassword("judge-" + canary, "Judge");
        accounts.join(account, course, Role.ADMINISTRATOR);
        SignedIn judge = new SignedIn(account, "Judge", course, Set.of(Role.values()));
        assertThat(acting.as(judge, () -> withdrawals.of(rosasId))).isEmpty();
        acting.as(olwen, () -> relations.add(account, rosasId, Relations.Kind.MARKS));

        for (Runnable deed : List.<Runnable>of(
                () -> withdrawals.of(rosasId),
                () -> withdrawals.preview(rosasId, Extent.all(Level.ERASE)),
                () -> withdrawals.stopFor(
                        rosasId, Extent.all(Level.PAUSE), NewDecision.of(Decision.PAUSED, Method.SPOKEN, "Rosa")))) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> acting.as(judge, deed));
        }
        assertThat(allows(CONTACT, DataKind.CONTACT)).isTrue();
    }

    @Test
    void somebodyCanBeHelpedToStop() {
        acting.as(
                olwen,
                () -> withdrawals.stopFor(
                        rosasId,
                        Extent.all(Level.NO_NEW_USE),
                        NewDecision.of(Decision.WITHDRAWN, Method.SPOKEN, "Rosa's sister")));
        assertThat(allows(CREDIT, DataKind.PROFILE)).isFalse();
        assertThat(newest().method()).isEqualTo(Method.SPOKEN);
    }
}
