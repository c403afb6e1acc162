package org.alongside.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.ApiTokens;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.SignedIn;

/** One's own tokens for the API, in the current programme. */
@ApplicationScoped
@Transactional
@ForEverybody("everybody looks after their own tokens, and nobody after another's")
public class MyTokens {
    @Inject
    private CurrentUser user;

    @Inject
    private ApiTokens tokens;

    @Inject
    private AuditLog audit;

    /** One's tokens. */
    public List<ApiTokens.Row> list() {
        SignedIn me = user.required();
        return tokens.list(me.account(), me.programme());
    }

    /**
     * Makes a token.
     *
     * @param days how long it is good, 1 to 366
     * @return the token, shown this once
     * @throws NotAllowed when asked for by a token: one that leaked must not be able to outlive itself
     */
    public String issue(String name, boolean readOnly, int days) {
        SignedIn me = user.required();
        if (user.byToken()) {
            throw new NotAllowed();
        }
        String token = tokens.issue(me.account(), me.programme(), name, readOnly, Duration.ofDays(days));
        audit.record("core.token.issued", me.account());
        return token;
    }

    /** Takes one back. */
    public void revoke(UUID id) {
        tokens.revoke(user.required().account(), id);
        audit.record("core.token.revoked", id);
    }
}
