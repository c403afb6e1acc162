package org.alongside.core.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.Method;
import org.alongside.core.consent.NewDecision;
import org.alongside.core.detail.PlanReaders;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.participant.Duplicates;
import org.alongside.core.participant.NewParticipant;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.spi.DataKind;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Rosa writes while she is well: Sam, who supports, may let everything rest; Olwen, who coordinates, only if Rosa says so. */
@ModuleTest
class BeforehandTest {
    private static final Purpose CONTACT = new Purpose("core.contact");

    @Inject
    private Beforehand beforehand;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Carrying carrying;

    @Inject
    private Consents consents;

    @Inject
    private Participants participants;

    @Inject
    private Duplicates duplicates;

    @Inject
    private Programmes programmes;

    @Inject
    private Accounts accounts;

    @Inject
    private Relations relations;

    @Inject
    private Acting acting;

    @Inject
    private Sql sql;

    private ProgrammeId course;
    private SignedIn olwen;
    private SignedIn sam;
    private SignedIn rosa;
    private ParticipantId rosasId;

    @BeforeEach
    void rosaInACourse() {
        course = programmes.create("Course", ZoneId.of("Europe/London"));
        olwen = staff("Olwen", Role.COORDINATOR);
        sam = staff("Sam", Role.SUPPORTER);
        rosa = staff("Rosa", Role.MENTOR);
        rosasId = acting.as(
                olwen,
                () -> participants.register(
                        new NewParticipant("Rosa", Part.LIVED_EXPERIENCE, ReachBy.POST, "1 Chapel Row")));
        acting.as(olwen, () -> participants.signsInWith(rosasId, rosa.account()));
        acting.as(rosa, () -> consents.decideMyself(CONTACT, Decision.GIVEN));
    }

    private SignedIn staff(String name, Role role) {
        AccountId account = accounts.createWithoutPassword(name + "-" + UUID.randomUUID(), name);
        accounts.join(account, course, role);
        return accounts.in(account, course).orElseThrow();
    }

    private void rosaWrites(PlanReaders readers) {
        acting.as(rosa, () -> beforehand.write("I stop answering the telephone", readers));
    }

    private boolean yes() {
        return acting.as(olwen, () -> consents.allows(rosasId, CONTACT, DataKind.CONTACT));
    }

    private void pausedBy(SignedIn who) {
        acting.as(who, () -> beforehand.pause(rosasId));
        carrying.carryOut(course);
    }

    @Test
    void whomSheChoseMayLetEverythingRestAndOnlySheLetsItGoOn() {
        rosaWrites(PlanReaders.SUPPORTERS);
        assertThat(acting.as(sam, () -> beforehand.of(rosasId)))
                .hasValueSatisfying(script -> assertThat(script.signs()).isEqualTo("I stop answering the telephone"));
        pausedBy(sam);
        assertThat(yes()).isFalse();
        assertThat(acting.as(olwen, () -> withdrawals.of(rosasId)).get(0).method())
                .isEqualTo(Method.BEFOREHAND);
        assertThat(sql.rows(
                        "select 1 from core.notice where participant_id = ? and template = 'core.notice.paused-as-asked'",
                        rosasId.value()))
                .hasSize(1);
        assertThat(sql.rows(
                        "select 1 from core.notice where participant_id = ? and template = 'core.notice.decisions-written'",
                        rosasId.value()))
                .isEmpty();

        acting.as(rosa, () -> withdrawals.goOn());
        assertThat(yes()).isTrue();
    }

    @Test
    void whomSheDidNotChooseNeitherReadsItNorMayPause() {
        rosaWrites(PlanReaders.SUPPORTERS);
        assertThat(acting.as(olwen, () -> beforehand.of(rosasId))).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> pausedBy(olwen));
        assertThat(yes()).isTrue();

