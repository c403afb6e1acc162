package org.alongside.core.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.digest.Sha256;
import org.alongside.core.identity.AccountId;

/**
 * One way to the provider and back, kept in the browser's session: good once and not for long.
 *
 * @param state comes back with the person; what comes without it was begun by somebody else
 * @param nonce stands in the token
 * @param verifier redeems the code; only its hash goes out before (PKCE, RFC 7636)
 * @param account whose account the identity is to be linked with; null when somebody signs in
 */
record Journey(String state, String nonce, String verifier, Instant since, UUID account) implements Serializable {
    /** As long as somebody may look for their telephone. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final String ATTRIBUTE = Journey.class.getName();
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Sets out; a journey of before is forgotten. */
    static Journey begin(HttpServletRequest request, Clock clock, Optional<AccountId> linking) {
        Journey journey = new Journey(
                fresh(),
                fresh(),
                fresh(),
                clock.instant(),
                linking.map(AccountId::value).orElse(null));
        request.getSession(true).setAttribute(ATTRIBUTE, journey);
        return journey;
    }

    /**
     * Comes back. Whatever becomes of it, the journey is over.
     *
     * @throws ProviderFault when no such journey was begun in this browser a short while ago
     */
    static Journey end(HttpServletRequest request, String state, Clock clock) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Journey journey)) {
            throw new ProviderFault(ProviderFault.Why.STALE);
        }
        session.removeAttribute(ATTRIBUTE);
        if (!same(journey.state, state) || clock.instant().isAfter(journey.since.plus(LONGEST))) {
            throw new ProviderFault(ProviderFault.Why.STALE);
        }
        return journey;
    }

    /** Whose account it is to be linked with. */
    Optional<AccountId> linking() {
        return Optional.ofNullable(account).map(AccountId::new);
    }

    /** What of the verifier may be seen. */
    String challenge() {
        return encode(hash(verifier));
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "Journey since " + since;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(hash(one), hash(other));
    }

    private static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return encode(bytes);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.US_ASCII));
    }
}
