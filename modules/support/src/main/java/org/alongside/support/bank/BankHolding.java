package org.alongside.support.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.HeldRows;
import org.alongside.core.holding.Level;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.Owed;
import org.alongside.support.shared.Today;

/** Where somebody's pay goes. Only as much of it is shown as the person needs to know it again: staff print this page, too. */
@ApplicationScoped
class BankHolding extends HeldRows<BankAccount> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private SealedTexts texts;

    @Inject
    @Any
    private Instance<Owed> owed;

    @Inject
    private Today today;

    @Override
    public String key() {
        return "support.bank";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream()
                .map(account -> Entry.of(
                        account.enteredOn(),
                        new Entry.Fact(
                                "support.holding.bank.ending",
                                texts.open(person, BankDetails.SEALED, account.id(), account.sealed())
                                        .map(Payee::restored)
                                        .map(Payee::ending)
                                        .orElse(""))))
                .toList();
    }

    /** Beforehand it is said as well what can be paid no longer, whether or not we know where their pay goes. */
    @Override
    public List<Effect> effects(ParticipantId person, Level level) {
        Stream<Effect> unpaid = level.reaches(Level.ERASE) && isOwed(person)
                ? Stream.of(Effect.changed(1, "support.holding.bank.owed"))
                : Stream.empty();
        return Stream.concat(super.effects(person, level).stream(), unpaid).toList();
    }

    /** Nobody was paid tomorrow: who is found is owed something. */
    private boolean isOwed(ParticipantId person) {
        LocalDate tomorrow = today.date().plusDays(1);
        return owed.stream().anyMatch(kind -> kind.owedOrPaidSince(tomorrow).contains(person));
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.ERASE);
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "support.holding.bank.kept");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<BankAccount> rows(ParticipantId person) {
        return em.createQuery("select b from BankAccount b where b.participant = :person", BankAccount.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