        rosaWrites(PlanReaders.SUPPORTERS_AND_COORDINATORS);
        pausedBy(olwen);
        assertThat(yes()).isFalse();
    }

    @Test
    void nobodyPausesForWhoeverDidNotAskForItOrTookItBack() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> pausedBy(sam));
        rosaWrites(PlanReaders.SUPPORTERS);
        acting.as(rosa, () -> beforehand.takeBack());
        assertThat(acting.as(rosa, () -> beforehand.mine())).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> pausedBy(sam));
        assertThat(yes()).isTrue();
    }

    @Test
    void staffCannotSayOfAnythingElseThatItWasSaidBeforehand() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> acting.as(
                        olwen,
                        () -> consents.record(
                                rosasId, CONTACT, NewDecision.of(Decision.PAUSED, Method.BEFOREHAND, "Rosa"))));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> acting.as(
                        olwen,
                        () -> withdrawals.stopFor(
                                rosasId,
                                Extent.all(Level.ERASE),
                                NewDecision.of(Decision.WITHDRAWN, Method.BEFOREHAND, "Rosa"))));
    }

    /** R15. */
    @Test
    void whatSheTellsOnTheTelephoneIsWrittenDownForHerAndSheIsToldSo() {
        acting.as(
                olwen,
                () -> beforehand.writeFor(rosasId, "I stop eating", PlanReaders.SUPPORTERS, Method.SPOKEN, "Rosa"));
        assertThat(acting.as(rosa, () -> beforehand.mine()))
                .hasValueSatisfying(script -> assertThat(script.signs()).isEqualTo("I stop eating"));
        assertThat(acting.as(olwen, () -> beforehand.of(rosasId)))
                .as("who typed it is not among those she chose")
                .isEmpty();
        assertThat(sql.rows(
                        "select 1 from core.notice where participant_id = ? and template = 'core.notice.beforehand-written'",
                        rosasId.value()))
                .hasSize(1);
        for (Method how : new Method[] {null, Method.ONLINE, Method.BEFOREHAND}) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> acting.as(
                            olwen, () -> beforehand.writeFor(rosasId, "", PlanReaders.SUPPORTERS, how, "Rosa")));
        }
    }

    @Test
    void sheWritesNothingThatNobodyCouldRead() {
        for (PlanReaders nobody : new PlanReaders[] {null, PlanReaders.NOBODY}) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> acting.as(rosa, () -> beforehand.write("x", nobody)));
        }
        String endless = "x".repeat(Beforehand.LONGEST + 1);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> acting.as(rosa, () -> beforehand.write(endless, PlanReaders.SUPPORTERS)));
    }

    @Test
    void itStandsNowhereInClearAndGoesWithWhoeverIsForgotten() {
        rosaWrites(PlanReaders.SUPPORTERS);
        assertThat(sql.rows("select 1 from core.beforehand where sealed_signs like '%telephone%'"))
                .isEmpty();
        acting.as(rosa, () -> withdrawals.stop(Extent.all(Level.ERASE)));
        carrying.carryOut(course);
        assertThat(sql.rows("select 1 from core.beforehand where participant_id = ?", rosasId.value()))
                .isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> acting.as(
                        olwen, () -> beforehand.writeFor(rosasId, "", PlanReaders.SUPPORTERS, Method.SPOKEN, "Rosa")));
    }

    @Test
    void whatStandsOnTheOtherRecordOfSomebodyCountsToo() {
        ParticipantId again = acting.as(
                olwen,
                () -> participants.register(
                        new NewParticipant("Rosa", Part.LIVED_EXPERIENCE, ReachBy.POST, "1 Chapel Row")));
        rosaWrites(PlanReaders.SUPPORTERS);
        acting.as(olwen, () -> duplicates.join(rosasId, again));
        assertThat(acting.as(sam, () -> beforehand.of(again))).isPresent();
        acting.as(olwen, () -> beforehand.writeFor(again, "I stop", PlanReaders.SUPPORTERS, Method.SPOKEN, "Rosa"));
        assertThat(acting.as(rosa, () -> beforehand.mine()))
                .hasValueSatisfying(script -> assertThat(script.signs()).isEqualTo("I stop"));
        acting.as(rosa, () -> beforehand.takeBack());
        assertThat(acting.as(sam, () -> beforehand.of(again))).isEmpty();
    }

    /** R6: that somebody's pair rests is nothing for whoever judges them; and researchers have no business here at all. */
    @Test
    void whoeverJudgesHerAndWhoeverHasNoPartInItSeesNothing() {
        rosaWrites(PlanReaders.SUPPORTERS_AND_COORDINATORS);
        acting.asPlatform(course, () -> relations.add(olwen.account(), rosasId, Relations.Kind.MARKS));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> acting.as(olwen, () -> beforehand.of(rosasId)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> pausedBy(olwen));
        SignedIn researcher = new SignedIn(new AccountId(UUID.randomUUID()), "Rhys", course, Set.of(Role.RESEARCHER));
        for (Runnable one : List.<Runnable>of(() -> beforehand.of(rosasId), () -> beforehand.pause(rosasId))) {
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> acting.as(researcher, one));
        }
    }
}
