package org.alongside.support.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.HeldRows;
import org.alongside.core.holding.Level;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/** What somebody was asked to. It goes as soon as nobody gets in touch with them any more. */
@ApplicationScoped
class InvitationsHolding extends HeldRows<Invitation> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Override
    public String key() {
        return "support.invitations";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream()
                .map(invitation -> Entry.of(
                        invitation.invitedOn(),
                        new Entry.Fact("support.invitations.to", title(invitation.opportunity())),
                        new Entry.Fact(
                                "support.invitations.answer",
                                invitation
                                        .answer()
                                        .map(answer -> Texts.text(reader, "support.invitations.answer", answer))
                                        .orElse(""))))
                .toList();
    }

    private String title(OpportunityId id) {
        Opportunity opportunity = em.find(Opportunity.class, id.value());
        return opportunity == null ? "" : opportunity.offer().title();
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.NO_CONTACT);
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<Invitation> rows(ParticipantId person) {
        return em.createQuery(
                        "select i from Invitation i where i.participant = :person order by i.invitedOn desc",
                        Invitation.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
