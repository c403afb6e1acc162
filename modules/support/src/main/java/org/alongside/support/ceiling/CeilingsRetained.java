package org.alongside.support.ceiling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.alongside.core.holding.Retained;

/**
 * Up to how much somebody would like to be paid, once nothing is owed to them and nothing was paid for that long: the amounts go.
 * That they said something stays without them, so that no older word in another programme comes back.
 */
@ApplicationScoped
class CeilingsRetained implements Retained {
    @Inject
    private CeilingRows rows;

    @Override
    public String holding() {
        return "support.ceilings";
    }

    @Override
    public long count(LocalDate before) {
        return rows.countPast(before);
    }

    @Override
    public int letGo(LocalDate before, int most) {
        List<Ceiling> past = rows.past(before, most);
        past.forEach(Ceiling::forget);
        rows.flush();
        return past.size();
    }
}
