package org.alongside.mentoring.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.identity.PairedWith;
import org.alongside.spi.ParticipantId;

/** Tells the firewall which mentors' lines would give a trainee's pair away. Past pairs count: they stay hidden too. */
@ApplicationScoped
class MentorsOf implements PairedWith {
    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Override
    public Set<ParticipantId> pairedWith(Set<ParticipantId> trainees) {
        if (trainees.isEmpty()) {
            return Set.of();
        }
        return em.createQuery("select distinct p.mentor from Pairing p where p.trainee in :trainees", UUID.class)
                .setParameter(
                        "trainees", trainees.stream().map(ParticipantId::value).toList())
                .getResultStream()
                .map(ParticipantId::new)
                .collect(Collectors.toSet());
    }
}
