package org.alongside.core.passkey;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * One exchange with the person's device: the question that it signs. Made for one try and forgotten after it.
 *
 * @param challenge 32 random bytes as base64url
 * @param origin where the page stands; the browser tells the device the same
 */
public record Ceremony(String challenge, URI origin) implements Serializable {
    /** ES256, EdDSA and RS256 as COSE numbers them. */
    private static final List<Integer> ALGORITHMS = List.of(-7, -8, -257);

    private static final int MILLISECONDS = 120_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new question, asked from that address. */
    public static Ceremony at(URI origin) {
        byte[] challenge = new byte[32];
        RANDOM.nextBytes(challenge);
        return new Ceremony(base64(challenge), origin);
    }

    String relyingParty() {
        return origin.getHost();
    }

    /** What the browser is asked to create a key from, as JSON. */
    String creation(UUID account, String username, String name, List<String> existing) {
        JsonArrayBuilder algorithms = Json.createArrayBuilder();
        ALGORITHMS.forEach(number -> algorithms.add(
                Json.createObjectBuilder().add("type", "public-key").add("alg", number)));
        byte[] handle = ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array();
        JsonArrayBuilder known = Json.createArrayBuilder();
        existing.forEach(id ->
                known.add(Json.createObjectBuilder().add("type", "public-key").add("id", id)));
        return Json.createObjectBuilder()
                .add("rp", Json.createObjectBuilder().add("id", relyingParty()).add("name", "Alongside"))
                .add(
                        "user",
                        Json.createObjectBuilder()
                                .add("id", base64(handle))
                                .add("name", username)
                                .add("displayName", name))
                .add("challenge", challenge)
                .add("pubKeyCredParams", algorithms)
                .add("excludeCredentials", known)
                .add(
                        "authenticatorSelection",
                        Json.createObjectBuilder()
                                .add("residentKey", "required")
                                .add("requireResidentKey", true)
                                .add("userVerification", "required"))
                .add("attestation", "none")
                .add("timeout", MILLISECONDS)
                .build()
                .toString();
    }

    /** What the browser is asked to sign, as JSON; any key for this address will do. */
    public String request() {
        JsonObjectBuilder options = Json.createObjectBuilder()
                .add("challenge", challenge)
                .add("rpId", relyingParty())
                .add("userVerification", "required")
                .add("timeout", MILLISECONDS);
        return options.build().toString();
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
