package org.alongside.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.CodeWords;
import org.alongside.core.identity.ForEverybody;

/** Codes that set a password: made, found, used once. */
@ApplicationScoped
@Transactional
@ForEverybody("called by use cases that have checked their caller, or the code")
class Codes {
    /** A letter may take its time; a lost letter must not be worth anything for long. */
    static final Duration VALID = Duration.ofDays(14);

    /** A code in clear, to be shown or sent now or never. */
    record Fresh(String code, OffsetDateTime expiresAt) {}

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private AuditLog audit;

    @Inject
    private CodePost post;

    @Inject
    private Event<WayInChanged> changed;

    @Inject
    private Clock clock;

    /** A new code; those given to this account before are void. */
    Fresh issue(AccountId account) {
        voidAll(account);
        String code = CodeWords.fresh();
        OffsetDateTime expiresAt = OffsetDateTime.now(clock).plus(VALID);
        em.persist(new AccountCode(account, CodeWords.hash(code), expiresAt));
        return new Fresh(code, expiresAt);
    }

    /** Whose code it is, while it is good. */
    Optional<AccountId> owner(String code) {
        return good(code).map(AccountCode::account);
    }

    /**
     * Uses the code up and sets the password.
     *
     * @throws NoSuchCode when it was used meanwhile
     */
    void use(String code, String passwordHash) {
        AccountCode found = good(code).orElseThrow(NoSuchCode::new);
        found.use(OffsetDateTime.now(clock));
        voidAll(found.account());
        boolean another = accounts.hasPassword(found.account());
        accounts.replacePassword(found.account(), passwordHash);
        if (another) {
            changed.fire(new WayInChanged(found.account(), WayInChanged.Kind.PASSWORD));
        }
        audit.record("core.account.code-used", found.account());
    }

    /** What was given out before opens nothing any more. */
    void voidAll(AccountId account) {
        em.createQuery("select c from AccountCode c where c.account = :account and c.usedAt is null", AccountCode.class)
                .setParameter("account", account.value())
                .getResultStream()
                .forEach(code -> code.use(OffsetDateTime.now(clock)));
        post.drop(account);
    }

    private Optional<AccountCode> good(String code) {
        return em.createQuery("select c from AccountCode c where c.codeHash = :hash", AccountCode.class)
                .setParameter("hash", CodeWords.hash(code))
                .getResultStream()
                .filter(found -> found.good(OffsetDateTime.now(clock)))
                .findFirst();
    }
}
