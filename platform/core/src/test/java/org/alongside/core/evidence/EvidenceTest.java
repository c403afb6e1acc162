package org.alongside.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.Method;
import org.alongside.core.consent.NewDecision;
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
import org.alongside.core.participant.ReachBy;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.core.withdrawal.Carrying;
import org.alongside.core.withdrawal.Extent;
import org.alongside.core.withdrawal.Withdrawals;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The papers behind decisions: Olwen types and brings in, Mair is the second person. */
@ModuleTest
class EvidenceTest {
    private static final Purpose CONTACT = new Purpose("core.contact");
    private static final byte[] PAPER = "%PDF-1.7 Rosa says yes".getBytes(StandardCharsets.ISO_8859_1);

    @Inject
    private Evidence evidence;

    @Inject
    private Consents consents;

    @Inject
    private Participants participants;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Carrying carrying;

    @Inject
    private Programmes programmes;

    @Inject
    private Accounts accounts;

    @Inject
    private Acting acting;

    @Inject
    private Sql sql;

    private ProgrammeId course;
    private SignedIn olwen;
    private SignedIn mair;
    private ParticipantId rosa;
    private UUID decision;

    @BeforeEach
    void rosaSaysYesOnPaper() {
        course = programmes.create("Course", ZoneId.of("Europe/London"));
        olwen = staff("Olwen");
        mair = staff("Mair");
        rosa = acting.as(
                olwen,
                () -> participants.register(
                        new NewParticipant("Rosa", Part.LIVED_EXPERIENCE, ReachBy.POST, "1 Chapel Row")));
        acting.as(olwen, () -> consents.record(rosa, CONTACT, NewDecision.of(Decision.GIVEN, Method.PAPER, "Rosa")));
        decision = acting.as(olwen, () -> consents.historyOf(rosa)).get(0).id();
    }

    private SignedIn staff(String name) {
        AccountId account = accounts.createWithoutPassword(name + "-" + UUID.randomUUID(), name);
        accounts.join(account, course, Role.COORDINATOR);
        return accounts.in(account, course).orElseThrow();
    }

    private UUID broughtIn(byte[] scan) {
        return acting.as(olwen, () -> evidence.bringIn(rosa, decision, scan));
    }

    private Evidence.Row paper() {
        return acting.as(mair, () -> evidence.of(rosa)).get(0);
    }

    @Test
    void aSecondPersonHoldsItAgainstWhatWasTyped() {
        UUID id = broughtIn(PAPER);
        assertThat(acting.as(mair, evidence::toCheck))
                .extracting(Evidence.Row::id)
                .containsExactly(id);
        assertThat(acting.as(mair, evidence::waitingForMe)).isOne();
        assertThat(acting.as(mair, () -> evidence.look(id)).bytes()).isEqualTo(PAPER);
        assertThat(paper().decided()).isEqualTo(Decision.GIVEN);

        acting.as(mair, () -> evidence.check(id, Finding.SAME));
        assertThat(paper().found()).contains(Finding.SAME);
        assertThat(paper().checkedBy()).contains("Mair");
        assertThat(acting.as(mair, evidence::toCheck)).isEmpty();
    }

    @Test
    void nobodyIsTheSecondPersonForThemselves() {
        UUID typedByOlwen = broughtIn(PAPER);
        UUID broughtInByMair = acting.as(mair, () -> evidence.bringIn(rosa, decision, PAPER));
        assertThat(acting.as(olwen, evidence::waitingForMe)).isZero();
        for (UUID id : List.of(typedByOlwen, broughtInByMair)) {
            assertThatExceptionOfType(NotASecondPerson.class)
                    .isThrownBy(() -> acting.as(olwen, () -> evidence.check(id, Finding.SAME)));
        }
        assertThatExceptionOfType(NotASecondPerson.class)
                .isThrownBy(() -> acting.as(mair, () -> evidence.check(broughtInByMair, Finding.SAME)));
        assertThat(acting.as(olwen, evidence::toCheck)).allMatch(Evidence.Row::mine);
    }

    @Test
    void itIsAPictureOrPdfAndNotTooLarge() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10};
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};
        broughtIn(png);
        broughtIn(jpeg);
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] huge = Arrays.copyOf(PAPER, Evidence.LARGEST + 1);
        for (byte[] no : List.of(script, new byte[0], huge)) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> broughtIn(no));
        }
    }

    @Test
    void itIsOfADecisionOfThatPersonAndOfNobodyElse() {
        ParticipantId tom = acting.as(
                olwen,
                () -> participants.register(
                        new NewParticipant("Tom", Part.LIVED_EXPERIENCE, ReachBy.POST, "2 Chapel Row")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> acting.as(olwen, () -> evidence.bringIn(tom, decision, PAPER)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> acting.as(olwen, () -> evidence.bringIn(rosa, UUID.randomUUID(), PAPER)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> acting.as(olwen, () -> evidence.bringIn(rosa, null, PAPER)));
    }

    @Test
    void itStandsNowhereInClearAndGoesWithWhoeverIsForgotten() {
        UUID id = broughtIn(PAPER);
        assertThat(sql.rows("select 1 from core.consent_scan e where e.sealed_scan like '%Rosa%'"))
                .isEmpty();
        acting.as(
                olwen,
                () -> withdrawals.stopFor(
                        rosa, Extent.all(Level.ERASE), NewDecision.of(Decision.WITHDRAWN, Method.PAPER, "Rosa")));
        carrying.carryOut(course);
        for (String table : List.of("consent_evidence", "consent_scan")) {
            assertThat(sql.rows("select 1 from core." + table + " where id = ?", id))
                    .isEmpty();
        }
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> broughtIn(PAPER));
    }

    @Test
    void onlyThoseWhoWriteDecisionsDownSeeIt() {
        UUID id = broughtIn(PAPER);
        SignedIn researcher =
                new SignedIn(new AccountId(UUID.randomUUID()), "Rhys", course, Set.of(Role.RESEARCHER, Role.MENTOR));
        List<Runnable> all = List.of(
                () -> evidence.look(id),
                () -> evidence.of(rosa),
                evidence::toCheck,
                () -> evidence.bringIn(rosa, decision, PAPER),
                () -> evidence.check(id, Finding.SAME));
        for (Runnable one : all) {
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> acting.as(researcher, one));
        }
        SignedIn elsewhere = new SignedIn(
                new AccountId(UUID.randomUUID()),
                "Eira",
                programmes.create("Elsewhere", ZoneId.of("Europe/London")),
                Set.of(Role.COORDINATOR));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> acting.as(elsewhere, () -> evidence.look(id)));
        assertThat(acting.as(elsewhere, evidence::toCheck)).isEmpty();
    }
}
