package org.alongside.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.module.AlongsideModule;

/** Tells people things. What is told is written in the caller's transaction: what did not happen is told to nobody. */
@ApplicationScoped
@Transactional
public class Outbox {
    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    @Any
    private Instance<AlongsideModule> modules;

    @Inject
    private Reaching reaching;

    @Inject
    private Clock clock;

    /**
     * Tells somebody something, by their own way. Who has not said yes to being contacted finds it on their page only; who judges
     * the participant it is about is not told at all (R6).
     *
     * @throws IllegalArgumentException when no module names that template on its card
     */
    @ForEverybody("for use cases that have checked their caller; it takes no words")
    public void tell(Recipient whom, Message message) {
        if (modules.stream().noneMatch(card -> card.notices().contains(message.template()))) {
            throw new IllegalArgumentException("No module's card names the notice " + message.template());
        }
        if (!reaching.mayKnow(whom, message.about())) {
            return;
        }
        em.persist(new Notice(whom, message, reaching.channel(whom), OffsetDateTime.now(clock)));
    }
}
