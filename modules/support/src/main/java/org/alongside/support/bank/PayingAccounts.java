package org.alongside.support.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.problem.Invalid;
import org.alongside.support.shared.Today;

/** The account that the institution pays from: payment files name it. Without one there are no files for a bank, only lists. */
@ApplicationScoped
@Transactional
public class PayingAccounts {
    /**
     * As it is shown.
     *
     * @param ending the last three digits of the account
     */
    public record Row(String name, String ending, LocalDate setOn) {}

    private static final String SEALED = "support.paying_account.sealed";

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private ProgrammeAccounts sealing;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    /** The one of this programme, if there is one. */
    @Allowed("support.payments")
    public Optional<Row> read() {
        return find().map(account -> {
            Payee payee = open(account);
            return new Row(payee.name(), payee.ending(), account.setOn());
        });
    }

    /**
     * Sets it.
     *
     * @throws Invalid when it cannot be an account
     */
    @Allowed("support.payments")
    public Row set(Payee.Written written) {
        Payee payee = Payee.read(written);
        PayingAccount account = find().orElseGet(() -> new PayingAccount(UUID.randomUUID()));
        account.holds(sealing.seal(SEALED, account.id(), payee), user.required().account(), today.date());
        em.persist(account);
        try {
            em.flush();
        } catch (PersistenceException setAtTheSameMoment) {
            throw new OptimisticLockException(setAtTheSameMoment);
        }
        audit.record("support.paying-account.set", account.id());
        return new Row(payee.name(), payee.ending(), account.setOn());
    }

    /** In full, for a file. */
    @Allowed("support.payments")
    public Optional<Payee> forFile() {
        return find().map(this::open);
    }

    private Optional<PayingAccount> find() {
        return em.createQuery("select p from PayingAccount p", PayingAccount.class)
                .getResultStream()
                .findFirst();
    }

    private Payee open(PayingAccount account) {
        return sealing.open(SEALED, account.id(), account.sealed());
    }
}
