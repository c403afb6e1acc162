package org.alongside.core.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.identity.Role;
import org.alongside.core.programme.ProgrammeId;

/**
 * Somebody the provider vouches for and nobody knows here. They may have an account already, so none is made before they said
 * that they have none; until then they stand in the browser's session.
 *
 * @param roles what the rules give them, for each programme that gives them any
 */
record Newcomer(String issuer, String subject, String name, Map<ProgrammeId, Set<Role>> roles, Instant since)
        implements Serializable {
    private static final String ATTRIBUTE = Newcomer.class.getName();
    private static final Duration LONGEST = Duration.ofMinutes(15);

    static Newcomer of(Proven who, Map<ProgrammeId, Set<Role>> wanted, Instant now) {
        Map<ProgrammeId, Set<Role>> some = new LinkedHashMap<>(wanted);
        some.values().removeIf(Set::isEmpty);
        return new Newcomer(who.issuer(), who.subject(), who.name(), some, now);
    }

    void remember(HttpServletRequest request) {
        // Whatever was known of this session before is worth nothing from now on.
        request.getSession(true);
        request.changeSessionId();
        request.getSession(false).setAttribute(ATTRIBUTE, this);
    }

    static Optional<Newcomer> in(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof Newcomer newcomer
                        && now.isBefore(newcomer.since.plus(LONGEST))
                ? Optional.of(newcomer)
                : Optional.empty();
    }

    static void forget(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.removeAttribute(ATTRIBUTE));
    }
}
