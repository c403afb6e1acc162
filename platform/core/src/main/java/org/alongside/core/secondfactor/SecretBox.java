package org.alongside.core.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.crypto.SecretKey;
import org.alongside.core.identity.AccountId;
import org.alongside.core.module.DataFolder;
import org.alongside.core.module.PrivateFile;
import org.alongside.core.sealed.AesGcm;

/**
 * Keeps secrets that must be read again: AES-256-GCM with a key in the data folder, so that a copy of the database alone opens
 * nothing. What is sealed for one owner cannot be opened as another's.
 */
@ApplicationScoped
public class SecretBox {
    private SecretKey key;

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
        return Base64.getEncoder().encodeToString(AesGcm.seal(key(), owner, secret));
    }

    /**
     * Opens it.
     *
     * @throws IllegalStateException when it was sealed for another owner, or with another key
     */
    public byte[] open(String owner, String kept) {
        return AesGcm.open(key(), owner, Base64.getDecoder().decode(kept));
    }

    private synchronized SecretKey key() {
        if (key == null) {
            Path file = DataFolder.path().resolve("keys").resolve("second-factors.key");
            if (Files.notExists(file)) {
                PrivateFile.write(
                        file, Base64.getEncoder().encodeToString(AesGcm.newKey().getEncoded()));
            }
            try {
                key = AesGcm.key(
                        Base64.getDecoder().decode(Files.readString(file).strip()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return key;
    }
}
