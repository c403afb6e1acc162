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

    /** A second step that is not taken in that time begins with the first again. */
    private static final Duration SECOND_STEP = Duration.ofMinutes(15);

    private static final String WAITING = Waiting.class.getName();

    /**
     * Who signed in, the programme they look at, the account's epoch then, when that was, and whether they showed a second factor
     * (or need none).
     */
    private record Key(AccountId account, ProgrammeId programme, long epoch, Instant since, boolean strong)
            implements Serializable {}

    /** Who signed in, where, in which epoch of their account, and whether they showed a second factor (or needed none). */
    public record Remembered(AccountId account, ProgrammeId programme, long epoch, boolean strong) {}

    /** Who showed one proof and has to show another. They are not signed in. */
    private record Waiting(AccountId account, long epoch, Instant since) implements Serializable {}

    /** Who signed in to this browser, as far as the browser's session tells: the database is not asked. */
    public Optional<Remembered> remembered(HttpServletRequest request) {
        return read(request).map(key -> new Remembered(key.account(), key.programme(), key.epoch(), key.strong()));
    }

    /**
     * Who that is, if what is remembered of them still counts. Staff whose session began without a second factor, perhaps before they
     * became staff, are not let in with it.
     */
    public Optional<SignedIn> still(Remembered somebody) {
        return accounts.still(somebody.account(), somebody.programme(), somebody.epoch())
                .filter(who -> somebody.strong() || !who.staff());
    }

    private Optional<Key> read(HttpServletRequest request) {
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

    /**
     * Signs in. The session gets a new id, so that one known before is worth nothing.
     *
     * @param strong whether a second factor was shown, or is not asked of them
     */
    public void begin(HttpServletRequest request, SignedIn who, boolean strong) {
        HttpSession session = renewed(request);
        Instant now = clock.instant();
        session.removeAttribute(WAITING);
        session.setAttribute(
                ATTRIBUTE, new Key(who.account(), who.programme(), accounts.epoch(who.account()), now, strong));
        session.setAttribute(SEEN, now);
    }

    /** Goes on in this browser after every session of the account was ended. */
    public void renew(HttpServletRequest request, SignedIn who) {
        begin(request, who, read(request).map(Key::strong).orElse(false));
    }

    /** Somebody showed who they are and has to show it a second time; until then nothing opens. */
    public void await(HttpServletRequest request, AccountId account) {
        HttpSession session = renewed(request);
        session.removeAttribute(ATTRIBUTE);
        session.setAttribute(WAITING, new Waiting(account, accounts.epoch(account), clock.instant()));
    }

    /** Who has to take the second step in this browser. */
    public Optional<AccountId> awaiting(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(WAITING) instanceof Waiting waiting
                        && clock.instant().isBefore(waiting.since().plus(SECOND_STEP))
                        && accounts.epoch(waiting.account()) == waiting.epoch()
                ? Optional.of(waiting.account())
                : Optional.empty();
    }

    private static HttpSession renewed(HttpServletRequest request) {
        request.getSession(true);
        request.changeSessionId();
        return request.getSession(false);
    }

    /** Goes on in another programme, as whom they are there; what was shown at sign-in counts there too. */
    public void goOnIn(HttpServletRequest request, SignedIn who) {
        read(request)
                .filter(key -> key.account().equals(who.account()))
                .ifPresent(key -> request.getSession(false)
                        .setAttribute(
                                ATTRIBUTE,
                                new Key(who.account(), who.programme(), key.epoch(), key.since(), key.strong())));
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
