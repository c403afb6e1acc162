package org.alongside.core.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.core.audit.Checkpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealFileTest {
    private static final UUID PROGRAMME = UUID.fromString("7a1f7d2a-0d4e-4bb2-9b3e-0c1b1f0f1a11");

    @TempDir
    private Path folder;

    private SealFile file;

    @BeforeEach
    void threeCheckpointsAreSigned() {
        file = new SealFile(folder);
        for (int i = 1; i <= 3; i++) {
            file.add(checkpoint(i));
        }
    }

    @Test
    void whatWasSignedIsReadAgain() throws SealFile.BrokenLine {
        assertThat(new SealFile(folder).read()).containsExactly(checkpoint(1), checkpoint(2), checkpoint(3));
    }

    @Test
    void aLineThatACrashLeftHalfWrittenIsWrittenOver() throws IOException, SealFile.BrokenLine {
        Files.writeString(file.path(), "alongside-checkpoint-1 half", StandardOpenOption.APPEND);
        assertThat(file.read()).hasSize(3);

        file.add(checkpoint(4));
        assertThat(file.read()).hasSize(4);
    }

    @Test
    void changedMovedAndRemovedLinesAreFound() throws IOException {
        List<String> lines = Files.readAllLines(file.path());
        List<String> removed = List.of(lines.get(0), lines.get(2));
        List<String> moved = List.of(lines.get(1), lines.get(0), lines.get(2));
        List<String> changed = new ArrayList<>(lines);
        changed.set(1, lines.get(1).replace(" 2 ", " 9 "));
        for (List<String> attacked : List.of(removed, moved, changed)) {
            Files.write(file.path(), attacked);
            assertThatExceptionOfType(SealFile.BrokenLine.class).isThrownBy(file::read);
        }
    }

    @Test
    void anotherKeySignsNothingOfOurs() throws IOException, SealFile.BrokenLine {
        Files.delete(folder.resolve("audit-key.txt"));
        file.add(checkpoint(4));

        assertThatExceptionOfType(SealFile.BrokenLine.class)
                .isThrownBy(file::read)
                .satisfies(broken -> assertThat(broken.number()).isEqualTo(1));
    }

    @Test
    void onlyTheServerReadsTheKey() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("audit-key.txt"))))
                .isEqualTo("rw-------");
    }

    private static Checkpoint checkpoint(int position) {
        return new Checkpoint(PROGRAMME, position, "ab".repeat(32), Instant.parse("2026-11-23T09:00:00Z"));
    }
}
