package org.alongside.mentoring.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.alongside.core.identity.CurrentUser;

/** What the parts of pages here need, so that the pages of a pair need not know it one by one. */
@ApplicationScoped
public class EndingDoor {

    @Inject
    private Pauses pauses;

    @Inject
    private Endings endings;

    @Inject
    private Goodbyes goodbyes;

    @Inject
    private Rematches rematches;

    @Inject
    private Aftercare aftercare;

    @Inject
    private Certificates certificates;

    @Inject
    private CurrentUser user;

    /** Breaks of pairs. */
    public Pauses pauses() {
        return pauses;
    }

    Endings endings() {
        return endings;
    }

    Goodbyes goodbyes() {
        return goodbyes;
    }

    Rematches rematches() {
        return rematches;
    }

    Aftercare aftercare() {
        return aftercare;
    }

    Certificates certificates() {
        return certificates;
    }

    CurrentUser user() {
        return user;
    }
}
