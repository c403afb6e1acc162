package org.alongside.core.pseudonym;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;

/**
 * Gives people names that say nothing: one for each in the programme, and another one for each in every export, so that two exports
 * cannot be laid side by side.
 */
@ApplicationScoped
@Transactional
public class Pseudonyms {
    /** How many people are looked up together. */
    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Participants participants;

    @Inject
    private CurrentProgramme programme;

    @Inject
    private AuditLog audit;

    /** What these people are called wherever the programme's data are pseudonymous; made when first asked for. */
    @ForEverybody("names that say nothing, for use cases that have checked their caller")
    public Map<ParticipantId, Pseudonym> inProgramme(Collection<ParticipantId> people) {
        return given(people, programme.required().value());
    }

    /**
     * What these people are called in one export and nowhere else.
     *
     * @param export names it; a random id
     */
    @ForEverybody("names that say nothing, for use cases that have checked their caller")
    public Map<ParticipantId, Pseudonym> inExport(Collection<ParticipantId> people, UUID export) {
        return given(people, export);
    }

    /**
     * Who is called that, here.
     *
     * @throws NotFound when nobody is, or it was not typed right
     */
    @Allowed("core.pseudonym.resolve")
    public ParticipantId resolve(String typed) {
        ParticipantId who = Pseudonym.read(typed)
                .flatMap(pseudonym -> em.createQuery(
                                "select l from PseudonymLink l where l.pseudonym = :pseudonym", PseudonymLink.class)
                        .setParameter("pseudonym", pseudonym.text())
                        .getResultStream()
                        .map(PseudonymLink::participant)
                        .findFirst())
                .orElseThrow(NotFound::new);
        audit.record("core.pseudonym.resolved", who);
        return who;
    }

    private Map<ParticipantId, Pseudonym> given(Collection<ParticipantId> people, UUID usedIn) {
        Map<ParticipantId, Pseudonym> given = new HashMap<>();
        List<ParticipantId> all = people.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<ParticipantId> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            given.putAll(known(some, usedIn));
            // Whoever is of another programme, or of none, gets no name here.
            for (ParticipantId here : participants.namesOf(some).keySet()) {
                given.computeIfAbsent(here, fresh -> {
                    Pseudonym pseudonym = Pseudonym.random();
                    em.persist(new PseudonymLink(fresh, usedIn, pseudonym));
                    return pseudonym;
                });
            }
        }
        return given;
    }

    private Map<ParticipantId, Pseudonym> known(List<ParticipantId> some, UUID usedIn) {
        Map<ParticipantId, Pseudonym> known = new HashMap<>();
        em.createQuery(
                        "select l from PseudonymLink l where l.usedIn = :usedIn and l.participant in :people",
                        PseudonymLink.class)
                .setParameter("usedIn", usedIn)
                .setParameter("people", some.stream().map(ParticipantId::value).toList())
                .getResultStream()
                .forEach(link -> known.put(link.participant(), link.pseudonym()));
        return known;
    }
}
