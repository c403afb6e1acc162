package org.alongside.core.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.Method;
import org.alongside.core.consent.NewDecision;
import org.alongside.core.document.ConsentDocuments;
import org.alongside.core.document.DocumentId;
import org.alongside.core.document.Format;
import org.alongside.core.document.NewDocument;
import org.alongside.core.document.NewText;
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
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.core.receipt.ConsentReceipt;
import org.alongside.core.receipt.ConsentReceipt.Entry;
import org.alongside.core.receipt.Receipts;
import org.alongside.core.withdrawal.Carrying;
import org.alongside.core.withdrawal.Extent;
import org.alongside.core.withdrawal.WithdrawalId;
import org.alongside.core.withdrawal.Withdrawals;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class CopiesTest {
    private static final Purpose CONTACT = new Purpose("core.contact");
    private static final Purpose CREDIT = new Purpose("core.credit");
    private static final Locale ENGLISH = Locale.UK;

    @Inject
    private Copies copies;

    @Inject
    private Receipts receipts;

    @Inject
    private Consents consents;

    @Inject
    private ConsentDocuments documents;

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
    private Relations relations;

    @Inject
    private Acting acting;

    private ProgrammeId course;
    private SignedIn olwen;
    private SignedIn rosa;
    private ParticipantId rosasId;

    @BeforeEach
    void rosaInACourse() {
        String name = "rosa" + UUID.randomUUID();
        course = programmes.create("Course", ZoneId.of("Europe/London"));
        olwen = new SignedIn(
                new AccountId(UUID.randomUUID()), "Olwen", course, Set.of(Role.COORDINATOR, Role.ADMINISTRATOR));
        AccountId account = accounts.createWithoutPassword(name, name);
        accounts.join(account, course, Role.MENTOR);
        rosa = new SignedIn(account, name, course, Set.of(Role.MENTOR));
        rosasId = acting.as(
                olwen,
                () -> participants.register(
                        new NewParticipant("Rosa", Part.LIVED_EXPERIENCE, ReachBy.EMAIL, name + "@example.org")));
        acting.as(olwen, () -> participants.signsInWith(rosasId, account));
    }

    private void decides(Purpose purpose, Decision decision) {
        acting.as(rosa, () -> consents.decideMyself(purpose, decision));
    }

    private Copies.Copy copy(Optional<WithdrawalId> left) {
        return acting.as(rosa, () -> copies.mine(left, ENGLISH));
    }

    private ConsentReceipt said(Copies.Copy copy) {
        return receipts.read(copy.signed().json());
    }

    private Entry entry(Purpose purpose) {
        return said(copy(Optional.empty())).entries().stream()
                .filter(entry -> entry.purpose().equals(purpose.key()))
                .findFirst()
                .orElseThrow();
    }

    private WithdrawalId stops(Level level) {
        WithdrawalId id = acting.as(rosa, () -> withdrawals.stop(Extent.all(level)));
        carrying.carryOut(course);
        return id;
    }

    private Receipts.Finding finding(Copies.Copy copy) {
        return receipts.verify(copy.signed().json().getBytes(StandardCharsets.UTF_8))
                .finding();
    }

    @Test
    void whoeverDecidedCanTakeItAlongAndItStaysTrueWhateverTheyDecideLater() {
        decides(CONTACT, Decision.GIVEN);
        Copies.Copy first = copy(Optional.empty());
        decides(CONTACT, Decision.WITHDRAWN);

        assertThat(finding(first)).isEqualTo(Receipts.Finding.VALID);
        assertThat(said(first).entries())
                .extracting(Entry::purpose, Entry::decision, Entry::saidBy)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "core.contact", ConsentReceipt.Decision.GIVEN, ConsentReceipt.Speaker.PERSON));
        assertThat(entry(CONTACT).decision()).isEqualTo(ConsentReceipt.Decision.WITHDRAWN);
    }

    @Test
    void theFileNamesNobodyAndGivesAwayNoNumberOfThisServer() {
        decides(CONTACT, Decision.GIVEN);
        Copies.Copy copy = copy(Optional.empty());
        assertThat(copy.signed().json()).doesNotContain("Rosa", rosasId.toString());
        ConsentReceipt again = said(copy(Optional.empty()));
        assertThat(again.subject()).isEqualTo(said(copy).subject());
        assertThat(again.id()).isEqualTo(said(copy).id());
        decides(CONTACT, Decision.WITHDRAWN);
        assertThat(said(copy(Optional.empty())).id()).isNotEqualTo(said(copy).id());
    }

    @Test
    void itTellsWhoSaidItAndHow() {
        acting.as(
                olwen,
                () -> consents.record(
                        rosasId, CONTACT, NewDecision.of(Decision.GIVEN, Method.SPOKEN, "Rosa's sister")));
        acting.as(
                olwen,
                () -> consents.record(
                        rosasId,
                        CREDIT,
                        NewDecision.of(Decision.GIVEN, Method.WITNESSED, "Rosa")
                                .before("Tom")
                                .in("named")));
        assertThat(entry(CONTACT).saidBy()).isEqualTo(ConsentReceipt.Speaker.REPRESENTATIVE);
        assertThat(entry(CONTACT).method()).isEqualTo(ConsentReceipt.Method.SPOKEN);
        assertThat(entry(CREDIT).saidBy()).isEqualTo(ConsentReceipt.Speaker.PERSON);
        assertThat(entry(CREDIT).method()).isEqualTo(ConsentReceipt.Method.WITNESSED);
        assertThat(entry(CREDIT).question()).contains("\n");
    }

    @Test
    void aDoubtThatWasClearedLeavesWhatWasSaidBefore() {
        decides(CONTACT, Decision.GIVEN);
        acting.as(
                olwen,
                () -> consents.record(
                        rosasId, CONTACT, NewDecision.of(Decision.CAPACITY_DOUBTED, Method.SPOKEN, "Dr Lane")));
        assertThat(entry(CONTACT).decision()).isEqualTo(ConsentReceipt.Decision.PAUSED);
        assertThat(entry(CONTACT).saidBy()).isEqualTo(ConsentReceipt.Speaker.PROGRAMME);
        acting.as(
                olwen,
                () -> consents.record(
                        rosasId, CONTACT, NewDecision.of(Decision.CAPACITY_FOUND, Method.SPOKEN, "Dr Lane")));
        assertThat(entry(CONTACT).decision()).isEqualTo(ConsentReceipt.Decision.GIVEN);
        assertThat(entry(CONTACT).saidBy()).isEqualTo(ConsentReceipt.Speaker.PERSON);
    }

    @Test
    void itTellsWhichDocumentThereWasToRead() {
        DocumentId document = acting.as(olwen, () -> {
            DocumentId id = documents.draft(new NewDocument(
                    "Being contacted", List.of(CONTACT), Optional.empty(), "REC 1", "Written with two mentors", true));
            documents.write(
                    id, NewText.of("en", Format.STANDARD, "Being contacted", "We ring you at most once a week."));
            documents.putInForce(id);
            return id;
        });
        decides(CONTACT, Decision.GIVEN);
        assertThat(entry(CONTACT).document().orElseThrow().id()).isEqualTo(document.value());
        assertThat(entry(CONTACT).document().orElseThrow().sha256())
                .isEqualTo(
                        acting.as(olwen, () -> documents.read(document)).hash().orElseThrow());
    }

    @Test
    void whoeverDecidedNothingIsToldSo() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> copy(Optional.empty()));
    }

    @Test
    void havingStoppedIsToldWithEveryYesThatEndedAndWhatBecameOfIt() {
        decides(CONTACT, Decision.GIVEN);
        WithdrawalId id = stops(Level.NO_NEW_USE);
        decides(CONTACT, Decision.GIVEN);
        Copies.Copy copy = copy(Optional.of(id));
        assertThat(finding(copy)).isEqualTo(Receipts.Finding.VALID);
        assertThat(said(copy).kind()).isEqualTo(ConsentReceipt.Kind.WITHDRAWAL);
        assertThat(said(copy).entries())
                .extracting(Entry::purpose)
                .containsExactly("core.stopping.no-new-use", "core.contact");
        assertThat(said(copy).entries()).extracting(Entry::decision).containsOnly(ConsentReceipt.Decision.WITHDRAWN);
        assertThat(said(copy).outcomes()).isNotEmpty();
    }

    @Test
    void whatIsStillBeingCarriedOutHasNoCopyYet() {
        decides(CONTACT, Decision.GIVEN);
        WithdrawalId id = acting.as(rosa, () -> withdrawals.stop(Extent.all(Level.NO_NEW_USE)));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> copy(Optional.of(id)));
    }

    @Test
    void whoeverIsForgottenIsGivenTheLastOneAndNobodyElseIs() {
        decides(CONTACT, Decision.GIVEN);
        WithdrawalId id = stops(Level.ERASE);
        Copies.Copy copy =
                acting.as(rosa, () -> copies.farewell(id, "Rosa", ENGLISH)).orElseThrow();
        assertThat(finding(copy)).isEqualTo(Receipts.Finding.VALID);
        assertThat(said(copy).outcomes())
                .extracting(ConsentReceipt.Outcome::result)
                .contains(ConsentReceipt.Result.DELETED, ConsentReceipt.Result.KEPT);
        assertThat(acting.as(olwen, () -> copies.farewell(id, "Rosa", ENGLISH))).isEmpty();
    }

    @Test
    void nothingIsSaidOfWhoseWordsItWasOnceThoseAreErased() {
        acting.as(
                olwen,
                () -> consents.record(
                        rosasId, CONTACT, NewDecision.of(Decision.GIVEN, Method.SPOKEN, "Rosa's sister")));
        WithdrawalId id = acting.as(
                olwen,
                () -> withdrawals.stopFor(
                        rosasId,
                        Extent.all(Level.ERASE),
                        NewDecision.of(Decision.WITHDRAWN, Method.SPOKEN, "Rosa's sister")));
        carrying.carryOut(course);
        Copies.Copy copy = acting.as(olwen, () -> copies.of(rosasId, Optional.of(id), ENGLISH));
        assertThat(said(copy).entries()).extracting(Entry::saidBy).containsOnly(ConsentReceipt.Speaker.PROGRAMME);
        Copies.Copy choices = acting.as(olwen, () -> copies.of(rosasId, Optional.empty(), ENGLISH));
        assertThat(said(choices).entries()).extracting(Entry::saidBy).containsOnly(ConsentReceipt.Speaker.PROGRAMME);
    }

    @Test
    void nobodyTakesTheCopyOfSomebodyElsesStopping() {
        decides(CONTACT, Decision.GIVEN);
        WithdrawalId id = stops(Level.NO_NEW_USE);
        AccountId other = accounts.createWithoutPassword("dev" + UUID.randomUUID(), "Dev");
        accounts.join(other, course, Role.MENTOR);
        ParticipantId dev = acting.as(
                olwen,
                () -> participants.register(
                        new NewParticipant("Dev", Part.LIVED_EXPERIENCE, ReachBy.POST, "3 Mill Lane")));
        acting.as(olwen, () -> participants.signsInWith(dev, other));
        SignedIn devAtWork = new SignedIn(other, "Dev", course, Set.of(Role.MENTOR));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> acting.as(devAtWork, () -> copies.mine(Optional.of(id), ENGLISH)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> acting.as(olwen, () -> copies.of(dev, Optional.of(id), ENGLISH)));
    }

    /** R6: that somebody stopped tells that there was a pair. */
    @Test
    void staffTakeACopyForThemButNotWhoeverJudgesThem() {
        decides(CONTACT, Decision.GIVEN);
        AccountId account = accounts.createWithoutPassword("judge" + UUID.randomUUID(), "Judge");
        accounts.join(account, course, Role.COORDINATOR);
        SignedIn judge = new SignedIn(account, "Judge", course, Set.of(Role.COORDINATOR));
        Copies.Copy copy = acting.as(judge, () -> copies.of(rosasId, Optional.empty(), ENGLISH));
        assertThat(new String(copies.print(copy, false), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        acting.as(olwen, () -> relations.add(account, rosasId, Relations.Kind.MARKS));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> acting.as(judge, () -> copies.of(rosasId, Optional.empty(), ENGLISH)));
    }
}
