package org.alongside.core.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider that misbehaves in every way we could think of. That a real one works is shown with the whole server. */
class ConnectionTest {
    private static final URI BACK = URI.create("https://alongside.example.ac.uk/sign-in/provider/back");

    private final Map<String, Supplier<String>> answers = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final Map<String, String> received = new ConcurrentHashMap<>();
    private final Journey journey =
            new Journey("state", "nonce", "verifier", Clock.systemUTC().instant(), null);
    private HttpServer provider;
    private String issuer;
    private Connection connection;
    private RSAKey key = key("first");

    @BeforeEach
    void theProviderIsThere() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.computeIfAbsent(path, unknown -> new AtomicInteger()).incrementAndGet();
            received.put(path, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            received.put(
                    path + " by", String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            byte[] answer = answers.getOrDefault(path, () -> "{}").get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answers.containsKey(path) ? 200 : 404, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        provider.start();
        issuer = "http://localhost:" + provider.getAddress().getPort();
        connection = connectedWith(Set.of());
        says("/.well-known/openid-configuration", metadata(""));
        answers.put("/keys", () -> new JWKSet(key.toPublicJWK()).toString());
    }

    @AfterEach
    void theProviderGoes() {
        provider.stop(0);
    }

    private Connection connectedWith(Set<String> strong) {
        return new Connection(
                new Registration(
                        issuer, "along side", "s€cret:&", "Example", new LinkedHashSet<>(List.of("openid")), strong),
                Clock.systemUTC());
    }

    private String metadata(String more) {
        return ("{\"issuer\": \"%s\", \"authorization_endpoint\": \"%s/go?tenant=a\", \"token_endpoint\": \"%s/token\","
                        + "\"jwks_uri\": \"%s/keys\"%s}")
                .formatted(issuer, issuer, issuer, issuer, more);
    }

    private void says(String path, String answer) {
        answers.put(path, () -> answer);
    }

    private void token(Map<String, Object> claims) {
        says("/token", "{\"access_token\": \"access\", \"id_token\": \"" + signed(claims) + "\"}");
    }

    private String signed(Map<String, Object> claims) {
        JWTClaimsSet.Builder all = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("ada")
                .audience("along side")
                .claim("nonce", "nonce")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
        claims.forEach(all::claim);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), all.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException goodKey) {
            throw new IllegalStateException(goodKey);
        }
        return token.serialize();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }

    private Proven prove() {
        return connection.prove("code", journey, BACK);
    }

    private void comesToNothing(ProviderFault.Why why, Runnable work) {
        assertThatExceptionOfType(ProviderFault.class)
                .isThrownBy(work::run)
                .satisfies(fault -> assertThat(fault.why()).isEqualTo(why));
    }

    private int asked(String path) {
        return asked.getOrDefault(path, new AtomicInteger()).get();
    }

    @Test
    void peopleAreSentWithStateNonceAndTheHashOfTheVerifier() {
        assertThat(connection.address(journey, BACK).toString())
                .startsWith(issuer + "/go?tenant=a&response_type=code&client_id=along+side&")
                .contains("redirect_uri=https%3A%2F%2Falongside.example.ac.uk%2Fsign-in%2Fprovider%2Fback")
                .contains("&state=state&nonce=nonce&code_challenge=" + journey.challenge())
                .contains("&code_challenge_method=S256")
                .doesNotContain("verifier", "acr_values", "prompt");
    }

    @Test
    void whoeverLinksAnAccountSignsInThereAnew() {
        Journey linking = new Journey("state", "nonce", "verifier", journey.since(), UUID.randomUUID());
        assertThat(connectedWith(Set.of("gold")).address(linking, BACK).toString())
                .contains("&prompt=login")
                .contains("&acr_values=gold");
    }

    @Test
    void theCodeIsRedeemedWithSecretAndVerifier() {
        token(Map.of("name", "Ada", "groups", List.of("staff")));
        Proven who = prove();
        assertThat(who.subject()).isEqualTo("ada");
        assertThat(who.name()).isEqualTo("Ada");
        assertThat(who.strong()).isFalse();
        assertThat(who.claims().hold("groups", "staff")).isTrue();
        assertThat(received.get("/token"))
                .isEqualTo("grant_type=authorization_code&code=code&redirect_uri="
                        + "https%3A%2F%2Falongside.example.ac.uk%2Fsign-in%2Fprovider%2Fback&code_verifier=verifier");
        // RFC 6749, 2.3.1: both are encoded as in a form before they go into the header.
        assertThat(received.get("/token by")).isEqualTo("Basic YWxvbmcrc2lkZTpzJUUyJTgyJUFDY3JldCUzQSUyNg==");
    }

    @Test
    void theSecretGoesIntoTheFormWhereTheProviderTakesItOnlyThere() {
        says(
                "/.well-known/openid-configuration",
                metadata(",\"token_endpoint_auth_methods_supported\": [\"client_secret_post\"]"));
        token(Map.of());
        prove();
        assertThat(received.get("/token")).contains("&client_id=along+side&client_secret=s%E2%82%ACcret%3A%26");
        assertThat(received.get("/token by")).isEqualTo("null");
    }

    @Test
    void twoFactorsAreBelievedWhereTheProviderNamesThemOrALevelThatTheOperatorTrusts() {
        token(Map.of("amr", List.of("pwd", "otp")));
        assertThat(prove().strong()).isTrue();
        token(Map.of("amr", List.of("pwd", "sms")));
        assertThat(prove().strong()).isFalse();
        token(Map.of("acr", "gold"));
        assertThat(prove().strong()).isFalse();
        connection = connectedWith(Set.of("gold"));
        assertThat(prove().strong()).isTrue();
        token(Map.of("acr", "silver"));
        assertThat(prove().strong()).isFalse();
    }

    @Test
    void whatIsSaidBesideTheTokenCountsWhenItIsAboutTheSamePerson() {
        says("/.well-known/openid-configuration", metadata(",\"userinfo_endpoint\": \"" + issuer + "/who\""));
        token(Map.of());
        says("/who", "{\"sub\": \"ada\", \"groups\": [\"staff\"], \"amr\": [\"mfa\"]}");
        assertThat(prove().claims().hold("groups", "staff")).isTrue();
        assertThat(prove().strong()).as("only what is signed is believed").isFalse();
        assertThat(received.get("/who by")).isEqualTo("Bearer access");
        says("/who", "{\"sub\": \"eve\", \"groups\": [\"staff\"]}");
        comesToNothing(ProviderFault.Why.UNTRUE, this::prove);
        answers.remove("/who");
        comesToNothing(ProviderFault.Why.SILENT, this::prove);
    }

    @Test
    void theKeysAreKeptAndAskedForAnewWhenOneIsUnknown() {
        token(Map.of());
        prove();
        prove();
        assertThat(asked("/keys")).isEqualTo(1);
        assertThat(asked("/.well-known/openid-configuration")).isEqualTo(1);

        key = key("second");
        token(Map.of());
        assertThat(prove().subject()).isEqualTo("ada");
        assertThat(asked("/keys")).isEqualTo(2);
    }

    @Test
    void tokensWithUnknownKeysDoNotMakeUsAskAgainAndAgain() {
        token(Map.of());
        prove();
        RSAKey theirs = key;
        key = key("forged");
        token(Map.of());
        key = theirs;
        long begun = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            assertThatExceptionOfType(ProviderFault.class).isThrownBy(this::prove);
        }
        // Twice in ten seconds, however slow this machine is today.
        long windows = 1 + (System.nanoTime() - begun) / 10_000_000_000L;
        assertThat(asked("/keys")).isLessThanOrEqualTo((int) (1 + 2 * windows));
    }

    @Test
    void aCodeThatTheProviderDoesNotTakeSignsNobodyIn() {
        answers.remove("/token");
        comesToNothing(ProviderFault.Why.SILENT, this::prove);
        says("/token", "null");
        comesToNothing(ProviderFault.Why.UNTRUE, this::prove);
        provider.createContext("/token", exchange -> {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
        });
        comesToNothing(ProviderFault.Why.UNTRUE, this::prove);
        provider.removeContext("/token");
        says("/token", "{\"error\": \"invalid_grant\"}");
        comesToNothing(ProviderFault.Why.UNTRUE, this::prove);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Welcome</html>",
                "[]",
                "null",
                "{}",
                "{\"issuer\": \"https://login.example.com\"}",
                "{\"issuer\": \"ISSUER\"}",
                "{\"issuer\": \"ISSUER\", \"authorization_endpoint\": \"http://login.example.com/\","
                        + "\"token_endpoint\": \"https://a/\", \"jwks_uri\": \"https://a/\"}",
                "{\"issuer\": \"ISSUER\", \"authorization_endpoint\": \"javascript:alert(1)\","
                        + "\"token_endpoint\": \"https://a/\", \"jwks_uri\": \"https://a/\"}",
                "{\"issuer\": \"ISSUER\", \"authorization_endpoint\": 7, \"token_endpoint\": [], \"jwks_uri\": {}}"
            })
    void nonsenseIsAsGoodAsSilence(String nonsense) {
        says("/.well-known/openid-configuration", nonsense.replace("ISSUER", issuer));
        comesToNothing(ProviderFault.Why.SILENT, () -> connection.address(journey, BACK));
    }

    @Test
    void whatAnotherIssuerPublishesIsNonsenseToo() {
        says(
                "/.well-known/openid-configuration",
                metadata("").replace("\"issuer\": \"" + issuer, "\"issuer\": \"https://login.example.com"));
        comesToNothing(ProviderFault.Why.SILENT, () -> connection.address(journey, BACK));
    }

    @Test
    void anAnswerWithoutEndIsNotReadToTheEnd() {
        says("/.well-known/openid-configuration", " ".repeat(600 * 1024) + metadata(""));
        comesToNothing(ProviderFault.Why.SILENT, () -> connection.address(journey, BACK));
    }

    @Test
    void aProviderThatDoesNotAnswerIsGivenUpSoonAndLeftAloneForAWhile() {
        answers.put("/.well-known/openid-configuration", () -> {
            try {
                Thread.sleep(20_000);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return "{}";
        });
        long begun = System.nanoTime();
        comesToNothing(ProviderFault.Why.SILENT, () -> connection.address(journey, BACK));
        assertThat(System.nanoTime() - begun).isLessThan(9_000_000_000L);
        comesToNothing(ProviderFault.Why.SILENT, () -> connection.address(journey, BACK));
        assertThat(asked("/.well-known/openid-configuration")).isEqualTo(1);
    }

    @Test
    void aProviderThatIsNotThereIsSilent() {
        provider.stop(0);
        comesToNothing(ProviderFault.Why.SILENT, () -> connection.address(journey, BACK));
    }

    @Test
    void theAnswerOfAnotherProviderIsRefused() {
        connection.insistItAnswered(issuer);
        connection.insistItAnswered(null);
        comesToNothing(ProviderFault.Why.UNTRUE, () -> connection.insistItAnswered("https://login.example.com"));
    }

    @Test
    void aProviderThatPromisesToNameItselfMust() {
        says(
                "/.well-known/openid-configuration",
                metadata(",\"authorization_response_iss_parameter_supported\": true"));
        connection.insistItAnswered(issuer);
        comesToNothing(ProviderFault.Why.UNTRUE, () -> connection.insistItAnswered(null));
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String there = "http://localhost:" + elsewhere.getAddress().getPort();
        AtomicInteger visits = new AtomicInteger();
        elsewhere.createContext("/", exchange -> {
            visits.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        elsewhere.start();
        try {
            provider.createContext("/.well-known/", exchange -> {
                exchange.getResponseHeaders().set("Location", there + "/internal");
                exchange.sendResponseHeaders(302, -1);
                exchange.close();
            });
            comesToNothing(ProviderFault.Why.SILENT, () -> connection.address(journey, BACK));
            assertThat(visits).hasValue(0);
        } catch (IllegalArgumentException taken) {
            throw new UncheckedIOException(new IOException(taken));
        } finally {
            elsewhere.stop(0);
        }
    }
}
