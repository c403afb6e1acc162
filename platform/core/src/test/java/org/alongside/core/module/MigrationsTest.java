package org.alongside.core.module;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.Test;

@ModuleTest
class MigrationsTest {
    @Resource(lookup = "java:app/jdbc/alongside-owner")
    private DataSource owner;

    @Inject
    private Sql sql;

    @Test
    void tablesOfANewerSoftwareAreRefusedInPlainWords() {
        assertThatCode(() -> Migrations.refuseWhatIsNewer(Migrations.module(owner, "core", "postgresql")))
                .doesNotThrowAnyException();
        sql.run(
                "insert into core.flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success)"
                        + " values (999, '999', 'from the future', 'SQL', 'V999__from_the_future.sql', 1, 'alongside', 1, true)");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> Migrations.refuseWhatIsNewer(Migrations.module(owner, "core", "postgresql")))
                .withMessageContaining("The database is newer than this software")
                .withMessageContaining("'core' stand at version 999");
    }
}
