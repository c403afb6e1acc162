package org.alongside.mentoring.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.identity.NotSignedIn;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.problem.NotFound;
import org.alongside.core.setting.Settings;
import org.alongside.core.text.Languages;
import org.alongside.mentoring.World;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.scheme.Schemes;
import org.alongside.spi.InitiativeId;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class SheetsTest {

    @Inject
    private World world;

    @Inject
    private Sheets sheets;

    @Inject
    private Schemes schemes;

    @Inject
    private Pairings pairings;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Settings settings;

    private InitiativeId other;

    @BeforeEach
    void begin() {
        world.begin();
        world.pair("Maureen", "Hannah");
        other = world.as(
                "Catrin",
                () -> initiatives.create("mentoring", "Another scheme", LocalDate.of(2027, 1, 4), Optional.empty()));
    }

    private void words(String contact, String boundaries) {
        world.run(
                "Catrin",
                () -> schemes.change(
                        world.initiative(),
                        now -> new Schemes.Row(
                                now.initiative(),
                                now.meetings(),
                                now.everyMonths(),
                                now.minutes(),
                                now.days(),
                                now.offer(),
                                now.room(),
                                now.terms(),
                                new Schemes.Words(contact, boundaries))));
    }

    private Sheets.Sheet recorded(String name) {
        return world.as(name, () -> sheets.recorded(Locale.UK));
    }

    private Sheets.Sheet boundaries(String name) {
        return world.as(name, () -> sheets.boundaries(world.initiative(), Locale.UK));
    }

    private static List<String> said(Sheets.Sheet sheet) {
        return sheet.parts().stream().flatMap(part -> part.sentences().stream()).toList();
    }

    private static List<String> headings(Sheets.Sheet sheet) {
        return sheet.parts().stream().map(Sheets.Part::heading).toList();
    }

    @Test
    void mentorAndTraineeReadTheSameWords() {
        words("Samira, 01632 960 110", "No gifts.");

        assertThat(recorded("Maureen")).isEqualTo(recorded("Hannah"));
        assertThat(boundaries("Maureen")).isEqualTo(boundaries("Hannah")).isEqualTo(boundaries("Samira"));
        assertThat(said(recorded("Samira"))).containsAll(said(recorded("Maureen")));
    }

    @Test
    void thePageTellsWhatIsRecordedWhoSeesItWhatIsPassedOnAndWhatIsNever() {
        assertThat(headings(recorded("Maureen")))
                .containsExactly(
                        "What we write down",
                        "Who sees it",
                        "What would be passed on, and by whom",
                        "What is never written down",
                        "How long it is kept",
                        "Mentoring",
                        "Mentoring: what we promise");
        assertThat(said(recorded("Maureen")))
                .noneMatch(sentence -> sentence.contains("!mentoring"))
                .anyMatch(sentence -> sentence.startsWith("No setting can let more people see it."))
                .contains("A regular call");
    }

    @Test
    void theNumberToRingAndTheMonthsStandThereAsTheyAre() {
        words("Samira <01632 960 110>", "");
        world.run("Alex", () -> settings.change("mentoring.keep.meetings", "7"));

        assertThat(said(recorded("Hannah")))
                .contains("If you worry about anybody's safety, ring: Samira <01632 960 110>")
                .anyMatch(sentence -> sentence.contains("Months: 7."));
    }

    @Test
    void aboutASchemeReadWhoeverTakesPartInItOrLooksAfterIt() {
        assertThat(headings(recorded("Dev")))
                .doesNotContain("Mentoring", "Another scheme")
                .hasSize(5);
        assertThat(headings(recorded("Maureen"))).contains("Mentoring").doesNotContain("Another scheme");
        assertThat(headings(recorded("Catrin"))).contains("Mentoring", "Another scheme");

        world.run("Catrin", () -> initiatives.engage(other, world.id("Dev"), "mentor"));
        assertThat(headings(recorded("Dev"))).contains("Another scheme").doesNotContain("Mentoring");
    }

    @Test
    void whoeverWasInAPairStillReads() {
        world.run("Maureen", () -> pairings.leave(pairings.mine().get(0).id()));

        assertThat(headings(recorded("Maureen"))).contains("Mentoring");
        assertThat(boundaries("Maureen").parts()).isNotEmpty();
    }

    @Test
    void whatPairsAgreeOnIsForThemAndForStaff() {
        for (String reader : List.of("Maureen", "Hannah", "Catrin", "Samira", "Alex")) {
            assertThat(boundaries(reader).parts()).hasSize(1);
        }
        for (String stranger : List.of("Dev", "Yusuf")) {
            assertThatThrownBy(() -> boundaries(stranger)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> world.as("Maureen", () -> sheets.boundaries(other, Locale.UK)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sheets.recorded(Locale.UK)).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void anotherProgrammesSchemeIsReadByNobodyHere() {
        InitiativeId elsewhere = world.initiative();
        world.begin();

        assertThatThrownBy(() -> world.as("Catrin", () -> sheets.boundaries(elsewhere, Locale.UK)))
                .isInstanceOf(NotFound.class);
        assertThat(headings(recorded("Catrin"))).doesNotContain("Another scheme");
    }

    @Test
    void ownWordsTakeThePlaceOfTheUsualOnesInEveryLanguage() {
        assertThat(said(boundaries("Maureen"))).hasSize(6).anyMatch(line -> line.startsWith("Gifts:"));
        assertThat(said(world.as("Maureen", () -> sheets.boundaries(world.initiative(), Languages.WELSH))))
                .hasSize(6)
                .anyMatch(line -> line.startsWith("Anrhegion:"));

        words("", "Only by text.\n\nNo gifts.");

        assertThat(said(boundaries("Maureen"))).containsExactly("Only by text.", "No gifts.");
        assertThat(said(world.as("Hannah", () -> sheets.boundaries(world.initiative(), Languages.WELSH))))
                .containsExactly("Only by text.", "No gifts.");
    }

    @Test
    void theSheetOfASchemeThatIsOverIsOfferedUntilTheirOwnPairIsOver() {
        InitiativeId over = world.as(
                "Catrin",
                () -> initiatives.create(
                        "mentoring", "Last year", LocalDate.of(2024, 10, 1), Optional.of(LocalDate.of(2025, 3, 31))));
        Pairings.Row old = world.as("Catrin", () -> pairings.pair(over, world.id("Dev"), world.id("Yusuf")));
        assertThat(world.as("Dev", sheets::stillMine)).containsExactly(over);

        world.run("Catrin", () -> pairings.end(old.id()));
        assertThat(world.as("Dev", sheets::stillMine)).isEmpty();

        Pairings.Row going = world.as("Maureen", pairings::mine).get(0);
        world.run("Catrin", () -> pairings.end(going.id()));
        assertThat(world.as("Maureen", sheets::stillMine)).containsExactly(world.initiative());
    }
}
