package org.alongside.core.sealed;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.alongside.core.identity.Acting;
import org.alongside.core.module.DatabaseReady;
import org.alongside.core.programme.Programmes;

/** Has sealed at the start what an earlier version left in clear. Nothing is changed in an archived programme until it is reopened. */
@ApplicationScoped
class Adoption {
    @Inject
    private Programmes programmes;

    @Inject
    private Acting acting;

    @Inject
    private Event<TextsInClear> inClear;

    void adopt(@Observes @Priority(DatabaseReady.ADOPTION) DatabaseReady event) {
        programmes.all().stream()
                .filter(programme -> !programme.archived())
                .forEach(programme -> acting.asPlatform(programme.id(), () -> inClear.fire(new TextsInClear())));
    }
}
