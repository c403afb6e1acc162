package org.alongside.core.notification;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.NewDecision;
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
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;

/**
 * A small programme for each test: Catrin coordinates, Anita coordinates and marks Hannah. Maureen is reached by e-mail, Tom by
 * telephone, Olwen by post; all three and Hannah said yes to being contacted.
 */
abstract class TestProgramme {
    static final String TEMPLATE = "core.notice.choice-changed";
    static final Purpose CONTACT = new Purpose("core.contact");
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    Programmes programmes;

    @Inject
    Accounts accounts;

    @Inject
    Acting acting;

    @Inject
    Participants participants;

    @Inject
    Consents consents;

    @Inject
    Relations relations;

    @Inject
    Outbox outbox;

    @Inject
    SentNotices sent;

    @Inject
    Messages messages;

    @Inject
    Sql sql;

    ProgrammeId programme;
    SignedIn catrin;
    SignedIn anita;
    SignedIn maureenSignedIn;
    ParticipantId maureen;
    ParticipantId tom;
    ParticipantId olwen;
    ParticipantId hannah;

    @BeforeEach
    void begin() {
        // What other tests left would be sent with it.
        sql.run("delete from core.notice");
        programme = programmes.create("Doctorate in Clinical Psychology", LONDON);
        catrin = staff("Catrin", Role.COORDINATOR);
        anita = staff("Anita", Role.COORDINATOR, Role.ADMINISTRATOR, Role.ASSESSOR);
        maureen = person("Maureen", Part.LIVED_EXPERIENCE, ReachBy.EMAIL, "maureen@example.org");
        maureenSignedIn = staff("Maureen", Role.MENTOR);
        acting.as(catrin, () -> participants.signsInWith(maureen, maureenSignedIn.account()));
        tom = person("Tom", Part.LIVED_EXPERIENCE, ReachBy.PHONE, "01632 960 123");
        olwen = person("Olwen", Part.LIVED_EXPERIENCE, ReachBy.POST, "3 Chapel Row, Llanberis, LL55 4EN");
        hannah = person("Hannah", Part.TRAINEE, ReachBy.EMAIL, "hannah@example.org");
        acting.asPlatform(programme, () -> relations.add(anita.account(), hannah, Relations.Kind.MARKS));
    }

    SignedIn staff(String name, Role... roles) {
        AccountId account = accounts.create(name + "-" + UUID.randomUUID(), name, "correct horse battery staple");
        for (Role role : roles) {
            accounts.join(account, programme, role);
        }
        return accounts.in(account, programme).orElseThrow();
    }

    ParticipantId person(String name, Part part, ReachBy by, String at) {
        ParticipantId id = as(catrin, () -> participants.register(new NewParticipant(name, part, by, at)));
        contact(id, Decision.GIVEN);
        return id;
    }

    void contact(ParticipantId id, Decision decision) {
        acting.as(
                catrin,
                () -> consents.record(
                        id, CONTACT, NewDecision.of(decision, org.alongside.core.consent.Method.SPOKEN, "Themselves")));
        // That they are told of it is the business of DecisionNoticesTest.
        sql.run("delete from core.notice where template = 'core.notice.decisions-written'");
    }

    <T> T as(SignedIn who, Supplier<T> work) {
        return acting.as(who, work);
    }

    void tell(Recipient whom) {
        tell(whom, Message.of(TEMPLATE));
    }

    void tell(Recipient whom, Message message) {
        acting.as(catrin, () -> outbox.tell(whom, message));
    }

    SentNotices.Row only() {
        return as(catrin, () -> sent.list(java.util.Locale.UK)).get(0);
    }
}
