package org.alongside.core.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCheckTest {
    private static final String ISSUER = "https://login.example.ac.uk";
    private static final String CLIENT = "alongside";
    private static final String NONCE = "of-this-sign-in";
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final RSAKey KEY = rsa("theirs");
    private static final ECKey CURVE = curve("curve");

    private final TokenCheck check = new TokenCheck(
            ISSUER,
            CLIENT,
            new ImmutableJWKSet<>(new JWKSet(List.of(KEY.toPublicJWK(), CURVE.toPublicJWK()))),
            Clock.fixed(NOW, ZoneOffset.UTC));

    private static JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("ada")
                .audience(CLIENT)
                .claim("nonce", NONCE)
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(300)));
    }

    private void refuses(JWTClaimsSet.Builder claims) {
        refuses(signed(claims, KEY));
    }

    private void refuses(String token) {
        assertThatExceptionOfType(BadJOSEException.class).isThrownBy(() -> check.check(token, NONCE));
    }

    @Test
    void takesWhatWasMadeForThisSignIn() throws BadJOSEException, JOSEException, ParseException {
        assertThat(check.check(signed(good(), KEY), NONCE).getSubject()).isEqualTo("ada");
    }

    @Test
    void takesASignatureOnACurve() throws BadJOSEException, JOSEException, ParseException {
        String token = signed(
                good(), new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("curve").build(), signer(CURVE));
        assertThat(check.check(token, NONCE).getSubject()).isEqualTo("ada");
    }

    @Test
    void refusesAnotherIssuer() {
        refuses(good().issuer("https://login.example.com"));
    }

    @Test
    void refusesATokenForAnotherClient() {
        refuses(good().audience("somebody-else"));
        refuses(good().audience((String) null));
    }

    @Test
    void severalClientsMustSayWhichOneItWasMadeFor() throws BadJOSEException, JOSEException, ParseException {
        refuses(good().audience(List.of(CLIENT, "somebody-else")));
        refuses(good().audience(List.of(CLIENT, "somebody-else")).claim("azp", "somebody-else"));
        refuses(good().claim("azp", "somebody-else"));
        JWTClaimsSet.Builder both =
                good().audience(List.of(CLIENT, "somebody-else")).claim("azp", CLIENT);
        assertThat(check.check(signed(both, KEY), NONCE).getSubject()).isEqualTo("ada");
    }

    @Test
    void refusesTheNonceOfAnotherSignInAndNone() {
        refuses(good().claim("nonce", "of-another-sign-in"));
        refuses(good().claim("nonce", null));
    }

    @Test
    void refusesWhatHasRunOutButForClocksThatDifferALittle() throws BadJOSEException, JOSEException, ParseException {
        refuses(good().expirationTime(Date.from(NOW.minusSeconds(61))));
        refuses(good().expirationTime(null));
        JWTClaimsSet.Builder justNow = good().expirationTime(Date.from(NOW.minusSeconds(30)));
        assertThat(check.check(signed(justNow, KEY), NONCE).getSubject()).isEqualTo("ada");
    }

    @Test
    void refusesWhatWasMadeTomorrowOrLongAgo() {
        refuses(good().issueTime(Date.from(NOW.plusSeconds(120))));
        refuses(good().issueTime(Date.from(NOW.minus(Duration.ofHours(1)))));
        refuses(good().issueTime(null));
        refuses(good().notBeforeTime(Date.from(NOW.plusSeconds(120))));
    }

    @Test
    void refusesATokenAboutNobody() {
        refuses(good().subject(null));
        refuses(good().subject(""));
    }

    @Test
    void refusesATokenThatNobodySigned() {
        refuses(new PlainJWT(good().build()).serialize());
    }

    @Test
    void refusesTheKeyOfSomebodyElseWhateverItIsCalled() {
        refuses(signed(good(), rsa("unknown")));
        refuses(signed(good(), rsa("theirs")));
    }

    @Test
    void refusesASignatureWithWhatEverybodyKnows() throws JOSEException {
        // The public key, or the client's secret, as a shared secret.
        byte[] known = KEY.toPublicKey().getEncoded();
        refuses(signed(
                good(),
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("theirs").build(),
                new MACSigner(known)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b.c", "null", "eyJhbGciOiJub25lIn0.e30."})
    void refusesWhatIsNoToken(String nonsense) {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> check.check(nonsense, NONCE))
                .isInstanceOfAny(BadJOSEException.class, ParseException.class);
    }

    @Test
    void refusesATokenThatWasChanged() {
        String token = signed(good(), KEY);
        String other = signed(good().subject("eve"), rsa("theirs"));
        String signature = token.substring(token.lastIndexOf('.'));
        refuses(other.substring(0, other.lastIndexOf('.')) + signature);
    }

    @Test
    void valuesOfClaimsComeOutAsTheyWere() throws BadJOSEException, JOSEException, ParseException {
        JWTClaimsSet.Builder groups =
                good().claim("groups", List.of("a", "b")).claim("deep", Map.of("roles", List.of("c")));
        Map<String, Object> claims = check.check(signed(groups, KEY), NONCE).getClaims();
        assertThat(new Claims(claims).hold("groups", "b")).isTrue();
        assertThat(new Claims(claims).hold("deep.roles", "c")).isTrue();
    }

    private static String signed(JWTClaimsSet.Builder claims, RSAKey key) {
        try {
            return signed(
                    claims,
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    new RSASSASigner(key));
        } catch (JOSEException goodKey) {
            throw new IllegalStateException(goodKey);
        }
    }

    private static String signed(JWTClaimsSet.Builder claims, JWSHeader header, JWSSigner signer) {
        try {
            SignedJWT token = new SignedJWT(header, claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException goodKey) {
            throw new IllegalStateException(goodKey);
        }
    }

    private static JWSSigner signer(ECKey key) throws JOSEException {
        return new ECDSASigner(key);
    }

    private static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }

    private static ECKey curve(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }
}
