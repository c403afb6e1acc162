package org.alongside.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.analysis.Scheme;
import org.alongside.analysis.Schemes;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.coding.NewCoding;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.core.identity.Role;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody reads about agreement, on the page and over the API; two people differ in one character of a thousand. */
@ModuleTest
class AgreementViewTest {
    private static final String SAID = "word ".repeat(200).strip();

    @Inject
    private Schemes schemes;

    @Inject
    private Studies studies;

    @Inject
    private Agreements agreements;

    @Inject
    private Codings codings;

    private Scheme scheme;
    private CodeId weather;
    private AgreementView view;

    /** Vaadin itself holds it weakly only. */
    private UI ui;

    @BeforeEach
    void twoPeopleNearlyAgree() {
        ui = new UI();
        ui.setLocale(Locale.UK);
        UI.setCurrent(ui);
        scheme = schemes.begin();
        scheme.staff("Owen", Role.RESEARCHER);
        weather = scheme.code("Weather");
        bothCode("Maureen", 498);
    }

    private void bothCode(String singer, int until) {
        scheme.singer(singer);
        TranscriptId transcript = scheme.said(singer, SAID);
        scheme.as("Rhiannon", () -> codings.add(transcript, List.of(new NewCoding(weather, 0, 500))));
        scheme.as("Owen", () -> codings.add(transcript, List.of(new NewCoding(weather, 0, until))));
    }

    @AfterEach
    void leaveThePage() {
        UI.setCurrent(null);
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(AgreementViewTest::all));
    }

    private void open() {
        view = new AgreementView(studies, agreements);
        scheme.as("Rhiannon", () -> view.show(scheme.study().value()));
    }

    private void anyway() {
        Button button = all(view)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(one -> one.getText().equals("Show it all the same"))
                .findFirst()
                .orElseThrow();
        scheme.as("Rhiannon", () -> button.click());
    }

    @SuppressWarnings("unchecked")
    private void choose(Measure measure) {
        Select<Measure> select = (Select<Measure>)
                all(view).filter(Select.class::isInstance).findFirst().orElseThrow();
        scheme.as("Rhiannon", () -> select.setValue(measure));
    }

    private String shown() {
        return all(view).map(one -> one.getElement().getText()).collect(Collectors.joining("\n"));
    }

    @Test
    void showsNoNumberOfAReflexiveStudyUnlessAskedAnyway() {
        open();
        assertThat(shown()).contains("not part of reflexive thematic analysis").doesNotContain("Over all codes");
        anyway();
        assertThat(shown()).contains("Over all codes that were used: ");
    }

    @Test
    void neverShowsFullAgreementWherePeopleDiffered() {
        open();
        anyway();
        assertThat(shown()).contains("Over all codes that were used: 0.99").doesNotContain("used: 1.00");
        choose(Measure.PERCENT);
        assertThat(shown()).contains("Over all codes that were used: 99%").doesNotContain("used: 100%");
    }

    @Test
    void saysThatARangeFromFewInterviewsSaysLittle() {
        open();
        anyway();
        assertThat(shown()).doesNotContain("Please take the range in brackets with care.");
        for (String singer : List.of("Dev", "Ivy", "Tomos", "Ines")) {
            bothCode(singer, 450);
        }
        choose(Measure.PERCENT);
        assertThat(shown())
                .contains("Interviews compared: 5.")
                .contains("Please take the range in brackets with care.")
                .contains("With fewer than 20");
    }

    @Test
    void theApiSaysTheSameWithoutRounding() {
        Unmanaged.UnmanagedInstance<AgreementsResource> made = new Unmanaged<>(AgreementsResource.class)
                .newInstance()
                .produce()
                .inject();
        AgreementsResource.AgreementJson json = scheme.as(
                "Rhiannon",
                () -> made.get()
                        .read(
                                scheme.study().value(),
                                Measure.PERCENT,
                                Unit.CHARACTER,
                                Basis.ALL_TEXT,
                                List.of(),
                                true));
        assertThat(json.overall().value()).isGreaterThan(0.998).isLessThan(1);
        assertThat(json.overall().low()).isNull();
        assertThat(json.resampled()).isEqualTo(Resampled.NOTHING);
        assertThat(json.drawnFrom()).isZero();
        assertThat(json.coders()).extracting(AgreementsResource.CoderJson::name).containsExactly("Owen", "Rhiannon");
    }
}
