package org.alongside.core.sealed;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.alongside.core.module.DataFolder;
import org.alongside.core.module.DatabaseReady;
import org.alongside.core.module.PrivateFile;
import org.alongside.core.module.StartRefused;
import org.alongside.core.programme.ProgrammeId;

/**
 * The key outside the database, in a private file of the data folder, from which the keys of programmes are derived. The database
 * knows a fingerprint of it, so that a server which lost it does not begin with another one unnoticed.
 */
@ApplicationScoped
class InstallationKey {
    private static final String HMAC = "HmacSHA256";

    @Resource(lookup = "java:app/jdbc/alongside-owner")
    private DataSource owner;

    private final Path file;
    private volatile SecretKey key;

    InstallationKey() {
        this(DataFolder.path().resolve("keys").resolve("texts.key"));
    }

    private InstallationKey(Path file) {
        this.file = file;
    }

    /** For a folder and a database of one's own. */
    static InstallationKey in(Path folder, DataSource owner) {
        InstallationKey key = new InstallationKey(folder.resolve("texts.key"));
        key.owner = owner;
        return key;
    }

    void prepare(@Observes @Priority(DatabaseReady.KEYS) DatabaseReady event) {
        prepare();
    }

    /**
     * Reads the key; makes one where nothing was ever sealed.
     *
     * @throws StartRefused when the file is gone, or holds another key than the one that texts are sealed with
     */
    synchronized void prepare() {
        try (Connection database = owner.getConnection()) {
            Optional<String> known = fingerprint(database);
            if (Files.notExists(file)) {
                if (known.isPresent()) {
                    throw new StartRefused(
                            "The file " + file + " is missing. What people told in confidence is sealed with"
                                    + " the key in it and cannot be read without. Put it back from the backup of the folder 'keys'.");
                }
                PrivateFile.write(
                        file, Base64.getEncoder().encodeToString(AesGcm.newKey().getEncoded()));
            }
            SecretKey found = read();
            String its = HexFormat.of().formatHex(derive(found, "fingerprint"));
            if (known.isEmpty()) {
                remember(database, its);
                known = fingerprint(database);
            }
            if (!known.equals(Optional.of(its))) {
                throw new StartRefused("The key in " + file + " is not the one that the texts in this database are"
                        + " sealed with. Put back the one that belongs to it, from the backup of the folder 'keys'.");
            }
            key = found;
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The fingerprint of the key cannot be had", unreachable);
        }
    }

    /** The key of a programme. */
    SecretKey of(ProgrammeId programme) {
        if (key == null) {
            prepare();
        }
        return AesGcm.key(derive(key, "programme|" + programme));
    }

    private SecretKey read() {
        try {
            return AesGcm.key(Base64.getDecoder().decode(Files.readString(file).strip()));
        } catch (IllegalArgumentException noKey) {
            throw new StartRefused(
                    "There is no key in " + file + ". Put it back from the backup of the folder 'keys'.", noKey);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One step of HKDF (RFC 5869, expand): the key itself is random already. */
    private static byte[] derive(SecretKey from, String what) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(from);
            mac.update(("alongside|" + what).getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 1);
            return mac.doFinal();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Optional<String> fingerprint(Connection database) throws SQLException {
        try (PreparedStatement query = database.prepareStatement("select fingerprint from core.text_key");
                ResultSet found = query.executeQuery()) {
            return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
        }
    }

    /** Of two servers that start in the same moment one comes second, and is told if its key is another. */
    private static void remember(Connection database, String fingerprint) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement("insert into core.text_key (the_one, fingerprint)"
                + " select true, ? where not exists (select 1 from core.text_key)")) {
            insert.setString(1, fingerprint);
            insert.executeUpdate();
        }
    }
}
