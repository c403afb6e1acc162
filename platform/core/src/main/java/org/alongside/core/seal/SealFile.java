package org.alongside.core.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.core.audit.Checkpoint;
import org.alongside.core.digest.Sha256;

/**
 * The file of checkpoints in the data folder, to which lines are only added. Each line holds {@code alongside-checkpoint-1},
 * programme, position, hash, moment, the SHA-256 of the line before and the Ed25519 signature of all that; so no line can be
 * changed, moved or taken out. That its end was cut off is seen by a copy that was kept elsewhere.
 */
public final class SealFile {
    private static final String VERSION = "alongside-checkpoint-1";
    private static final String NOTHING_BEFORE = "0".repeat(64);
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final int PARTS = 7;

    private final Path folder;

    /** The file in that data folder; it may not exist yet. */
    public SealFile(Path folder) {
        this.folder = folder;
    }

    /** A line of the file that nobody signed, or that does not follow on the one before it. */
    public static final class BrokenLine extends Exception {
        private static final long serialVersionUID = 1L;

        private final int number;

        BrokenLine(int number) {
            super("Line " + number);
            this.number = number;
        }

        /** Which line, the first being 1. */
        public int number() {
            return number;
        }
    }

    /** Where the file is. */
    public Path path() {
        return folder.resolve("audit-checkpoints.txt");
    }

    /**
     * Everything that was signed, of all programmes.
     *
     * @throws BrokenLine when somebody else wrote in it
     */
    public List<Checkpoint> read() throws BrokenLine {
        List<String> lines = lines();
        if (lines.isEmpty()) {
            return List.of();
        }
        PublicKey key = SealKey.publicKey(SealKey.publicFile(folder));
        List<Checkpoint> found = new ArrayList<>();
        String before = NOTHING_BEFORE;
        for (String line : lines) {
            String[] parts = BLANK.split(line, -1);
            String signed = line.substring(0, Math.max(0, line.lastIndexOf(' ')));
            if (parts.length != PARTS || !parts[5].equals(before) || !SealKey.signed(key, signed, parts[6])) {
                throw new BrokenLine(found.size() + 1);
            }
            found.add(new Checkpoint(
                    UUID.fromString(parts[1]), Long.parseLong(parts[2]), parts[3], Instant.parse(parts[4])));
            before = hash(line);
        }
        return found;
    }

    /** Signs a checkpoint and adds it; when this returns it is on the disk. */
    synchronized void add(Checkpoint checkpoint) {
        SealKey key = SealKey.in(folder);
        List<String> lines = lines();
        String before = lines.isEmpty() ? NOTHING_BEFORE : hash(lines.get(lines.size() - 1));
        String text = String.join(
                " ",
                VERSION,
                checkpoint.programme().toString(),
                Long.toString(checkpoint.position()),
                checkpoint.hash(),
                checkpoint.at().toString(),
                before);
        try (FileChannel file = FileChannel.open(path(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // A line that a crash left half written is no line: it is written over.
            file.position(lines.stream().mapToLong(line -> line.length() + 1L).sum());
            file.truncate(file.position());
            file.write(ByteBuffer.wrap((text + " " + key.sign(text) + "\n").getBytes(StandardCharsets.US_ASCII)));
            file.force(true);
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    private List<String> lines() {
        try {
            if (Files.notExists(path())) {
                return List.of();
            }
            String all = Files.readString(path(), StandardCharsets.ISO_8859_1);
            return all.substring(0, all.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(String line) {
        return Sha256.hex(line.getBytes(StandardCharsets.ISO_8859_1));
    }
}
