package org.alongside.support.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.identity.AccountId;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.ItemId;
import org.alongside.support.owed.ItemsInRuns;
import org.alongside.support.owed.Owed;
import org.alongside.support.owed.Paid;
import org.alongside.support.owed.Payable;

/** All that is owed, of every kind: payment runs know no other door. */
@ApplicationScoped
class Payables {
    @Inject
    @Any
    private Instance<Owed> kinds;

    @Inject
    private ItemsInRuns inRuns;

    /** How many items a run would take. */
    int free(LocalDate upTo, AccountId maker, Set<ParticipantId> never) {
        return each().mapToInt(owed -> owed.free(upTo, maker, never)).sum();
    }

    /**
     * Takes the next ones for a run.
     *
     * @return how many; fewer than {@code most} when no more are left
     */
    int take(UUID run, LocalDate upTo, AccountId maker, Set<ParticipantId> never, int most) {
        List<Payable> taken = new ArrayList<>();
        for (Owed owed : each().toList()) {
            if (taken.size() < most) {
                taken.addAll(owed.next(upTo, maker, never, most - taken.size()));
            }
        }
        inRuns.take(run, taken);
        return taken.size();
    }

    /** What a run pays: one kind after the other. */
    List<Payable> of(UUID run) {
        return each().flatMap(owed -> owed.of(run).stream()).toList();
    }

    Set<UUID> runsWith(Collection<ParticipantId> people) {
        return each().flatMap(owed -> owed.runsWith(people).stream()).collect(Collectors.toSet());
    }

    void paidBy(UUID run, Map<ItemId, UUID> lines) {
        inRuns.paidBy(run, lines);
    }

    void giveBack(UUID run) {
        inRuns.giveBack(run);
    }

    void passOn(UUID run, LocalDate on) {
        each().forEach(owed -> owed.passOn(run, on));
    }

    void paid(PaymentLine line, LocalDate on) {
        of(line).forEach(owed -> owed.paid(line.id(), on));
    }

    void cameBack(PaymentLine line) {
        of(line).forEach(owed -> owed.cameBack(line.id()));
    }

    List<Paid> paid(Collection<ParticipantId> never) {
        return each().flatMap(owed -> owed.paid(never).stream()).toList();
    }

    private Stream<Owed> of(PaymentLine line) {
        return each().filter(owed -> owed.kind() == line.kind());
    }

    /** In an order that is the same every time. */
    private Stream<Owed> each() {
        return kinds.stream().sorted(Comparator.comparing(Owed::kind));
    }
}
