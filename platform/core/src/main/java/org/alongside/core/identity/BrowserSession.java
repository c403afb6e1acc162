package org.alongside.core.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alongside.core.programme.ProgrammeId;

/**
 * Remembers in the HTTP session who signed in. Roles are not remembered: they are read anew for each request, and so is
 * whether the account signed out everywhere meanwhile.
 */
@ApplicationScoped
public class BrowserSession {
    private static final String ATTRIBUTE = Key.class.getName();
    private static final String SEEN = BrowserSession.class.getName() + ".seen";

    /** After that long without a touch somebody else may sit at the keyboard. */
    private static final Duration IDLE = idle(System.getenv("ALONGSIDE_IDLE_MINUTES"));

    /** A working day; then everybody signs in again. */
    private static final Duration LONGEST = Duration.ofHours(12);

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    /** Who signed in, the programme they look at, the account's epoch then, and when that was. */
    record Key(AccountId account, ProgrammeId programme, long epoch, Instant since) implements Serializable {}

    Optional<Key> read(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Key key)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant seen = session.getAttribute(SEEN) instanceof Instant touched ? touched : key.since();
        if (now.isAfter(seen.plus(IDLE)) || now.isAfter(key.since().plus(LONGEST))) {
            session.removeAttribute(ATTRIBUTE);
            return Optional.empty();
        }
        if (!onlyABeat(request)) {
            session.setAttribute(SEEN, now);
        }
        return Optional.of(key);
    }

    /** An open page tells every few minutes that it is there, whether or not anybody sits before it. */
    private static boolean onlyABeat(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && query.contains("v-r=heartbeat");
    }

    /** Signs in. The session gets a new id, so that one known before is worth nothing. */
    public void begin(HttpServletRequest request, SignedIn who) {
        request.getSession(true);
        request.changeSessionId();
        Instant now = clock.instant();
        HttpSession session = request.getSession(false);
        session.setAttribute(ATTRIBUTE, new Key(who.account(), who.programme(), accounts.epoch(who.account()), now));
        session.setAttribute(SEEN, now);
    }

    /** Signs out: the session ends. */
    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** From 5 minutes to 4 hours; half an hour where nothing sensible is said. */
    static Duration idle(String minutes) {
        boolean number = minutes != null && minutes.matches("[0-9]{1,3}");
        int wanted = number ? Integer.parseInt(minutes) : 30;
        return Duration.ofMinutes(wanted >= 5 && wanted <= 240 ? wanted : 30);
    }
}
