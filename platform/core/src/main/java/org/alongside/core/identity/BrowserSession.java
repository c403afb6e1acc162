package org.alongside.core.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.alongside.core.programme.ProgrammeId;

/** Remembers in the HTTP session who signed in. Roles are not remembered: they are read anew for each request. */
@ApplicationScoped
public class BrowserSession {
    private static final String ATTRIBUTE = Key.class.getName();

    /** Who signed in, and the programme they look at. */
    record Key(AccountId account, ProgrammeId programme) implements Serializable {}

    Optional<Key> read(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (Key) session.getAttribute(ATTRIBUTE));
    }

    /** Signs in. The session gets a new id, so that one known before is worth nothing. */
    public void begin(HttpServletRequest request, SignedIn who) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession(false).setAttribute(ATTRIBUTE, new Key(who.account(), who.programme()));
    }

    /** Signs out: the session ends. */
    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
