package org.alongside.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.passkey.Passkeys;
import org.alongside.core.problem.Invalid;
import org.alongside.core.provider.Arrivals;
import org.alongside.core.provider.Identities;
import org.alongside.core.provider.Provider;

/**
 * Signing in through one's institution: the link between one's account here and one's identity there. Never changed with a token. Not
 * one transaction: the roles that came with the link are taken away programme by programme.
 */
@ApplicationScoped
@ForEverybody("everybody looks after their own account, and nobody after another's")
public class MyProvider {
    /** How it stands. */
    public record State(boolean linked, Optional<OffsetDateTime> since, Optional<OffsetDateTime> lastUsed) {}

    @Inject
    private CurrentUser user;

    @Inject
    private Provider provider;

    @Inject
    private Identities identities;

    @Inject
    private Arrivals arrivals;

    @Inject
    private Accounts accounts;

    @Inject
    private Passkeys passkeys;

    /** What the institution is called; empty where nobody can sign in through one. */
    public Optional<String> name() {
        return provider.name();
    }

    /** Whether one's account is linked. */
    public State state() {
        Optional<Identities.Row> link = provider.issuer()
                .flatMap(issuer -> identities.of(user.required().account(), issuer));
        return new State(link.isPresent(), link.map(Identities.Row::since), link.flatMap(Identities.Row::lastUsed));
    }

    /** Sets out to link it; whoever comes back to this browser has shown who they are there. */
    public URI setOut(HttpServletRequest request) {
        return provider.setOut(request, Optional.of(person()));
    }

    /**
     * Takes the link away, and the roles that came with it.
     *
     * @throws Invalid when there is no other way in: no password and no passkey
     */
    public void unlink() {
        AccountId me = person();
        if (!accounts.hasPassword(me) && passkeys.list(me).isEmpty()) {
            throw new Invalid("core.provider.mine.fault.only-way");
        }
        provider.issuer().ifPresent(issuer -> identities.unlink(me, issuer));
        arrivals.withdraw(me);
    }

    private AccountId person() {
        AccountId me = user.required().account();
        if (user.byToken()) {
            throw new NotAllowed();
        }
        return me;
    }
}
