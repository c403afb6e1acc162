package org.alongside.analysis.theme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alongside.core.initiative.TakesUpFindings;
import org.alongside.spi.InitiativeId;

/** Takes up whatever is brought, where support is not there. */
@ApplicationScoped
public class Taken implements TakesUpFindings {
    /** What was taken up. */
    record One(InitiativeId initiative, String words, Unsaid unsaid) {}

    private final List<One> all = new CopyOnWriteArrayList<>();

    @Override
    public void takeUp(InitiativeId initiative, String words, Unsaid unsaid) {
        all.add(new One(initiative, words, unsaid));
    }

    /** What was taken up of that initiative. */
    List<One> of(InitiativeId initiative) {
        return all.stream().filter(one -> one.initiative().equals(initiative)).toList();
    }
}
