package org.alongside.core.receipt;

import static org.alongside.core.receipt.ReceiptJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.module.PrivateFile;

/**
 * The Ed25519 keys (RFC 8032) that receipts are signed with. One signs; it is followed by a new one after a year, or at once when its
 * file is taken away. Public halves stay for good, each in a file of its own, so that two servers never write over each other's. Files
 * are read for every use: a key that is taken away signs nothing any more.
 *
 * <p>Not the key of the audit log: that one vouches for what the programme did, to those who check the programme; these vouch to
 * strangers for what it told one person, and are changed at other times.
 */
final class ReceiptKeys {
    /** After this a key is followed by a new one. */
    static final Duration LONGEST = Duration.ofDays(365);

    private static final String ALGORITHM = "Ed25519";

    /** What stands before the 32 bytes of a public key (RFC 8410). */
    private static final byte[] BEFORE = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int LENGTH = 32;
    private static final String PUBLIC = ".jwk.json";
    private static final String BEGUN = "begun";

    private final Path folder;

    /** Those in this folder, which may not exist yet. */
    ReceiptKeys(Path folder) {
        this.folder = folder;
    }

    /** A key that signs. */
    static final class Signer {
        private final String id;
        private final PrivateKey secret;

        private Signer(String id, PrivateKey secret) {
            this.id = id;
            this.secret = secret;
        }

        /** The thumbprint of its public half (RFC 7638). */
        String id() {
            return id;
        }

        /** The signature, in base64url. */
        String sign(String message) {
            try {
                Signature signature = Signature.getInstance(ALGORITHM);
                signature.initSign(secret);
                signature.update(message.getBytes(StandardCharsets.UTF_8));
                return base64(signature.sign());
            } catch (GeneralSecurityException cannotSign) {
                throw new IllegalStateException(cannotSign);
            }
        }
    }

    /** The key that signs now; a new one where there is none, or where it is too old. */
    synchronized Signer signer(Instant now) {
        return current()
                .filter(signer -> published(signer.id())
                        .filter(key -> now.isBefore(begun(key).plus(LONGEST)))
                        .isPresent())
                .orElseGet(() -> begin(now));
    }

    /** Every public key there ever was, the oldest first: a JSON Web Key Set (RFC 7517, RFC 8037). */
    JsonObject published() {
        JsonArrayBuilder keys = JSON.createArrayBuilder();
        all().forEach(keys::add);
        return JSON.createObjectBuilder().add("keys", keys).build();
    }

    /**
     * Whether the key of that id signed the message.
     *
     * @param id anything that somebody wrote
     * @param signature anything that somebody wrote; must be base64url to the letter, or another text could stand for the same bytes
     * @return empty when there is no such key
     */
    Optional<Boolean> signed(String id, String message, String signature) {
        return published(id).map(key -> signed(publicKey(key), message, signature));
    }

    private static boolean signed(PublicKey key, String message, String signature) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(signature);
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(message.getBytes(StandardCharsets.UTF_8));
            return base64(bytes).equals(signature) && check.verify(bytes);
        } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
            return false;
        }
    }

    private Optional<JsonObject> published(String id) {
        return all().stream().filter(key -> key.getString("kid").equals(id)).findFirst();
    }

    private List<JsonObject> all() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(PUBLIC))
                    .map(ReceiptKeys::read)
                    .sorted(Comparator.comparing(ReceiptKeys::begun).thenComparing(key -> key.getString("kid")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<Signer> current() {
        Path file = signing();
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            String[] parts = Files.readString(file).strip().split(" ", 2);
            return Optional.of(new Signer(
                    parts[0],
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(parts[1])))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException | RuntimeException noKey) {
            throw new IllegalStateException("The key in " + file + " cannot be used", noKey);
        }
    }

    private Signer begin(Instant now) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            String x = base64(Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length));
            String id = thumbprint(x);
            JsonObject key = JSON.createObjectBuilder()
                    .add("kty", "OKP")
                    .add("crv", ALGORITHM)
                    .add("x", x)
                    .add("kid", id)
                    .add("use", "sig")
                    .add("alg", "EdDSA")
                    .add(BEGUN, now.toString())
                    .build();
            // The public half first: nothing may be signed that nobody could check.
            PrivateFile.write(folder.resolve(id + PUBLIC), key + "\n");
            PrivateFile.write(
                    signing(),
                    id + " "
                            + Base64.getEncoder()
                                    .encodeToString(pair.getPrivate().getEncoded()) + "\n");
            return new Signer(id, pair.getPrivate());
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private Path signing() {
        return folder.resolve("signing.key");
    }

    private static Instant begun(JsonObject key) {
        return Instant.parse(key.getString(BEGUN));
    }

    private static PublicKey publicKey(JsonObject key) {
        byte[] x = Base64.getUrlDecoder().decode(key.getString("x"));
        byte[] encoded = Arrays.copyOf(BEFORE, BEFORE.length + LENGTH);
        System.arraycopy(x, 0, encoded, BEFORE.length, LENGTH);
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException noKey) {
            throw new IllegalStateException("The public key " + key.getString("kid") + " cannot be used", noKey);
        }
    }

    private static JsonObject read(Path file) {
        try (JsonReader reader = JSON.createReader(new StringReader(Files.readString(file)))) {
            return reader.readObject();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (JsonException noKey) {
            throw new IllegalStateException("The key in " + file + " cannot be read", noKey);
        }
    }

    private static String thumbprint(String x) throws GeneralSecurityException {
        String members = "{\"crv\":\"" + ALGORITHM + "\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
        return base64(MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.UTF_8)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
