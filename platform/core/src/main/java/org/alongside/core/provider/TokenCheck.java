package org.alongside.core.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Set;

/**
 * Whether an ID token holds (OpenID Connect Core 1.0, 3.1.3.7): signed by a key of the provider with an algorithm that needs one,
 * made by this issuer, for this client, for this very sign-in, just now.
 */
final class TokenCheck {
    /** Only those that are signed with a key the provider alone has: never {@code none}, never a shared secret. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /** How far the clocks of two machines may be apart. */
    private static final Duration LEEWAY = Duration.ofMinutes(1);

    /** It was made for this sign-in, so it cannot be older than one can take. */
    private static final Duration OLDEST = Journey.LONGEST;

    private static final int LONGEST_SUBJECT = 255;

    private final String issuer;
    private final String client;
    private final JWKSource<SecurityContext> keys;
    private final Clock clock;

    TokenCheck(String issuer, String client, JWKSource<SecurityContext> keys, Clock clock) {
        this.issuer = issuer;
        this.client = client;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * What it says, when it holds.
     *
     * @param nonce what this sign-in was begun with
     * @throws BadJOSEException when it does not hold
     * @throws JOSEException when the keys cannot be had
     */
    JWTClaimsSet check(String token, String nonce) throws BadJOSEException, JOSEException, ParseException {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWTClaimsSetVerifier(new Claims(nonce));
        return processor.process(token, null);
    }

    private final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
        private Claims(String nonce) {
            super(
                    client,
                    new JWTClaimsSet.Builder()
                            .issuer(issuer)
                            .claim("nonce", nonce)
                            .build(),
                    Set.of("sub", "aud", "exp", "iat"));
            setMaxClockSkew((int) LEEWAY.toSeconds());
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }

        @Override
        public void verify(JWTClaimsSet claims, SecurityContext context) throws BadJWTException {
            super.verify(claims, context);
            insist(!claims.getSubject().isEmpty() && claims.getSubject().length() <= LONGEST_SUBJECT, "sub");
            Object authorized = claims.getClaim("azp");
            insist(authorized == null ? claims.getAudience().size() == 1 : client.equals(authorized), "azp");
            var made = claims.getIssueTime().toInstant();
            insist(!made.isAfter(clock.instant().plus(LEEWAY)), "iat");
            insist(!made.isBefore(clock.instant().minus(OLDEST).minus(LEEWAY)), "iat");
        }

        private static void insist(boolean right, String claim) throws BadJWTException {
            if (!right) {
                throw new BadJWTException("JWT " + claim + " claim does not hold");
            }
        }
    }
}
