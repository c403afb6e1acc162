package org.alongside.core.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.ForEverybody;

/** Which identity at the provider goes with which account. Never found by an e-mail address or a name: those change hands. */
@ApplicationScoped
@Transactional
@ForEverybody("called by signing in and by use cases that have checked whose account it is")
public class Identities {
    /** One link. */
    public record Row(String issuer, OffsetDateTime since, Optional<OffsetDateTime> lastUsed) {}

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Whose account it is. */
    Optional<AccountId> accountOf(Proven who) {
        return find(who).map(ProviderIdentity::account);
    }

    /** The link of that account with that provider. */
    public Optional<Row> of(AccountId account, String issuer) {
        return find(account, issuer).map(ProviderIdentity::row);
    }

    /** It let somebody in just now. */
    void used(Proven who) {
        find(who).ifPresent(identity -> identity.use(OffsetDateTime.now(clock)));
    }

    /** An account for somebody who has none. It has no role and opens nothing yet. */
    AccountId welcome(String issuer, String subject, String name) {
        AccountId account = accounts.createWithoutPassword(accounts.freeUsername(name), name);
        em.persist(new ProviderIdentity(issuer, subject, account, OffsetDateTime.now(clock)));
        return account;
    }

    /**
     * Links it with an account.
     *
     * @return the account that was made for it and never let in, if there is one: it stays behind, empty
     * @throws ProviderFault when somebody came in with it by another account, or the account goes with another identity
     */
    Optional<AccountId> link(AccountId account, Proven who) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<ProviderIdentity> known = find(who);
        if (known.map(ProviderIdentity::account).filter(account::equals).isPresent()) {
            return Optional.empty();
        }
        if (known.flatMap(ProviderIdentity::lastUsedAt).isPresent()
                || find(account, who.issuer()).isPresent()) {
            throw new ProviderFault(ProviderFault.Why.TAKEN);
        }
        Optional<AccountId> before = known.map(ProviderIdentity::account);
        ProviderIdentity identity = known.orElseGet(() -> {
            ProviderIdentity created = new ProviderIdentity(who.issuer(), who.subject(), account, now);
            em.persist(created);
            return created;
        });
        identity.moveTo(account);
        identity.use(now);
        audit.record("core.provider.linked", account);
        return before;
    }

    /** Takes the link away. */
    public void unlink(AccountId account, String issuer) {
        find(account, issuer).ifPresent(identity -> {
            em.remove(identity);
            audit.record("core.provider.unlinked", account);
        });
    }

    private Optional<ProviderIdentity> find(Proven who) {
        return em.createQuery(
                        "select i from ProviderIdentity i where i.issuer = :issuer and i.subject = :subject",
                        ProviderIdentity.class)
                .setParameter("issuer", who.issuer())
                .setParameter("subject", who.subject())
                .getResultStream()
                .findFirst();
    }

    private Optional<ProviderIdentity> find(AccountId account, String issuer) {
        return em.createQuery(
                        "select i from ProviderIdentity i where i.issuer = :issuer and i.account = :account",
                        ProviderIdentity.class)
                .setParameter("issuer", issuer)
                .setParameter("account", account.value())
                .getResultStream()
                .findFirst();
    }
}
