package org.alongside.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.audit.ChainCheck;
import org.alongside.core.audit.Checkpoint;
import org.alongside.core.audit.StoredChain;
import org.alongside.core.module.DataFolder;
import org.alongside.core.programme.ProgrammeDoor;
import org.alongside.core.seal.SealFile;
import org.alongside.core.text.Texts;
import org.postgresql.ds.PGSimpleDataSource;

/** {@code ./run verify-audit}: checks the logs of all programmes against the signed checkpoints, without the server. */
public final class VerifyAudit {
    private VerifyAudit() {}

    /** Ends with 0 when every log is whole, with 1 and a sentence for each that is not. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(verify(DataFolder.path(), DatabaseLogins.from(System.getenv()), out) ? 0 : 1);
    }

    static boolean verify(Path folder, Optional<DatabaseLogins> logins, PrintStream out) {
        SealFile file = new SealFile(folder);
        if (Files.notExists(file.path())) {
            out.println(text("core.seal.cli.unsigned", file.path()));
        }
        List<Checkpoint> signed;
        try {
            signed = file.read();
        } catch (SealFile.BrokenLine broken) {
            out.println(text("core.seal.broken-line", broken.number()));
            return false;
        }
        return logins.map(postgresql -> throughTheWalls(postgresql, signed, out))
                .orElseGet(() -> embedded(signed, out));
    }

    private static boolean embedded(List<Checkpoint> signed, PrintStream out) {
        try (Connection database = new ConfiguredDataSource().getConnection()) {
            return verify(new StoredChain(database), signed, out);
        } catch (SQLException unreachable) {
            out.println(text("core.seal.cli.unreachable", unreachable.getMessage()));
            return false;
        }
    }

    /** The owner stands behind the walls too, but has the key of their doors. The server may go on writing meanwhile. */
    private static boolean throughTheWalls(DatabaseLogins logins, List<Checkpoint> signed, PrintStream out) {
        PGSimpleDataSource owner = logins.ownersSource();
        try (Connection database = owner.getConnection()) {
            database.setAutoCommit(false);
            database.setReadOnly(true);
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return verify(new StoredChain(database, new ProgrammeDoor(owner)::open), signed, out);
        } catch (SQLException failed) {
            out.println(new DatabaseCheck(logins, DatabaseCheck.OLDEST)
                    .explained(logins.owner(), failed)
                    .getMessage());
            return false;
        } catch (IllegalStateException noKey) {
            out.println(text("core.seal.cli.no-key"));
            return false;
        }
    }

    private static boolean verify(StoredChain stored, List<Checkpoint> signed, PrintStream out) throws SQLException {
        // A programme that was signed and is no longer there was cut off wholly.
        Set<UUID> programmes = new LinkedHashSet<>(stored.programmes());
        signed.forEach(checkpoint -> programmes.add(checkpoint.programme()));
        boolean whole = true;
        for (UUID programme : programmes) {
            ChainCheck.Verdict verdict = stored.check(
                    programme,
                    signed.stream()
                            .filter(checkpoint -> checkpoint.programme().equals(programme))
                            .toList());
            out.println(verdict.fault()
                    .map(fault -> text(
                            "core.seal.cli.broken",
                            programme,
                            verdict.position(),
                            Texts.text(Locale.ENGLISH, "core.seal.fault", fault)))
                    .orElseGet(() -> text("core.seal.cli.whole", programme, verdict.lines())));
            whole &= verdict.fault().isEmpty();
        }
        return whole;
    }

    private static String text(String key, Object... values) {
        return Texts.text(Locale.ENGLISH, key, values);
    }
}
