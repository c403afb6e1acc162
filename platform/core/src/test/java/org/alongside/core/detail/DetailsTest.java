package org.alongside.core.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.participant.NewParticipant;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class DetailsTest {
    private static final Told ALL = new Told(
            "she/her",
            "Cymraeg, English, BSL",
            Set.of(AccessNeed.LARGE_PRINT, AccessNeed.STEP_FREE),
            "A seat by the door.",
            EmailUse.SHARED,
            Optional.of(new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0))),
            "Ring my mobile only and leave no message.",
            "Nerys",
            "01632 960 456",
            "Open my letters.");

    @Inject
    private Details details;

    @Inject
    private Participants participants;

    @Inject
    private Programmes programmes;

    @Inject
    private Accounts accounts;

    @Inject
    private Acting acting;

    @Inject
    private SealedTexts texts;

    @Inject
    private Sql sql;

    private ProgrammeId programme;
    private SignedIn catrin;
    private SignedIn samira;
    private SignedIn ada;
    private SignedIn maureen;
    private ParticipantId who;

    @BeforeEach
    void begin() {
        programme = programmes.create("Nursing", ZoneId.of("Europe/London"));
        catrin = somebody("Catrin", Role.COORDINATOR);
        samira = somebody("Samira", Role.SUPPORTER);
        ada = somebody("Ada", Role.ADMINISTRATOR);
        maureen = somebody("Maureen", Role.MENTOR);
        who = acting.as(catrin, () -> {
            ParticipantId id = participants.register(
                    new NewParticipant("Maureen", Part.LIVED_EXPERIENCE, ReachBy.EMAIL, "maureen@example.org"));
            participants.signsInWith(id, maureen.account());
            return id;
        });
    }

    private SignedIn somebody(String name, Role role) {
        AccountId account = accounts.create(name + "-" + UUID.randomUUID(), name, "correct horse battery staple");
        accounts.join(account, programme, role);
        return accounts.in(account, programme).orElseThrow();
    }

    @Test
    void nothingHasToBeTold() {
        assertThat(acting.as(maureen, details::mine)).isEqualTo(new Details.Row(Told.NOTHING, Optional.empty()));
        acting.as(maureen, () -> details.tell(ALL));
        assertThat(acting.as(maureen, details::mine).told()).isEqualTo(ALL);
        acting.as(maureen, () -> details.tell(Told.NOTHING));
        assertThat(acting.as(maureen, details::mine).told()).isEqualTo(Told.NOTHING);
    }

    @Test
    void whatIsToldStandsNowhereInClearAndGoesWithTheirKey() {
        acting.as(maureen, () -> details.tell(ALL));
        acting.as(maureen, () -> details.keepPlan(new Details.Plan("Ring Nerys", PlanReaders.SUPPORTERS)));
        assertThat(sql.rows("select * from core.participant_detail where participant_id = ?", who.value())
                        .toString())
                .doesNotContain(
                        "she/her", "Cymraeg", "LARGE_PRINT", "door", "mobile", "Nerys", "01632 960 456", "letters");
        acting.asPlatform(programme, () -> texts.shred(who));
        assertThat(acting.as(catrin, () -> details.of(who)).told()).isEqualTo(Told.NOTHING);
        assertThat(acting.as(samira, () -> details.planOf(who))).isEmpty();
    }

    @Test
    void whatIsWrittenDownForThemKeepsWhoSaidItAndWhoTypedItAndTheyHearOfIt() {
        acting.as(samira, () -> details.tellFor(who, ALL, Method.SPOKEN, "Her daughter"));
        Details.Row row = acting.as(catrin, () -> details.of(who));
        assertThat(row.told()).isEqualTo(ALL);
        assertThat(row.source()).hasValueSatisfying(from -> {
            assertThat(from.saidBy()).isEqualTo("Her daughter");
            assertThat(from.typedBy()).isEqualTo("Samira");
            assertThat(from.how()).isEqualTo(Method.SPOKEN);
        });
        assertThat(sql.rows("select template from core.notice where participant_id = ?", who.value())
                        .toString())
                .contains("core.notice.details-told");
        assertThatThrownBy(() -> acting.as(samira, () -> details.tellFor(who, ALL, Method.SPOKEN, " ")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aPlanIsShownToThoseAloneWhomTheyShowItTo() {
        for (PlanReaders readers : PlanReaders.values()) {
            acting.as(maureen, () -> details.keepPlan(new Details.Plan("Ring Nerys", readers)));
            assertThat(acting.as(samira, () -> details.planOf(who)).isPresent())
                    .as("supporter, %s", readers)
                    .isEqualTo(readers != PlanReaders.NOBODY);
            assertThat(acting.as(catrin, () -> details.planOf(who)).isPresent())
                    .as("coordinator, %s", readers)
                    .isEqualTo(readers == PlanReaders.SUPPORTERS_AND_COORDINATORS);
            assertThatThrownBy(() -> acting.as(ada, () -> details.planOf(who))).isInstanceOf(NotAllowed.class);
        }
        acting.as(maureen, () -> details.keepPlan(new Details.Plan(" ", PlanReaders.SUPPORTERS)));
        assertThat(acting.as(samira, () -> details.planOf(who))).isEmpty();
    }

    @Test
    void whoTakesNoPartHasNothingToTellAndNoMentorReadsWhatOthersTold() {
        assertThatThrownBy(() -> acting.as(catrin, details::mine)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> acting.as(maureen, () -> details.of(who))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> acting.as(ada, () -> details.tellFor(who, ALL, Method.SPOKEN, "Maureen")))
                .isInstanceOf(NotAllowed.class);
        ParticipantId nobody = new ParticipantId(UUID.randomUUID());
        assertThatThrownBy(() -> acting.as(catrin, () -> details.of(nobody))).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsTooLongIsSaid() {
        Told tooLong = new Told("x".repeat(61), "", Set.of(), "", null, Optional.empty(), "", "", "", "");
        assertThatThrownBy(() -> acting.as(maureen, () -> details.tell(tooLong)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> acting.as(
                        maureen,
                        () -> details.keepPlan(
                                new Details.Plan("x".repeat(Details.LONGEST_PLAN + 1), PlanReaders.NOBODY))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void everyChoiceHasItsWords() {
        Stream.of(AccessNeed.values()).forEach(one -> spoken("core.access-need", one));
        Stream.of(EmailUse.values()).forEach(one -> spoken("core.email-use", one));
        Stream.of(PlanReaders.values()).forEach(one -> spoken("core.plan-readers", one));
        Stream.of(PlanReaders.values()).forEach(one -> spoken("core.detail.plan.who-reads", one));
    }

    private static void spoken(String prefix, Enum<?> constant) {
        assertThat(Texts.text(Locale.UK, prefix, constant)).doesNotStartWith("!");
    }
}
