package org.alongside.core.programme;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/**
 * Tells PostgreSQL which programme a transaction was opened for, so that nobody else can: {@code programme|expiry|signature},
 * HMAC-SHA256 with a key that the server's own login cannot read. The database keeps the key with its owner, for all servers
 * that share it; here it lives in memory only. What is told ends with the transaction.
 */
@ApplicationScoped
public class ProgrammeSeal {
    /** The setting of a transaction that {@code core.current_programme()} reads. */
    static final String SETTING = "alongside.programme";

    /** Longer than any transaction lasts, clocks that differ by minutes included; after it the transaction sees no rows. */
    private static final Duration VALID_FOR = Duration.ofHours(1);

    /** So long the same words are told again; made anew they would cost each transaction more than telling them. */
    private static final Duration TOLD_AGAIN = Duration.ofMinutes(1);

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int BLOCK_BYTES = 64;

    @Resource(lookup = "java:app/jdbc/alongside-owner")
    private DataSource owner;

    private volatile SecretKeySpec key;

    /** What was told last for a programme, and until when it is told again. */
    private record Told(String words, Instant until) {}

    private final Map<ProgrammeId, Told> told = new ConcurrentHashMap<>();

    /** For the server. */
    ProgrammeSeal() {}

    /** For whoever has the owner's login and no server. */
    ProgrammeSeal(DataSource owner) {
        this.owner = owner;
    }

    /** Fetches the key, or makes it when there is none yet, if this database has walls of its own. Called at start-up. */
    public void prepare() {
        try (Connection connection = owner.getConnection()) {
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                key();
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The key of the programme walls cannot be had", unreachable);
        }
    }

    /** Opens this connection's transaction for a programme. */
    void open(Connection connection, ProgrammeId programme) throws SQLException {
        // As a parameter: statements can be seen in logs and by other sessions, what they are given cannot.
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('" + SETTING + "', ?, true)")) {
            statement.setString(1, words(programme));
            statement.execute();
        }
    }

    private String words(ProgrammeId programme) {
        Instant now = Clock.systemUTC().instant();
        Told before = told.get(programme);
        if (before == null || !now.isBefore(before.until())) {
            before = new Told(seal(programme, now.plus(VALID_FOR)), now.plus(TOLD_AGAIN));
            told.put(programme, before);
        }
        return before.words();
    }

    /** The sealed words. The database compares the expiry with its own clock, so ours is the true one, not the movable. */
    String seal(ProgrammeId programme, Instant expiry) {
        String signed = programme + "|" + String.format("%010d", expiry.getEpochSecond());
        return signed + "|" + signature(signed, key());
    }

    static String signature(String signed, SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static SecretKeySpec keyOf(byte[] secret) {
        return new SecretKeySpec(secret, ALGORITHM);
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            try (Connection connection = owner.getConnection()) {
                known = keyOf(fetched(connection));
                key = known;
            } catch (SQLException unreachable) {
                throw new IllegalStateException("The key of the programme walls cannot be had", unreachable);
            }
        }
        return known;
    }

    private static byte[] fetched(Connection connection) throws SQLException {
        Optional<byte[]> there = read(connection);
        if (there.isEmpty()) {
            make(connection);
            there = read(connection);
        }
        return there.orElseThrow(() -> new SQLException("core.wall_key is empty"));
    }

    private static Optional<byte[]> read(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select secret from core.wall_key");
                ResultSet found = select.executeQuery()) {
            return found.next() ? Optional.of(found.getBytes(1)) : Optional.empty();
        }
    }

    /** The first server makes it; those that start in the same moment take what the first one made. */
    private static void make(Connection connection) throws SQLException {
        byte[] secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        try (PreparedStatement insert = connection.prepareStatement("insert into core.wall_key"
                + " (the_one, secret, inner_pad, outer_pad, made_at) values (true, ?, ?, ?, current_timestamp)"
                + " on conflict do nothing")) {
            insert.setBytes(1, secret);
            insert.setBytes(2, padded(secret, 0x36));
            insert.setBytes(3, padded(secret, 0x5c));
            insert.executeUpdate();
        }
    }

    /** RFC 2104: the key filled up to a block with zeros, each byte mixed with the same one. */
    private static byte[] padded(byte[] secret, int mixedWith) {
        byte[] block = Arrays.copyOf(secret, BLOCK_BYTES);
        for (int i = 0; i < block.length; i++) {
            block[i] ^= (byte) mixedWith;
        }
        return block;
    }
}
