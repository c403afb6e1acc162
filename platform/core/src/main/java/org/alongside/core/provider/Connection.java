package org.alongside.core.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to the provider: where to send people, and who came back. What it publishes about itself is asked for when it is first
 * needed, so that a provider that is away holds up nobody but those who want to sign in by it.
 */
final class Connection {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    /** What is published changes rarely. */
    private static final Duration FRESH = Duration.ofHours(1);

    /** A provider that did not answer is not asked again for each of those who wait. */
    private static final Duration LEAVE_ALONE = Duration.ofSeconds(10);

    private static final long KEYS_FRESH = Duration.ofMinutes(15).toMillis();
    private static final long KEYS_WAIT = Duration.ofSeconds(15).toMillis();

    /** Tokens with keys that nobody knows must not make us ask again and again. */
    private static final long KEYS_APART = Duration.ofSeconds(10).toMillis();

    /** Ways of showing who one is, by RFC 8176, that are a second factor or stand for two. */
    private static final Set<String> SECOND = Set.of("mfa", "otp", "hwk", "sc");

    private static final int LONGEST_NAME = 200;

    private record Published(Metadata metadata, JWKSource<SecurityContext> keys, Instant until) {}

    private final Registration registration;
    private final Clock clock;
    private final Calls calls = new Calls();
    private Published published;
    private Instant silentUntil = Instant.EPOCH;

    Connection(Registration registration, Clock clock) {
        this.registration = registration;
        this.clock = clock;
    }

    /**
     * Where to send somebody.
     *
     * @param back where they are to be sent afterwards
     * @throws ProviderFault when the provider is silent
     */
    URI address(Journey journey, URI back) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("response_type", "code");
        told.put("client_id", registration.client());
        told.put("redirect_uri", back.toString());
        told.put("scope", String.join(" ", registration.scopes()));
        told.put("state", journey.state());
        told.put("nonce", journey.nonce());
        told.put("code_challenge", journey.challenge());
        told.put("code_challenge_method", "S256");
        if (!registration.strong().isEmpty()) {
            told.put("acr_values", String.join(" ", registration.strong()));
        }
        if (journey.linking().isPresent()) {
            // Whoever left the provider's session open on this machine must not be linked unasked.
            told.put("prompt", "login");
        }
        URI to = published().metadata().authorization();
        return URI.create(to + (to.getRawQuery() == null ? "?" : "&") + form(told));
    }

    /**
     * Insists that the answer came from this provider, where it says so or promised to (RFC 9207): another one could otherwise be
     * handed our code.
     */
    void insistItAnswered(String issuer) {
        boolean said = issuer != null && !issuer.isEmpty();
        if (said
                ? !issuer.equals(registration.issuer())
                : published().metadata().namesItself()) {
            throw new ProviderFault(ProviderFault.Why.UNTRUE);
        }
    }

    /**
     * Who came back with this code.
     *
     * @throws ProviderFault when the provider is silent, or what it says does not hold
     */
    Proven prove(String code, Journey journey, URI back) {
        Published now = published();
        try {
            Map<String, Object> answer = redeem(now.metadata(), code, journey, back);
            JWTClaimsSet token = new TokenCheck(registration.issuer(), registration.client(), now.keys(), clock)
                    .check(String.valueOf(answer.get("id_token")), journey.nonce());
            Claims claims = new Claims(Map.of()).and(token.getClaims()).and(userInfo(now.metadata(), answer, token));
            return new Proven(registration.issuer(), token.getSubject(), name(claims), isStrong(token), claims);
        } catch (BadJOSEException | ParseException untrue) {
            LOG.warn("The provider's answer does not hold: {}", untrue.getMessage());
            throw new ProviderFault(ProviderFault.Why.UNTRUE);
        } catch (Calls.NotTaken notTaken) {
            // A code of somebody else's making; or the operator's secret is wrong.
            LOG.warn("The provider does not take what came with somebody: {}", notTaken.getMessage());
            throw new ProviderFault(ProviderFault.Why.UNTRUE);
        } catch (IOException | KeySourceException silent) {
            throw silent("The provider does not answer as it should", silent);
        } catch (JOSEException untrue) {
            LOG.warn("The provider's token cannot be checked: {}", untrue.getMessage());
            throw new ProviderFault(ProviderFault.Why.UNTRUE);
        }
    }

    private Map<String, Object> redeem(Metadata metadata, String code, Journey journey, URI back)
            throws IOException, ParseException {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("grant_type", "authorization_code");
        told.put("code", code);
        told.put("redirect_uri", back.toString());
        told.put("code_verifier", journey.verifier());
        Map<String, String> headers = Map.of();
        if (metadata.postsSecret()) {
            told.put("client_id", registration.client());
            told.put("client_secret", registration.secret());
        } else {
            String both = encode(registration.client()) + ":" + encode(registration.secret());
            headers = Map.of(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
        }
        return Claims.read(calls.post(metadata.token(), form(told), headers));
    }

    /**
     * What is said of them beside the token. It must be had where it is offered: roles would be taken away from people of whom only
     * half was heard.
     */
    private Map<String, Object> userInfo(Metadata metadata, Map<String, Object> answer, JWTClaimsSet token)
            throws IOException, ParseException {
        if (metadata.userInfo().isEmpty() || !(answer.get("access_token") instanceof String access)) {
            return Map.of();
        }
        Map<String, Object> more =
                Claims.read(calls.get(metadata.userInfo().get(), Map.of("Authorization", "Bearer " + access)));
        if (!token.getSubject().equals(more.get("sub"))) {
            throw new ParseException("The user info is about somebody else", 0);
        }
        return more;
    }

    private boolean isStrong(JWTClaimsSet token) {
        Set<Object> ways = new HashSet<>(token.getClaim("amr") instanceof List<?> several ? several : List.of());
        return !Collections.disjoint(ways, SECOND)
                || (token.getClaim("acr") instanceof String level
                        && registration.strong().contains(level));
    }

    private String name(Claims claims) {
        String name = Stream.of(
                        claims.text("name"),
                        (claims.text("given_name") + " " + claims.text("family_name")).strip(),
                        claims.text("preferred_username"))
                .filter(called -> !called.isEmpty())
                .findFirst()
                .orElse(registration.name());
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private synchronized Published published() {
        Instant now = clock.instant();
        if (published != null && now.isBefore(published.until())) {
            return published;
        }
        if (now.isBefore(silentUntil)) {
            throw new ProviderFault(ProviderFault.Why.SILENT);
        }
        try {
            URI where = URI.create(registration.issuer().replaceAll("/+$", "") + "/.well-known/openid-configuration");
            Metadata metadata = Metadata.of(calls.get(where, Map.of()), registration.issuer());
            published = new Published(metadata, keys(metadata), now.plus(FRESH));
            return published;
        } catch (IOException | ParseException silent) {
            silentUntil = clock.instant().plus(LEAVE_ALONE);
            throw silent("What the provider publishes about itself cannot be read", silent);
        }
    }

    private JWKSource<SecurityContext> keys(Metadata metadata) throws MalformedURLException {
        return JWKSourceBuilder.<SecurityContext>create(metadata.keys().toURL(), calls)
                .cache(KEYS_FRESH, KEYS_WAIT)
                .refreshAheadCache(false)
                .rateLimited(KEYS_APART)
                .build();
    }

    private ProviderFault silent(String what, Exception why) {
        LOG.warn("{}: {}", what, registration.issuer(), why);
        return new ProviderFault(ProviderFault.Why.SILENT);
    }

    private static String form(Map<String, String> told) {
        return told.entrySet().stream()
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
