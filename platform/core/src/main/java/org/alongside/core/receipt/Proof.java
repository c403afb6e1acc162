package org.alongside.core.receipt;

import static org.alongside.core.receipt.ReceiptJson.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The signature of a receipt as JSON: member {@code proof}, with the key's id and the Ed25519 signature of the whole receipt in
 * canonical form, but without that signature.
 *
 * @param keyId as it stands there
 * @param value the signature as it stands there, in base64url
 * @param signed what was to be signed
 */
record Proof(String keyId, String value, String signed) {
    private static final String PROOF = "proof";
    private static final String KEY = "keyId";
    private static final String VALUE = "value";

    /** No receipt is nested deeper; what is could exhaust whoever reads it. */
    private static final int DEEPEST = 8;

    /** The receipt with its signature, in canonical form. */
    static String sign(JsonObject receipt, ReceiptKeys.Signer signer) {
        JsonObject proof = JSON.createObjectBuilder()
                .add("type", "Ed25519")
                .add("canonicalization", "RFC8785")
                .add(KEY, signer.id())
                .build();
        JsonObjectBuilder whole = JSON.createObjectBuilder(receipt);
        String signature =
                signer.sign(ReceiptJson.canonical(whole.add(PROOF, proof).build()));
        return ReceiptJson.canonical(JSON.createObjectBuilder(receipt)
                .add(PROOF, JSON.createObjectBuilder(proof).add(VALUE, signature))
                .build());
    }

    /** That of a receipt; empty when it has none. */
    static Optional<Proof> of(JsonObject receipt) {
        if (!(receipt.get(PROOF) instanceof JsonObject proof)
                || !(proof.get(KEY) instanceof JsonString keyId)
                || !(proof.get(VALUE) instanceof JsonString value)) {
            return Optional.empty();
        }
        JsonObject without = JSON.createObjectBuilder(receipt)
                .add(PROOF, JSON.createObjectBuilder(proof).remove(VALUE))
                .build();
        return Optional.of(new Proof(keyId.getString(), value.getString(), ReceiptJson.canonical(without)));
    }

    /** An object that anybody wrote; empty when it is none, is nested too deep or says something twice. */
    static Optional<JsonObject> parsed(String text) {
        if (!isShallow(text) || !saysNothingTwice(text)) {
            return Optional.empty();
        }
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            JsonValue value = reader.readValue();
            return value instanceof JsonObject object ? Optional.of(object) : Optional.empty();
        } catch (JsonException noJson) {
            return Optional.empty();
        }
    }

    /** Goes through it step by step: other readers call themselves for each level. */
    private static boolean isShallow(String text) {
        int depth = 0;
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case START_ARRAY, START_OBJECT -> depth++;
                    case END_ARRAY, END_OBJECT -> depth--;
                    default -> {}
                }
                if (depth > DEEPEST) {
                    return false;
                }
            }
            return true;
        } catch (JsonException noJson) {
            return false;
        }
    }

    private static boolean saysNothingTwice(String text) {
        try {
            new JsonCanonicalizer(text);
            return true;
        } catch (IOException doubled) {
            return false;
        }
    }
}
