package org.alongside.core.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import javax.sql.DataSource;
import org.alongside.core.module.StartRefused;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ModuleTest
class InstallationKeyTest {
    private final ProgrammeId programme = new ProgrammeId(UUID.randomUUID());

    @Resource(lookup = "java:app/jdbc/alongside-owner")
    private DataSource database;

    @Inject
    private Sql sql;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nothingWasSealed() {
        file = folder.resolve("texts.key");
        sql.run("delete from core.text_key");
    }

    private InstallationKey started() {
        InstallationKey key = InstallationKey.in(folder, database);
        key.prepare();
        return key;
    }

    @Test
    void isMadeOnceForTheServersUserAlone() throws IOException {
        byte[] first = started().of(programme).getEncoded();
        assertThat(started().of(programme).getEncoded()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void isAnotherForEachProgramme() {
        InstallationKey key = started();
        assertThat(key.of(programme).getEncoded())
                .isNotEqualTo(key.of(new ProgrammeId(UUID.randomUUID())).getEncoded());
    }

    @Test
    void noServerStartsWithoutTheKeyThatTextsAreSealedWith() throws IOException {
        started();
        Files.delete(file);
        refused("is missing");
        assertThat(file).doesNotExist();
    }

    @Test
    void noServerStartsWithAnotherKey() throws IOException {
        started();
        Files.delete(file);
        Files.writeString(file, "A".repeat(43) + "=");
        refused("not the one");
    }

    @Test
    void noServerStartsWithWhatIsNoKey() throws IOException {
        started();
        Files.writeString(file, "no key");
        refused("no key in");
    }

    private void refused(String why) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(this::started)
                .withMessageContaining(why)
                .withMessageContaining("backup of the folder 'keys'");
    }
}
