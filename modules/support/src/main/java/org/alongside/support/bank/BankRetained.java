package org.alongside.support.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.core.holding.Retained;
import org.alongside.core.participant.Participants;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.Owed;

/** Where somebody's pay goes, from the day of their last payment on, once nothing is owed to them: whoever left needs none any more. */
@ApplicationScoped
class BankRetained implements Retained {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    @Any
    private Instance<Owed> owed;

    @Inject
    private Participants participants;

    @Override
    public String holding() {
        return "support.bank";
    }

    @Override
    public long count(LocalDate before) {
        return past(before).size();
    }

    @Override
    public int letGo(LocalDate before, int most) {
        List<BankAccount> some = past(before).stream().limit(most).toList();
        some.forEach(em::remove);
        em.flush();
        return some.size();
    }

    private List<BankAccount> past(LocalDate before) {
        List<BankAccount> old = em.createQuery(
                        "select b from BankAccount b where b.enteredOn < :before order by b.enteredOn, b.id",
                        BankAccount.class)
                .setParameter("before", before)
                .getResultList();
        if (old.isEmpty()) {
            return List.of();
        }
        Map<ParticipantId, ParticipantId> joined = participants.joined();
        Set<ParticipantId> needed = new HashSet<>();
        for (Owed kind : owed) {
            kind.owedOrPaidSince(before).forEach(person -> needed.add(joined.getOrDefault(person, person)));
        }
        return old.stream()
                .filter(account -> !needed.contains(joined.getOrDefault(account.participant(), account.participant())))
                .toList();
    }
}
