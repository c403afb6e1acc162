package org.alongside.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.passkey.Ceremony;
import org.alongside.core.passkey.Passkeys;

/** One's own passkeys. Never with a token. */
@ApplicationScoped
@Transactional
@ForEverybody("everybody looks after their own passkeys, and nobody after another's")
public class MyPasskeys {
    @Inject
    private CurrentUser user;

    @Inject
    private Passkeys passkeys;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<WayInChanged> changed;

    /** One's passkeys. */
    public List<Passkeys.Row> list() {
        return passkeys.list(user.required().account());
    }

    /** What the browser is asked to make a key from. */
    public String creation(Ceremony ceremony) {
        SignedIn me = person();
        return passkeys.creation(me.account(), me.name(), ceremony);
    }

    /** Keeps the key that the browser has made. */
    public void register(String name, String answer, Ceremony ceremony) {
        SignedIn me = person();
        passkeys.register(me.account(), name, answer, ceremony);
        audit.record("core.passkey.registered", me.account());
        changed.fire(new WayInChanged(me.account(), WayInChanged.Kind.PROOF));
    }

    /** Takes one away. */
    public void remove(UUID id) {
        AccountId me = person().account();
        passkeys.remove(me, id);
        audit.record("core.passkey.removed", id);
        changed.fire(new WayInChanged(me, WayInChanged.Kind.PROOF));
    }

    private SignedIn person() {
        SignedIn me = user.required();
        if (user.byToken()) {
            throw new NotAllowed();
        }
        return me;
    }
}
