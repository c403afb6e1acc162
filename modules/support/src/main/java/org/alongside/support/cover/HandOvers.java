package org.alongside.support.cover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.problem.Invalid;
import org.alongside.support.shared.Supporters;
import org.alongside.support.shared.Today;

/** Somebody's work becomes somebody else's for good. */
@ApplicationScoped
@Transactional
public class HandOvers {
    @Inject
    private Supporters supporters;

    @Inject
    private Absences absences;

    @Inject
    @Any
    private Instance<GivenThings> things;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    /** How many open things nobody looks after today: nobody was given them, or whoever was is gone, or away without a stand-in. */
    @Allowed("support.cover.for")
    public long withoutAnybody() {
        var attended = absences.rota().attended(today.date());
        return things.stream().mapToLong(kind -> kind.openWithNone(attended)).sum();
    }

    /** Whose things can be handed over: everybody's on the staff. */
    @Allowed("support.cover.for")
    public List<Accounts.Row> staff() {
        return supporters.staff();
    }

    /**
     * Hands over everything open at once: all of it, or nothing when something goes wrong. New things go to the other from now on.
     *
     * @param from whose; empty for what nobody was given
     * @return what moved, in order of its day, but for what the reader may not know of
     */
    @Allowed("support.cover.for")
    public List<GivenThings.Moved> handOver(Optional<AccountId> from, AccountId to, Locale reader) {
        List<Accounts.Row> able = from.map(absences::standInsFor).orElseGet(supporters::all);
        if (to == null || able.stream().noneMatch(account -> account.id().equals(to))) {
            throw new Invalid("support.cover.fault.stand-in");
        }
        from.filter(was -> supporters.named().map(Accounts.Row::id).equals(Optional.of(was)))
                .ifPresent(was -> supporters.name(to));
        List<GivenThings.Moved> moved = things.stream()
                .flatMap(kind -> kind.move(from, to, reader).stream())
                .sorted(Comparator.comparing(GivenThings.Moved::due).thenComparing(GivenThings.Moved::what))
                .toList();
        from.ifPresent(was -> absences.standsInInsteadOf(was, to));
        audit.record("support.work.handed-over", from.orElse(to));
        return moved;
    }
}
