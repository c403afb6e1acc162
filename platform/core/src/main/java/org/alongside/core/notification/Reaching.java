package org.alongside.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.consent.Consents;
import org.alongside.core.detail.AccessNeed;
import org.alongside.core.detail.Details;
import org.alongside.core.detail.EmailUse;
import org.alongside.core.detail.Told;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Relations;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.spi.DataKind;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;

/** By which way somebody is told; asked when a notice is written and again before it goes out. */
@ApplicationScoped
class Reaching {
    private static final Purpose CONTACT = new Purpose("core.contact");

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Participants participants;

    @Inject
    private Consents consents;

    @Inject
    private Details details;

    @Inject
    private Programmes programmes;

    @Inject
    private Accounts accounts;

    @Inject
    private Relations relations;

    @Inject
    private Acting acting;

    @Inject
    private SmtpSettings settings;

    @Inject
    private CurrentProgramme programme;

    /** Their own way; their page only, where they have not said yes to being contacted or have left no address. */
    Channel channel(Recipient whom) {
        if (whom.participant().isPresent()) {
            ParticipantId person = whom.participant().get();
            return consents.allows(person, CONTACT, DataKind.CONTACT)
                    ? by(participants.reachBy(person), person)
                    : Channel.HERE;
        }
        return email(whom).isPresent() ? Channel.EMAIL : Channel.HERE;
    }

    /** A member of staff who has no part in the programme, or judges the participant it is about, may not know (R6). */
    boolean mayKnow(Recipient whom, Optional<ParticipantId> about) {
        if (whom.account().isEmpty()) {
            return true;
        }
        return accounts.in(whom.account().get(), programme.required())
                .map(reader -> acting.<Set<ParticipantId>>as(reader, relations::judgedByMe))
                .map(judged -> about.filter(judged::contains).isEmpty())
                .orElse(false);
    }

    /** Where an e-mail goes, as it stands now. */
    Optional<String> email(Recipient whom) {
        if (whom.participant().isPresent()) {
            Participants.Person row = participants.reach(whom.participant().get());
            return row.reachBy() == ReachBy.EMAIL ? Optional.of(row.reachAt()) : Optional.empty();
        }
        return choice(whom).map(NoticeChoice::email).filter(address -> !address.isEmpty());
    }

    /** Where a text message goes, as it stands now; empty where none can go, or they did not choose so. */
    Optional<String> text(Recipient whom) {
        return choice(whom)
                .filter(NoticeChoice::byText)
                .flatMap(chosen -> whom.participant())
                .map(participants::reach)
                .flatMap(this::textAddress);
    }

    /** Whether text messages could reach them, if they chose so. */
    boolean textsReach(Participants.Person somebody) {
        return textAddress(somebody).isPresent();
    }

    private Optional<String> textAddress(Participants.Person somebody) {
        return Optional.of(somebody)
                .filter(person -> person.reachBy() == ReachBy.PHONE)
                .flatMap(person -> TextNumber.digits(person.reachAt()))
                .flatMap(number -> settings.texts().map(gateway -> number + "@" + gateway.host()));
    }

    /** What they chose beyond that, if they did. */
    Optional<NoticeChoice> choice(Recipient whom) {
        String side = whom.participant().isPresent() ? "participant" : "account";
        return em.createQuery("select c from NoticeChoice c where c." + side + " = :whom", NoticeChoice.class)
                .setParameter(
                        "whom",
                        whom.participant()
                                .map(ParticipantId::value)
                                .or(() -> whom.account().map(AccountId::value))
                                .orElseThrow())
                .getResultStream()
                .findFirst();
    }

    /** What somebody who takes part told of themselves; nothing for members of staff. */
    Optional<Told> told(Recipient whom) {
        return whom.participant().map(details::heeded);
    }

    /** Whether the message itself may stand in the e-mail: they chose so, and nobody else reads it. */
    boolean spelledOut(Recipient whom) {
        return choice(whom).map(NoticeChoice::spelledOut).orElse(false)
                && told(whom).map(Told::email).filter(EmailUse.SHARED::equals).isEmpty();
    }

    /** Whether letters are printed large: they chose so, or told that they need it. */
    boolean largePrint(Recipient whom) {
        return choice(whom).map(NoticeChoice::largePrint).orElse(false)
                || told(whom)
                        .filter(told -> told.needs().contains(AccessNeed.LARGE_PRINT))
                        .isPresent();
    }

    /** The next moment in which they may be reached: now, unless they told other hours. */
    OffsetDateTime next(Recipient whom, OffsetDateTime now) {
        return told(whom)
                .flatMap(Told::hours)
                .map(hours -> hours.next(now.atZoneSameInstant(programmes
                                .find(programme.required())
                                .orElseThrow()
                                .zone()))
                        .toOffsetDateTime())
                .orElse(now);
    }

    private Channel by(ReachBy way, ParticipantId person) {
        return switch (way) {
            case EMAIL -> details.heeded(person).email() == EmailUse.NONE ? Channel.HERE : Channel.EMAIL;
            case PHONE -> text(Recipient.of(person)).isPresent() ? Channel.TEXT : Channel.PHONE;
            case POST -> Channel.LETTER;
        };
    }
}
