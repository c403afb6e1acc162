package org.alongside.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.ForEverybody;

/** The part of a change that is one transaction: the account and its line in the log. Hashing is done before. */
@ApplicationScoped
@Transactional
@ForEverybody("called by use cases that have checked their caller")
class PasswordChanges {
    @Inject
    private Accounts accounts;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<WayInChanged> changed;

    void replace(AccountId account, String hash) {
        accounts.replacePassword(account, hash);
        audit.record("core.account.password-changed", account);
        changed.fire(new WayInChanged(account, WayInChanged.Kind.PASSWORD));
    }

    void signOutEverywhere(AccountId account) {
        accounts.signOutEverywhere(account);
        audit.record("core.account.signed-out-everywhere", account);
    }
}
