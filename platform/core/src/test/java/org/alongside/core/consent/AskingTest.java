package org.alongside.core.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.document.ConsentDocuments;
import org.alongside.core.document.DocumentId;
import org.alongside.core.document.Format;
import org.alongside.core.document.NewDocument;
import org.alongside.core.document.NewText;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.participant.Duplicates;
import org.alongside.core.participant.NewParticipant;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom to ask again, and why. */
@ModuleTest
class AskingTest {
    private static final Purpose CONTACT = new Purpose("core.contact");
    private static final Purpose RESULTS = new Purpose("core.results");
    private static final Purpose RECONTACT = new Purpose("core.recontact");

    @Inject
    private Asking asking;

    @Inject
    private Consents consents;

    @Inject
    private ConsentDocuments documents;

    @Inject
    private Participants participants;

    @Inject
    private Duplicates duplicates;

    @Inject
    private Programmes programmes;

    @Inject
    private Acting acting;

    @Inject
    private MovableClock clock;

    @Inject
    private Sql sql;

    private ProgrammeId course;
    private SignedIn olwen;
    private ParticipantId rosa;
    private ParticipantId tom;

    @BeforeEach
    void rosaAndTomInACourse() {
        course = programmes.create("Course", ZoneId.of("Europe/London"));
        olwen = new SignedIn(new AccountId(UUID.randomUUID()), "Olwen", course, Set.of(Role.COORDINATOR));
        rosa = register("Rosa");
        tom = register("Tom");
    }

    private ParticipantId register(String name) {
        return acting.as(
                olwen,
                () -> participants.register(
                        new NewParticipant(name, Part.LIVED_EXPERIENCE, ReachBy.POST, "1 Chapel Row")));
    }

    private void says(ParticipantId who, Purpose purpose, Decision decision) {
        acting.as(olwen, () -> consents.record(who, purpose, NewDecision.of(decision, Method.SPOKEN, "Themselves")));
    }

    private void version(boolean material, Purpose... purposes) {
        acting.as(olwen, () -> {
            DocumentId id = documents.draft(new NewDocument(
                    "Information sheet",
                    List.of(purposes),
                    Optional.empty(),
                    "REC 26/WA/0001",
                    "Written with the service user group",
                    material));
            documents.write(id, NewText.of("en", Format.STANDARD, "Information", "This is what we do."));
            documents.putInForce(id);
        });
    }

    private List<Tuple> toAsk() {
        return acting.as(olwen, asking::list).stream()
                .map(row -> tuple(row.callName(), row.purpose(), row.why()))
                .toList();
    }

    private long told(ParticipantId whom) {
        return sql.rows(
                        "select 1 from core.notice where participant_id = ? and template = 'core.notice.ask-again'",
                        whom.value())
                .size();
    }

    @Test
    void aChangeThatMattersAsksEverybodyAgainWhoseYesStandsAndTellsThem() {
        version(false, CONTACT, RESULTS);
        says(rosa, CONTACT, Decision.GIVEN);
        says(rosa, RESULTS, Decision.GIVEN);
        says(tom, CONTACT, Decision.REFUSED);
        assertThat(toAsk()).isEmpty();

        version(true, CONTACT, RESULTS);
        assertThat(toAsk())
                .containsExactly(
                        tuple("Rosa", CONTACT, Asking.Why.CHANGED), tuple("Rosa", RESULTS, Asking.Why.CHANGED));
        assertThat(acting.as(olwen, asking::howMany)).isOne();
        assertThat(told(rosa)).as("once, for both").isOne();
        assertThat(told(tom)).isZero();

        says(rosa, CONTACT, Decision.RECONSENTED);
        says(rosa, RESULTS, Decision.WITHDRAWN);
        assertThat(toAsk()).isEmpty();
    }

    @Test
    void aChangeOfWordsAsksNobodyAndHidesNoChangeThatMattersBeforeIt() {
        version(false, CONTACT);
        says(rosa, CONTACT, Decision.GIVEN);
        version(false, CONTACT);
        assertThat(toAsk()).isEmpty();
        assertThat(told(rosa)).isZero();

        version(true, CONTACT);
        says(tom, CONTACT, Decision.GIVEN);
        version(false, CONTACT);
        assertThat(toAsk()).containsExactly(tuple("Rosa", CONTACT, Asking.Why.CHANGED));
    }

    @Test
    void whoSaidYesBeforeThereWasADocumentIsAskedWithTheFirstThatMatters() {
        says(rosa, CONTACT, Decision.GIVEN);
        version(false, CONTACT);
        assertThat(toAsk()).isEmpty();
        version(true, CONTACT);
        assertThat(toAsk()).containsExactly(tuple("Rosa", CONTACT, Asking.Why.CHANGED));
    }

    @Test
    void aYesThatComesToItsEndIsNamedBeforeAndAfter() {
        says(rosa, RECONTACT, Decision.GIVEN);
        assertThat(toAsk()).isEmpty();
        clock.forward(Duration.ofDays(2 * 365 - 20));
        assertThat(toAsk()).containsExactly(tuple("Rosa", RECONTACT, Asking.Why.ENDS_SOON));
        clock.forward(Duration.ofDays(21));
        assertThat(toAsk()).containsExactly(tuple("Rosa", RECONTACT, Asking.Why.ENDED));
        acting.asPlatform(course, consents::lapse);
        assertThat(toAsk()).containsExactly(tuple("Rosa", RECONTACT, Asking.Why.ENDED));
        says(rosa, RECONTACT, Decision.REFUSED);
        assertThat(toAsk()).isEmpty();
    }

    @Test
    void ofSomebodyWhoIsOnRecordTwiceWhatTheySaidLastCounts() {
        ParticipantId again = register("Rosa");
        says(rosa, CONTACT, Decision.GIVEN);
        acting.as(olwen, () -> duplicates.join(rosa, again));
        version(true, CONTACT);
        assertThat(toAsk()).containsExactly(tuple("Rosa", CONTACT, Asking.Why.CHANGED));
        says(again, CONTACT, Decision.REFUSED);
        assertThat(toAsk()).isEmpty();
    }

    @Test
    void nobodyOfAnotherProgrammeIsNamedAndNotEverybodyMayLook() {
        says(rosa, CONTACT, Decision.GIVEN);
        version(true, CONTACT);
        SignedIn elsewhere = new SignedIn(
                new AccountId(UUID.randomUUID()),
                "Mair",
                programmes.create("Elsewhere", ZoneId.of("Europe/London")),
                Set.of(Role.COORDINATOR));
        assertThat(acting.as(elsewhere, asking::list)).isEmpty();
        SignedIn researcher = new SignedIn(new AccountId(UUID.randomUUID()), "Rhys", course, Set.of(Role.RESEARCHER));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> acting.as(researcher, asking::list));
    }
}
