package org.alongside.core.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.Method;
import org.alongside.core.consent.NewDecision;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.participant.NewParticipant;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.PeopleExport;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.core.withdrawal.Carrying;
import org.alongside.core.withdrawal.Extent;
import org.alongside.core.withdrawal.Withdrawals;
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Olwen takes everybody away as a file, for the university's post room; then Rosa stops. */
@ModuleTest
class ExportsTest {
    @Inject
    private Exports exports;

    @Inject
    private ExportsHolding holding;

    @Inject
    private PeopleExport people;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Carrying carrying;

    @Inject
    private Participants participants;

    @Inject
    private Programmes programmes;

    @Inject
    private Accounts accounts;

    @Inject
    private Acting acting;

    @Inject
    private Transactions transactions;

    @Inject
    private Sql sql;

    private ProgrammeId course;
    private SignedIn olwen;
    private ParticipantId rosa;
    private String file;

    @BeforeEach
    void olwenTakesTheFileAway() {
        course = programmes.create("Course", ZoneId.of("Europe/London"));
        olwen = staff("Olwen", Role.COORDINATOR);
        register("Aled");
        rosa = register("Rosa");
        register("Tom");
        file = new String(acting.as(olwen, () -> people.csv("The post room")), StandardCharsets.UTF_8);
    }

    private SignedIn staff(String name, Role role) {
        AccountId account = accounts.createWithoutPassword(name + "-" + UUID.randomUUID(), name);
        accounts.join(account, course, role);
        return accounts.in(account, course).orElseThrow();
    }

    private ParticipantId register(String name) {
        return acting.as(
                olwen,
                () -> participants.register(
                        new NewParticipant(name, Part.LIVED_EXPERIENCE, ReachBy.POST, "1 Chapel Row")));
    }

    private void rosaStops(Level level) {
        acting.as(
                olwen,
                () -> withdrawals.stopFor(
                        rosa, Extent.all(level), NewDecision.of(Decision.WITHDRAWN, Method.SPOKEN, "Rosa")));
        carrying.carryOut(course);
    }

    private List<Exports.Recall> recalls() {
        return acting.as(olwen, exports::recalls);
    }

    private List<Effect> whatBecame() {
        return acting.as(olwen, () -> withdrawals.of(rosa)).get(0).work().stream()
                .filter(piece -> piece.holding().equals("core.exports"))
                .flatMap(piece -> piece.effects().stream())
                .toList();
    }

    @Test
    void theFileIsOnRecordWithWhoHasItAndRosaReadsSo() {
        assertThat(acting.as(olwen, exports::list))
                .extracting(Exports.Row::kind, Exports.Row::takenBy, Exports.Row::recipient, Exports.Row::people)
                .containsExactly(tuple("core.everybody", "Olwen", "The post room", 3L));
        assertThat(acting.as(olwen, () -> transactions.call(() -> holding.about(rosa, Locale.UK))))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts())
                        .extracting(fact -> fact.value())
                        .contains("The post room"));
    }

    @Test
    void whenSheStopsWhoeverHasItIsAskedToTakeOutTheLineOnWhichSheStands() {
        rosaStops(Level.NO_CONTACT);
        assertThat(whatBecame()).containsExactly(Effect.changed(1, "core.export.recalled"));
        assertThat(recalls()).singleElement().satisfies(recall -> {
            assertThat(recall.export().recipient()).isEqualTo("The post room");
            int line = Integer.parseInt(recall.place().substring("line ".length()));
            assertThat(file.lines().toList().get(line - 1)).contains("Rosa");
        });
        assertThat(acting.as(olwen, exports::waiting)).isOne();
        assertThat(sql.rows(
                        "select 1 from core.notice where account_id = ? and template = 'core.notice.recall'",
                        olwen.account().value()))
                .hasSize(1);

        acting.as(olwen, () -> exports.done(recalls().get(0).id()));
        assertThat(acting.as(olwen, exports::waiting)).isZero();
        assertThat(recalls().get(0).doneAt()).isPresent();
    }

    @Test
    void goingFurtherLaterAsksNobodyTwice() {
        rosaStops(Level.NO_CONTACT);
        rosaStops(Level.NO_NEW_USE);
        assertThat(recalls()).hasSize(1);
    }

    @Test
    void aPauseRecallsNothing() {
        rosaStops(Level.PAUSE);
        assertThat(recalls()).isEmpty();
    }

    @Test
    void whoIsForgottenIsStillTakenOutAndNamedNowhere() {
        rosaStops(Level.ERASE);
        assertThat(recalls()).hasSize(1);
        assertThat(sql.rows("select 1 from core.export_place where participant_id = ?", rosa.value()))
                .isEmpty();
    }

    @Test
    void whoNamesNobodyHasItThemselvesAndNobodyHasALongName() {
        acting.as(olwen, () -> people.workbook(" "));
        assertThat(acting.as(olwen, exports::list))
                .extracting(Exports.Row::recipient)
                .contains("Olwen");
        String endless = "x".repeat(201);
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> acting.as(olwen, () -> people.csv(endless)));
    }

    @Test
    void researchersSeeTheirOwnFilesAndNobodyElsesAndOthersNone() {
        rosaStops(Level.NO_NEW_USE);
        UUID recall = recalls().get(0).id();
        SignedIn rhys = staff("Rhys", Role.RESEARCHER);
        assertThat(acting.as(rhys, exports::list)).isEmpty();
        assertThat(acting.as(rhys, exports::recalls)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> acting.as(rhys, () -> exports.done(recall)));
        SignedIn sam = new SignedIn(new AccountId(UUID.randomUUID()), "Sam", course, Set.of(Role.SUPPORTER));
        for (Runnable one :
                List.<Runnable>of(exports::list, exports::recalls, exports::waiting, () -> exports.done(recall))) {
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> acting.as(sam, one));
        }
    }
}
