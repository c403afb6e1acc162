package org.alongside.analysis.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.analysis.Scheme;
import org.alongside.analysis.Schemes;
import org.alongside.analysis.covering.Coverings;
import org.alongside.analysis.interview.InterviewId;
import org.alongside.core.problem.Invalid;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page's own part of bringing in a transcript, without a browser. */
@ModuleTest
class DraftViewTest {
    @Inject
    private Schemes schemes;

    @Inject
    private Transcripts transcripts;

    @Inject
    private Coverings coverings;

    private final List<TranscriptId> kept = new ArrayList<>();
    private Scheme scheme;
    private Transcripts.Preview preview;
    private DraftView view;

    private InterviewId interview;

    /** Vaadin itself holds it weakly only. */
    private UI ui;

    @BeforeEach
    void aFileWasRead() {
        ui = new UI();
        ui.setLocale(Locale.UK);
        UI.setCurrent(ui);
        scheme = schemes.begin();
        scheme.singer("Maureen");
        interview = scheme.interview("Maureen");
        byte[] content = "Int: How was it?\n\nMaureen: Good. Very.\n\nInt: Why?".getBytes(StandardCharsets.UTF_8);
        scheme.as("Rhiannon", () -> {
            preview = transcripts.preview(interview, "a.txt", content, Optional.empty());
            view = new DraftView(transcripts, preview, content, kept::add, () -> kept.clear());
        });
    }

    private void show(Draft draft) {
        Transcripts.Preview seen = scheme.as(
                "Rhiannon",
                () -> transcripts.preview(
                        interview, "a.txt", "Int: Hm?".getBytes(StandardCharsets.UTF_8), Optional.empty()));
        Transcripts.Preview other = new Transcripts.Preview(
                seen.interview(), seen.fileName(), seen.kind(), seen.encoding(), draft, seen.replaces());
        kept.clear();
        view = new DraftView(transcripts, other, new byte[0], kept::add, () -> kept.clear());
    }

    @AfterEach
    void leaveThePage() {
        UI.setCurrent(null);
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(DraftViewTest::all));
    }

    private void press(String caption) {
        Button button = all(view)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(one -> one.getText().equals(caption))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no button " + caption));
        scheme.as("Rhiannon", () -> button.click());
    }

    private String keptText() {
        press("Keep this transcript");
        return scheme.as("Rhiannon", () -> transcripts.read(kept.get(0)).text().withLabels());
    }

    @Test
    void keepsWhatItShows() {
        assertThat(keptText()).isEqualTo("Int: How was it?\n\nMaureen: Good. Very.\n\nInt: Why?");
    }

    @Test
    void callsSpeakersByTheirSides() {
        press("Call them Interviewer and Participant");
        assertThat(keptText()).isEqualTo("Interviewer: How was it?\n\nParticipant: Good. Very.\n\nInterviewer: Why?");
    }

    @Test
    void callsNobodyWhatAnotherIsCalled() {
        Draft crossed = new Draft(List.of(
                new Spoken("Participant", "How was it?", Side.INTERVIEWER),
                new Spoken("Maureen", "Good.", Side.PARTICIPANT),
                new Spoken("Interviewer", "Tea?", Side.OTHER)));
        show(crossed);
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> press("Call them Interviewer and Participant"));
        assertThat(keptText()).isEqualTo("Participant: How was it?\n\nMaureen: Good.\n\nInterviewer: Tea?");
        show(crossed.says(2, "Maureen"));
        press("Call them Interviewer and Participant");
        assertThat(keptText()).isEqualTo("Interviewer: How was it?\n\nParticipant: Good.\n\nParticipant: Tea?");
    }

    @Test
    void joinsTurns() {
        press("Join with the turn before");
        assertThat(keptText()).isEqualTo("Int: How was it? Good. Very.\n\nInt: Why?");
    }

    @Test
    void asksWhetherCoversMayGo() {
        TranscriptId before = scheme.said("Maureen", "Int: Who?\n\nMaureen: Rosie.");
        byte[] content = "Int: Who?\n\nMaureen: Rosie.".getBytes(StandardCharsets.UTF_8);
        scheme.as("Rhiannon", () -> {
            coverings.coverAll(before, "Rosie", "sister");
            InterviewId interview = transcripts.read(before).interview().id();
            Transcripts.Preview preview = transcripts.preview(interview, "a.txt", content, Optional.empty());
            view = new DraftView(transcripts, preview, content, kept::add, () -> kept.clear());
        });
        assertThatExceptionOfType(CoversWouldGo.class).isThrownBy(() -> press("Keep this transcript"));
        all(view).filter(Checkbox.class::isInstance).map(Checkbox.class::cast).forEach(yes -> yes.setValue(true));
        assertThat(keptText()).isEqualTo("Int: Who?\n\nMaureen: Rosie.");
    }

    @Test
    void keepsNothingThatNobodyKept() {
        press("Do not keep it");
        assertThat(kept).isEmpty();
        assertThat(scheme.as("Rhiannon", () -> transcripts.byInterview(scheme.study())))
                .isEmpty();
    }
}
