package org.alongside.analysis.covering;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.analysis.Scheme;
import org.alongside.analysis.Schemes;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.analysis.transcript.Transcripts;
import org.alongside.core.identity.Role;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page on which names are covered, without a browser. */
@ModuleTest
class CoveringViewTest {
    @Inject
    private Schemes schemes;

    @Inject
    private Studies studies;

    @Inject
    private Coverings coverings;

    @Inject
    private Transcripts transcripts;

    private Scheme scheme;
    private TranscriptId transcript;
    private CoveringView view;

    /** Vaadin itself holds it weakly only. */
    private UI ui;

    @BeforeEach
    void openThePage() {
        ui = new UI();
        ui.setLocale(Locale.UK);
        UI.setCurrent(ui);
        scheme = schemes.begin();
        scheme.singer("Maureen");
        transcript = scheme.said("Maureen", "My sister Rosie came to Bangor. I like Rosie.");
        view = new CoveringView(studies, coverings, transcripts);
        scheme.as("Rhiannon", () -> view.show(transcript.value()));
    }

    @AfterEach
    void leaveThePage() {
        UI.setCurrent(null);
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(CoveringViewTest::all));
    }

    private List<String> buttons() {
        return all(view)
                .filter(Button.class::isInstance)
                .map(one -> ((Button) one).getText())
                .toList();
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

    private String text() {
        return scheme.as("Rhiannon", () -> transcripts.body(transcript).text());
    }

    private String shown() {
        return all(view).map(one -> one.getElement().getText()).collect(Collectors.joining(" "));
    }

    @Test
    void coversEveryPlaceOrOneAtATime() {
        press("Cover it here");
        assertThat(text()).isEqualTo("My sister [sister] came to Bangor. I like Rosie.");
        press("Cover it");
        press("Cover it");
        assertThat(text()).isEqualTo("My sister [sister] came to [place]. I like [name].");
        assertThat(shown()).contains("There is nothing left to suggest.").doesNotContain("Rosie");
    }

    @Test
    void letsWordsStay() {
        press("Cover it in all 2 places");
        press("It may stay");
        assertThat(text()).isEqualTo("My sister [sister] came to Bangor. I like [sister].");
        assertThat(buttons()).doesNotContain("Cover it");
    }

    @Test
    void showsWhatStoodThereWhenAskedAndUncovers() {
        press("Cover it in all 2 places");
        press("Show what stood there");
        assertThat(shown()).contains("Rosie");
        press("Uncover it");
        assertThat(text()).isEqualTo("My sister Rosie came to Bangor. I like [sister].");
    }

    @Test
    void coversGoOnOnceSomethingIsCoded() {
        scheme.coded(transcript, "I like", scheme.code("Liking"));
        show("Rhiannon");
        assertThat(shown()).contains("Something in this transcript is coded already.");
        press("Cover it in all 2 places");
        assertThat(text()).isEqualTo("My sister [sister] came to Bangor. I like [sister].");
    }

    @Test
    void offersNoUncoveringToWhoDidNotHoldTheInterview() {
        press("Cover it in all 2 places");
        scheme.staff("Rhys", Role.RESEARCHER);
        show("Rhys");
        assertThat(buttons())
                .doesNotContain("Show what stood there", "Uncover it")
                .contains("Cover it");
    }

    private void show(String reader) {
        CoveringView again = new CoveringView(studies, coverings, transcripts);
        view = again;
        scheme.as(reader, () -> again.show(transcript.value()));
    }
}
