package org.alongside.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alongside.core.initiative.ActivityHeld;
import org.alongside.core.initiative.ActivityUnmarked;
import org.alongside.core.initiative.EngagementBegan;
import org.alongside.core.initiative.EngagementEnded;

/** Listens as other modules do, and remembers what it was told. */
@ApplicationScoped
public class Told {

    private final List<Object> facts = new CopyOnWriteArrayList<>();

    void held(@Observes ActivityHeld fact) {
        facts.add(fact);
    }

    void unmarked(@Observes ActivityUnmarked fact) {
        facts.add(fact);
    }

    void began(@Observes EngagementBegan fact) {
        facts.add(fact);
    }

    void ended(@Observes EngagementEnded fact) {
        facts.add(fact);
    }

    void created(@Observes PairingCreated fact) {
        facts.add(fact);
    }

    void over(@Observes PairingEnded fact) {
        facts.add(fact);
    }

    public void forget() {
        facts.clear();
    }

    public <T> List<T> of(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
