package org.alongside.core.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.alongside.core.module.PrivateFile;

/** The installation's Ed25519 key (RFC 8032): the private half in a private file, the public half in one that others may have. */
final class SealKey {
    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;

    private SealKey(PrivateKey secret) {
        this.secret = secret;
    }

    /** The key in that folder; a new one where there is none yet. */
    static SealKey in(Path folder) {
        Path file = folder.resolve("audit-key.txt");
        try {
            if (Files.notExists(file)) {
                KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
                PrivateFile.write(publicFile(folder), text(pair.getPublic().getEncoded()));
                PrivateFile.write(file, text(pair.getPrivate().getEncoded()));
            }
            return new SealKey(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes(file))));
        } catch (GeneralSecurityException noKey) {
            throw new IllegalStateException("The key in " + file + " cannot be used", noKey);
        }
    }

    /** Where the public half stands. */
    static Path publicFile(Path folder) {
        return folder.resolve("audit-public-key.txt");
    }

    /** The public half in that file. */
    static PublicKey publicKey(Path file) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes(file)));
        } catch (GeneralSecurityException noKey) {
            throw new IllegalStateException("The key in " + file + " cannot be used", noKey);
        }
    }

    String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException cannotSign) {
            throw new IllegalStateException(cannotSign);
        }
    }

    static boolean signed(PublicKey key, String text, String signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
            return false;
        }
    }

    private static String text(byte[] key) {
        return Base64.getEncoder().encodeToString(key) + "\n";
    }

    private static byte[] bytes(Path file) {
        try {
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
