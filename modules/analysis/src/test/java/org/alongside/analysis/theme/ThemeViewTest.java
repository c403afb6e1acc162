package org.alongside.analysis.theme;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.analysis.Scheme;
import org.alongside.analysis.Schemes;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.codebook.Codes;
import org.alongside.analysis.coding.CodingId;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.study.Approach;
import org.alongside.analysis.study.NewStudy;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.wording.Days;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages about themes, without a browser. */
@ModuleTest
class ThemeViewTest {
    private static final String HERS = "I sang the high one on my own";

    @Inject
    private Schemes schemes;

    @Inject
    private Studies studies;

    @Inject
    private Themes themes;

    @Inject
    private BroughtThemes brought;

    @Inject
    private ThemeVersions versions;

    @Inject
    private ThemeEntries entries;

    @Inject
    private Readiness readiness;

    @Inject
    private Saturations saturations;

    @Inject
    private Codes codes;

    @Inject
    private Codings codings;

    @Inject
    private Days days;

    private Scheme scheme;
    private CodingId hers;
    private ThemeId theme;

    /** Vaadin itself holds it weakly only. */
    private UI ui;

    @BeforeEach
    void maureenWasInterviewed() {
        ui = new UI();
        ui.setLocale(Locale.UK);
        UI.setCurrent(ui);
        scheme = schemes.begin();
        scheme.singer("Maureen");
        CodeId code = scheme.code("Singing");
        hers = scheme.coded(scheme.said("Maureen", HERS + "."), HERS, code);
        theme = scheme.theme("Singing alone", code);
    }

    @AfterEach
    void leaveThePage() {
        UI.setCurrent(null);
    }

    private ThemeView page() {
        ThemeView view = new ThemeView(studies, themes, versions, entries, readiness, codings, days);
        scheme.as("Rhiannon", () -> view.show(theme.value()));
        return view;
    }

    private ThemesView overview(StudyId study) {
        ThemesView view = new ThemesView(studies, codes, themes, brought, readiness, saturations);
        scheme.as("Rhiannon", () -> view.show(study.value()));
        return view;
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(ThemeViewTest::all));
    }

    private static String shown(Component page) {
        return all(page).map(one -> one.getElement().getText()).collect(Collectors.joining(" "));
    }

    private static String marked(Component page, String tag) {
        return all(page)
                .flatMap(one -> one.getElement().getChildren())
                .filter(one -> !one.isTextNode() && one.getTag().equals(tag))
                .map(Element::getText)
                .collect(Collectors.joining("|"));
    }

    private void press(Component page, String caption) {
        Button button = all(page)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(one -> one.getText().equals(caption))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no button " + caption));
        scheme.as("Rhiannon", () -> button.click());
    }

    private static void write(Component page, String label, String words) {
        all(page)
                .filter(TextArea.class::isInstance)
                .map(TextArea.class::cast)
                .filter(one -> one.getLabel().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no box " + label))
                .setValue(words);
    }

    @Test
    void itSaysHowManyPeopleItStandsOnAndWhatOthersMayBeTold() {
        assertThat(shown(page()))
                .contains(
                        "1 of 1 people said something of it.",
                        "There is only one passage.",
                        "Fewer than 5 people were interviewed.",
                        "This study has set no rules for its themes.");
    }

    @Test
    void eachRuleIsMetOrNotYetWithAReasonAndAgreeingAllTheSameSaysWhy() {
        scheme.as("Rhiannon", () -> readiness.set(scheme.study(), new Rules(1, true, true, true)));
        ThemeView page = page();
        assertThat(shown(page))
                .contains(
                        "They are 1; the study wants at least 1.",
                        "Nobody has said that they looked.",
                        "They have not been asked about the theme as it is.");
        write(page, "It misses something that the study wants: why you agree on it all the same", "We are sure");
        press(page, "We agree on it");
        assertThat(shown(page))
                .contains("Rhiannon agreed on it on", "Then it could not be said:", "The reason given: We are sure");
    }

    @Test
    void whatSpeaksAgainstItCanBeTakenBackOnThePage() {
        scheme.as("Rhiannon", () -> entries.against(theme, hers));
        ThemeView page = page();
        assertThat(shown(page)).contains(HERS);
        press(page, "It does not, after all");
        assertThat(shown(page)).contains("Rhiannon took this back on");
    }

    @Test
    void theNewestTwoVersionsLieBesideEachOther() {
        scheme.as(
                "Rhiannon",
                () -> themes.change(
                        theme,
                        new ThemeWords("Singing together", "Plainly: Singing alone", ""),
                        "They said so",
                        Optional.empty()));
        ThemeView page = page();
        assertThat(shown(page)).contains("They said so");
        assertThat(marked(page, "del")).contains("alone");
        assertThat(marked(page, "ins")).contains("together");
    }

    @Test
    void aReflexiveStudySaysWhyThereIsNoSaturationAndOthersShowIt() {
        assertThat(shown(overview(scheme.study()))).contains("Saturation is not part of reflexive thematic analysis");
        StudyId other = scheme.as("Rhiannon", () -> {
            StudyId study = studies.create(
                    new NewStudy(scheme.choir(), "Counting", "What is said?", Approach.CODEBOOK, "Singer"));
            codes.add(study, "Tea", "", Optional.empty());
            return study;
        });
        assertThat(shown(overview(other))).contains("There are too few coded interviews to tell.");
    }

    @Test
    void theRulesOfTheStudyAreSetBelowItsThemes() {
        ThemesView page = overview(scheme.study());
        press(page, "Save what we want");
        assertThat(shown(page)).contains("What this study wants of its themes");
        assertThat(scheme.as("Rhiannon", () -> readiness.rules(scheme.study()))).isEqualTo(Rules.NONE);
    }
}
