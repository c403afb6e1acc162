package org.alongside.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.alongside.analysis.Scheme;
import org.alongside.analysis.Schemes;
import org.alongside.analysis.interview.Interviews;
import org.alongside.core.problem.Invalid;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Versions follow each other, and an interview shows the one that was current on its day. */
@ModuleTest
class PapersTest {
    private final LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);

    @Inject
    private Schemes schemes;

    @Inject
    private Papers papers;

    @Inject
    private Interviews interviews;

    private Scheme scheme;

    @BeforeEach
    void aStudy() {
        scheme = schemes.begin();
    }

    private void write(PaperKind kind, String words, LocalDate since) {
        scheme.as("Rhiannon", () -> papers.add(scheme.study(), new NewPaper(kind, words, since)));
    }

    private OptionalInt besideTheInterview() {
        return scheme.as("Rhiannon", () -> interviews.list(scheme.study()))
                .get(0)
                .guide();
    }

    @Test
    void anInterviewShowsTheTopicGuideThatWasCurrentOnItsDay() {
        scheme.singer("Maureen");
        scheme.interview("Maureen");
        write(PaperKind.PROTOCOL, "Ask everybody.", yesterday.minusDays(9));
        assertThat(besideTheInterview()).isEmpty();
        write(PaperKind.TOPIC_GUIDE, "What was good?", yesterday.minusDays(9));
        assertThat(besideTheInterview()).hasValue(1);
        write(PaperKind.TOPIC_GUIDE, "What was good, and what was bad?", yesterday);
        assertThat(besideTheInterview()).hasValue(2);
        write(PaperKind.TOPIC_GUIDE, "And the support?", yesterday.plusDays(1));
        assertThat(besideTheInterview()).hasValue(2);
    }

    @Test
    void versionsStayAndFollowEachOther() {
        write(PaperKind.ETHICS, "Asked for", yesterday);
        write(PaperKind.ETHICS, "Allowed, no. 7", yesterday);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> write(PaperKind.ETHICS, "Earlier", yesterday.minusDays(1)));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> write(PaperKind.ETHICS, "Later", yesterday.plusDays(9)));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> write(PaperKind.ETHICS, " ", yesterday));
        assertThat(scheme.as("Rhiannon", () -> papers.list(scheme.study())))
                .extracting(Papers.Row::words, Papers.Row::version, Papers.Row::writtenBy)
                .containsExactly(tuple("Allowed, no. 7", 2, "Rhiannon"), tuple("Asked for", 1, "Rhiannon"));
    }
}
