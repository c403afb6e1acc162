package org.alongside.core.receipt;

import static org.alongside.core.receipt.ReceiptJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.receipt.ConsentReceipt.Kind;
import org.alongside.core.receipt.Receipts.Told;

/**
 * The short form for the square picture: {@code alongside-receipt:1:} and a JSON Web Signature (RFC 7515, compact, EdDSA), which any
 * library for such can check. It names the programme, the day, every purpose with what was decided, and the hash of the whole
 * receipt.
 *
 * @param keyId as it stands there
 * @param signed what was to be signed
 * @param signature as it stands there, in base64url
 * @param content what it says
 */
record ReceiptCode(String keyId, String signed, String signature, JsonObject content) {
    static final String PREFIX = "alongside-receipt:1:";

    /** A picture of version 27 with correction level M: 8 cm wide with dots that a phone can still see. */
    static final int LONGEST = 1125;

    private static final int LONGEST_NAME = 60;
    private static final int PARTS = 3;
    private static final String KEY = "kid";
    private static final String ALGORITHM = "alg";
    private static final String EDDSA = "EdDSA";

    /**
     * Signs it.
     *
     * @param json the whole receipt as it was issued
     */
    static String sign(ConsentReceipt receipt, String json, ReceiptKeys.Signer signer) {
        JsonObjectBuilder brief = JSON.createObjectBuilder()
                .add("id", receipt.id().toString())
                .add("kind", ReceiptJson.word(receipt.kind()))
                .add("issuedAt", ReceiptJson.text(receipt.issuedAt()))
                .add("programme", shortened(receipt.programme().name()))
                .add("subject", receipt.subject().toString())
                .add("decisions", receipt.entries().size())
                .add("sha256", base64(sha256(json)));
        JsonObject withoutPurposes = brief.build();
        JsonObject withPurposes = JSON.createObjectBuilder(withoutPurposes)
                .add("said", said(receipt))
                .build();
        String whole = sign(withPurposes, signer);
        return whole.length() <= LONGEST ? whole : sign(withoutPurposes, signer);
    }

    private static String sign(JsonObject content, ReceiptKeys.Signer signer) {
        JsonObject header = JSON.createObjectBuilder()
                .add(ALGORITHM, EDDSA)
                .add(KEY, signer.id())
                .build();
        String signed = base64(bytes(header)) + "." + base64(bytes(content));
        return PREFIX + signed + "." + signer.sign(signed);
    }

    /** Purposes under what was decided and when: most receipts hold one or two such groups, which keeps the picture coarse. */
    private static JsonObjectBuilder said(ConsentReceipt receipt) {
        Map<String, List<String>> groups = receipt.entries().stream()
                .collect(Collectors.groupingBy(
                        entry -> ReceiptJson.word(entry.decision()) + " "
                                + entry.at().toLocalDate(),
                        LinkedHashMap::new,
                        Collectors.mapping(ConsentReceipt.Entry::purpose, Collectors.toList())));
        JsonObjectBuilder said = JSON.createObjectBuilder();
        groups.forEach((decision, purposes) -> {
            JsonArrayBuilder keys = JSON.createArrayBuilder();
            purposes.forEach(keys::add);
            said.add(decision, keys);
        });
        return said;
    }

    /** What somebody read from a picture; empty when it is nothing of the kind. */
    static Optional<ReceiptCode> parsed(String text) {
        String[] parts = text.substring(PREFIX.length()).split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        Optional<JsonObject> header = object(parts[0]);
        Optional<JsonObject> content = object(parts[1]);
        if (header.isEmpty()
                || content.isEmpty()
                || !(header.get().get(KEY) instanceof JsonString keyId)
                || !(header.get().get(ALGORITHM) instanceof JsonString algorithm)
                || !algorithm.getString().equals(EDDSA)) {
            return Optional.empty();
        }
        return Optional.of(new ReceiptCode(keyId.getString(), parts[0] + "." + parts[1], parts[2], content.get()));
    }

    /** What it tells, once it was found valid. */
    Told told() {
        return new Told(
                UUID.fromString(content.getString("id")),
                Arrays.stream(Kind.values())
                        .filter(kind -> ReceiptJson.word(kind).equals(content.getString("kind")))
                        .findFirst()
                        .orElseThrow(),
                OffsetDateTime.parse(content.getString("issuedAt")),
                content.getString("programme"),
                content.getInt("decisions"));
    }

    private static Optional<JsonObject> object(String part) {
        try {
            return Proof.parsed(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    private static byte[] bytes(JsonObject json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
