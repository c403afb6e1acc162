package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The log of an installation as it runs on PostgreSQL, checked by the command beside it. */
class VerifyAuditIT {
    private static final Path REPOSITORY =
            Path.of("").toAbsolutePath().getParent().getParent();
    private static final String DATABASE = "shared-postgresql";

    private final RunningServer server = RunningServer.withDemo();
    private final PostgresServer postgres = PostgresServer.shared();

    private record Answer(int code, String words) {}

    private Answer verify() throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(REPOSITORY.resolve("run").toString(), "verify-audit").redirectErrorStream(true);
        builder.environment().put("ALONGSIDE_DATA", server.data().toString());
        builder.environment()
                .putAll(Map.of(
                        "ALONGSIDE_DB_URL",
                        postgres.url(DATABASE),
                        "ALONGSIDE_DB_USER",
                        PostgresServer.OWNER,
                        "ALONGSIDE_DB_PASSWORD",
                        PostgresServer.PASSWORD));
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Answer(process.exitValue(), said);
    }

    @Test
    void aWholeLogIsCalledWholeAndAnEditedLineIsNamed() throws IOException, InterruptedException {
        Answer fine = verify();
        assertThat(fine.code()).as(fine.words()).isZero();
        assertThat(fine.words())
                .containsPattern(": [0-9]{2,} lines, as they were written")
                .doesNotContain(": 0 lines");

        String entry = postgres.ask(DATABASE, "select entry_id from core.audit_link where position = 7 order by 1")
                .get(0);
        edit("update core.audit_entry set subject = subject || 'x' where id = '" + entry + "'");
        try {
            Answer broken = verify();
            assertThat(broken.code()).isEqualTo(1);
            assertThat(broken.words()).contains(": broken at line 7.");
        } finally {
            edit("update core.audit_entry set subject = left(subject, -1) where id = '" + entry + "'");
        }
        assertThat(verify().code()).isZero();
    }

    private void edit(String change) {
        postgres.execute(
                DATABASE,
                "begin; alter table core.audit_entry disable trigger user; " + change
                        + "; alter table core.audit_entry enable always trigger only_added_to_update;"
                        + " alter table core.audit_entry enable always trigger only_added_to_remove; commit");
    }
}
