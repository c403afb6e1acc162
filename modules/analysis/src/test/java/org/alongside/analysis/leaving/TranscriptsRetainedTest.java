package org.alongside.analysis.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import org.alongside.analysis.Scheme;
import org.alongside.analysis.Schemes;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.core.retention.RetentionTimer;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.Test;

/** What people said in interviews is kept for ten years, unless a programme chooses otherwise. */
@ModuleTest
class TranscriptsRetainedTest {
    private static final int TEN_YEARS_AND_A_MONTH = 3653 + 31;

    @Inject
    private Schemes schemes;

    @Inject
    private RetentionTimer timer;

    @Inject
    private MovableClock clock;

    @Inject
    private Sql sql;

    private Scheme scheme;

    private void go(int days) {
        clock.forward(Duration.ofDays(days));
        timer.carryOut(scheme.programme());
    }

    private long rows(String table) {
        return (Long) sql.rows(
                        "select count(*) as n from analysis." + table + " where programme_id = ?",
                        scheme.programme().value())
                .get(0)
                .values()
                .iterator()
                .next();
    }

    @Test
    void goesWithEveryCodeOnItAndTheInterviewIsStillCounted() {
        scheme = schemes.begin();
        CodeId code = scheme.code("Singing");
        for (String name : new String[] {"Rosa", "Dev"}) {
            scheme.singer(name);
            scheme.coded(scheme.said(name, "I am " + name + " and I sing"), "I sing", code);
        }
        go(3600);
        go(30);
        assertThat(rows("transcript")).isEqualTo(2);

        go(TEN_YEARS_AND_A_MONTH - 3630);
        go(30);
        assertThat(rows("transcript")).isZero();
        assertThat(rows("coding")).isZero();
        assertThat(rows("interview")).isEqualTo(2);
        assertThat(rows("code")).isOne();
    }
}
