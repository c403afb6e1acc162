package org.alongside.core.participant;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.alongside.core.identity.Acting;
import org.alongside.core.module.DatabaseReady;
import org.alongside.core.programme.Programmes;

/**
 * Lets people be found at the start whom an earlier version registered. Nothing is changed in an archived programme until it is
 * reopened.
 */
@ApplicationScoped
class NameAdoption {
    @Inject
    private Programmes programmes;

    @Inject
    private Acting acting;

    @Inject
    private Participants participants;

    void adopt(@Observes @Priority(DatabaseReady.ADOPTION) DatabaseReady event) {
        programmes.all().stream()
                .filter(programme -> !programme.archived())
                .forEach(programme -> acting.asPlatform(programme.id(), () -> {
                    while (participants.letSomeBeFound()) {
                        // Until all are.
                    }
                }));
    }
}
