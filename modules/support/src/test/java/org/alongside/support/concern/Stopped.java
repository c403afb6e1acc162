package org.alongside.support.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alongside.core.contactstop.ContactStopped;

/** Listens as modules do that bring people together. */
@ApplicationScoped
public class Stopped {
    private final List<ContactStopped> facts = new CopyOnWriteArrayList<>();

    void stopped(@Observes ContactStopped fact) {
        facts.add(fact);
    }

    List<ContactStopped> facts() {
        return List.copyOf(facts);
    }
}
