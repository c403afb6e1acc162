package org.alongside.analysis.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.analysis.transcript.TranscriptsGo;

/** Lets go of the codes in transcripts that go, and so of every quote of them. */
@ApplicationScoped
class CodingsOfGone {
    @PersistenceContext(unitName = "analysis")
    private EntityManager em;

    void goFirst(@Observes TranscriptsGo fact) {
        for (TranscriptId transcript : fact.transcripts()) {
            em.createQuery("select c from Coding c where c.transcript = :transcript", Coding.class)
                    .setParameter("transcript", transcript.value())
                    .getResultList()
                    .forEach(em::remove);
        }
        em.flush();
    }
}
