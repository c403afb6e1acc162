package org.alongside.core.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.identity.BrowserSession;
import org.alongside.core.module.DataFolder;
import org.alongside.core.module.PrivateFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people said about stopping while the database could not be reached, in files of the data folder until it is taken over. */
@ApplicationScoped
public class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final String KEPT = ".json";
    private static final String TURNED_DOWN = ".turned-down";

    private final Path folder = DataFolder.path().resolve("journal");

    @Inject
    private Clock clock;

    /**
     * Writes it down. When this returns it is on the disk.
     *
     * @return when they said so: the first time, should they have said it before
     */
    public OffsetDateTime stop(BrowserSession.Remembered who, Extent extent) {
        JournalEntry told = new JournalEntry(WithdrawalId.random(), who, extent, OffsetDateTime.now(clock));
        Path file = folder.resolve(told.fileName());
        synchronized (this) {
            if (Files.exists(file)) {
                return read(file).at();
            }
            PrivateFile.write(file, told.json());
        }
        return told.at();
    }

    /** What waits to be taken over, in the order of their file names. */
    List<JournalEntry> waiting() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(KEPT))
                    .sorted()
                    .flatMap(file -> legible(file).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** It was taken over. */
    void takenOver(JournalEntry told) {
        try {
            Files.deleteIfExists(folder.resolve(told.fileName()));
        } catch (IOException stillThere) {
            throw new UncheckedIOException(stillThere);
        }
    }

    /** It cannot be taken over. It stays for whoever runs the server, and is not looked at again. */
    void turnedDown(JournalEntry told) {
        try {
            Files.move(
                    folder.resolve(told.fileName()),
                    folder.resolve(told.id() + TURNED_DOWN),
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException stillThere) {
            throw new UncheckedIOException(stillThere);
        }
    }

    /** One that cannot be read holds up no other. */
    private static Optional<JournalEntry> legible(Path file) {
        try {
            return Optional.of(read(file));
        } catch (RuntimeException illegible) {
            LOG.error(
                    "In {} stands nothing that can be taken over ({})",
                    file,
                    illegible.getClass().getName());
            return Optional.empty();
        }
    }

    private static JournalEntry read(Path file) {
        try {
            return JournalEntry.read(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
