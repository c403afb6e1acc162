package org.alongside.support.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.Relations;
import org.alongside.core.notification.Arg;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.text.Texts;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Today;

/**
 * What people may be asked to, and asking them. Staff read who would like to hear more and whom to ask another time; whether the
 * others said no or said nothing is not told, and nothing is counted.
 */
@ApplicationScoped
@Transactional
public class Opportunities {
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_WORDS = 2000;
    public static final int LONGEST_LINE = 300;

    /**
     * What people are asked to.
     *
     * @param paid what is paid, in words
     * @param ask whom people may ask
     * @param openUntil the last day on which somebody may answer
     */
    public record Offer(
            OpportunityKind kind, String title, String words, String paid, String ask, LocalDate openUntil) {}

    /** What people are asked to; {@code open} while they may answer. */
    public record Row(OpportunityId id, Offer offer, boolean open) {}

    /**
     * Who was asked.
     *
     * @param answer that they would like to hear more, or to be asked another time; empty otherwise
     */
    public record Asked(
            InvitationId id,
            ParticipantId participant,
            String callName,
            LocalDate on,
            Optional<InvitationAnswer> answer) {}

    private static final String INVITED = "support.notice.invitation";
    private static final String ANSWERED_FOR = "support.notice.invitation-answered";

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Participants participants;

    @Inject
    private Relations relations;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    /** What there is, the latest last day first. */
    @Allowed("support.opportunities")
    public List<Row> list() {
        LocalDate day = today.date();
        return em.createQuery("select o from Opportunity o order by o.openUntil desc, o.title", Opportunity.class)
                .getResultStream()
                .map(found -> new Row(found.id(), found.offer(), found.open(day)))
                .toList();
    }

    /** Writes down something that people may be asked to. Nobody is asked by it yet. */
    @Allowed("support.opportunities")
    public OpportunityId offer(Offer told) {
        Opportunity opportunity = new Opportunity(checked(told), user.required().account());
        em.persist(opportunity);
        // Written at once: invitations may refer to it before this transaction ends.
        em.flush();
        audit.record("support.opportunity.offered", opportunity.id());
        return opportunity.id();
    }

    /** Today is the last day of it. */
    @Allowed("support.opportunities")
    public void close(OpportunityId id) {
        find(id).close(today.date());
        audit.record("support.opportunity.closed", id);
    }

    /** Whom the person at the keyboard may ask: everybody on either side, in order of name. */
    @Allowed("support.opportunities")
    public List<Participant> people() {
        Set<ParticipantId> judged = relations.judgedByMe();
        return Stream.of(Part.values())
                .flatMap(part -> participants.on(part).stream())
                .filter(person -> !judged.contains(person.id()))
                .sorted(Comparator.comparing(Participant::callName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /**
     * Asks these people, each by their own way, and nobody else hears of it. Who was asked before is not asked again.
     *
     * @throws NotFound where one of them is not here, or is judged by the person at the keyboard (R6)
     */
    @Allowed("support.opportunities")
    public void invite(OpportunityId id, List<ParticipantId> people) {
        Opportunity opportunity = find(id);
        if (!opportunity.open(today.date())) {
            throw new Invalid("support.invitations.fault.over");
        }
        if (people == null || people.isEmpty()) {
            throw new Invalid("support.fault.participant");
        }
        Set<ParticipantId> judged = relations.judgedByMe();
        List<ParticipantId> asked =
                invitations(id).stream().map(Invitation::participant).toList();
        for (ParticipantId person : new LinkedHashSet<>(people)) {
            participants.nameOf(person);
            if (judged.contains(person)) {
                throw new NotFound();
            }
            if (!asked.contains(person)) {
                invite(opportunity, person);
            }
        }
    }

    /** Who was asked, in order of name. */
    @Allowed("support.opportunities")
    public List<Asked> asked(OpportunityId id) {
        find(id);
        Set<ParticipantId> judged = relations.judgedByMe();
        List<Invitation> found = invitations(id).stream()
                .filter(one -> !judged.contains(one.participant()))
                .toList();
        Map<ParticipantId, String> names =
                participants.namesOf(found.stream().map(Invitation::participant).toList());
        return found.stream()
                .map(one -> new Asked(
                        one.id(),
                        one.participant(),
                        names.get(one.participant()),
                        one.invitedOn(),
                        one.answerForStaff()))
                .sorted(Comparator.comparing(Asked::callName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Somebody answered us by telephone or otherwise (R15). They get a message that says so. */
    @Allowed("support.opportunities")
    public void answerFor(InvitationId id, InvitationAnswer answer, Method how) {
        Invitation invitation = Optional.ofNullable(em.find(Invitation.class, id.value()))
                .filter(found -> !relations.judgedByMe().contains(found.participant()))
                .orElseThrow(NotFound::new);
        if (how == null || !how.toldToStaff()) {
            throw new Invalid("support.claims.fault.how");
        }
        if (answer == null) {
            throw new Invalid("support.invitations.fault.answer");
        }
        invitation.answer(answer, how, user.required().account(), today.date());
        audit.record("support.invitation.answered-for", id);
        outbox.tell(
                Recipient.of(invitation.participant()),
                Message.of(ANSWERED_FOR, Arg.account(user.required().account())));
    }

    private void invite(Opportunity opportunity, ParticipantId person) {
        Invitation invitation =
                new Invitation(opportunity.id(), person, user.required().account(), today.date());
        em.persist(invitation);
        audit.record("support.invitation.sent", invitation.id(), person);
        Offer offer = opportunity.offer();
        outbox.tell(
                Recipient.of(person),
                Message.of(
                        INVITED,
                        Arg.fixed(Texts.key("support.opportunities.kind", offer.kind())),
                        Arg.day(offer.openUntil())));
    }

    private List<Invitation> invitations(OpportunityId id) {
        return em.createQuery("select i from Invitation i where i.opportunity = :opportunity", Invitation.class)
                .setParameter("opportunity", id.value())
                .getResultList();
    }

    private Opportunity find(OpportunityId id) {
        return Optional.ofNullable(em.find(Opportunity.class, id.value())).orElseThrow(NotFound::new);
    }

    private Offer checked(Offer told) {
        if (told.kind() == null) {
            throw new Invalid("support.opportunities.fault.kind");
        }
        if (told.openUntil() == null || told.openUntil().isBefore(today.date())) {
            throw new Invalid("support.opportunities.fault.open-until");
        }
        String title = words(told.title(), LONGEST_TITLE);
        if (title.isEmpty()) {
            throw new Invalid("support.opportunities.fault.title");
        }
        return new Offer(
                told.kind(),
                title,
                words(told.words(), LONGEST_WORDS),
                words(told.paid(), LONGEST_LINE),
                words(told.ask(), LONGEST_LINE),
                told.openUntil());
    }

    private static String words(String told, int longest) {
        String words = told == null ? "" : told.strip();
        if (words.length() > longest) {
            throw new Invalid("support.plan.fault.long", longest);
        }
        return words;
    }
}
