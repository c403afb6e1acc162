package org.alongside.core.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.alongside.core.identity.AccountId;
import org.alongside.core.module.DataFolder;
import org.alongside.core.module.PrivateFile;

/**
 * Keeps secrets that must be read again: AES-256-GCM with a key in the data folder, so that a copy of the database alone opens
 * nothing. What is sealed for one owner cannot be opened as another's.
 */
@ApplicationScoped
public class SecretBox {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretKeySpec key;

    String seal(AccountId owner, byte[] secret) {
        return seal(owner.toString(), secret);
    }

    byte[] open(AccountId owner, String kept) {
        return open(owner.toString(), kept);
    }

    /**
     * Seals it.
     *
     * @param owner whose it is; has to be told again to open it
     */
    public String seal(String owner, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, owner, nonce, secret);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /**
     * Opens it.
     *
     * @throws IllegalStateException when it was sealed for another owner, or with another key
     */
    public byte[] open(String owner, String kept) {
        ByteBuffer buffer = ByteBuffer.wrap(Base64.getDecoder().decode(kept));
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return run(Cipher.DECRYPT_MODE, owner, nonce, sealed);
    }

    private byte[] run(int mode, String owner, byte[] nonce, byte[] data) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException notOurs) {
            throw new IllegalStateException("A secret cannot be opened with the key in the data folder", notOurs);
        }
    }

    private synchronized SecretKeySpec key() {
        if (key == null) {
            Path file = DataFolder.path().resolve("keys").resolve("second-factors.key");
            if (Files.notExists(file)) {
                byte[] fresh = new byte[KEY_BYTES];
                RANDOM.nextBytes(fresh);
                PrivateFile.write(file, Base64.getEncoder().encodeToString(fresh));
            }
            try {
                key = new SecretKeySpec(
                        Base64.getDecoder().decode(Files.readString(file).strip()), "AES");
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return key;
    }
}
