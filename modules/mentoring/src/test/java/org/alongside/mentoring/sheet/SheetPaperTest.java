package org.alongside.mentoring.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.alongside.core.text.Languages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Paper that screen readers can read (PDF/UA-1), as veraPDF sees it. */
class SheetPaperTest {

    private static final Sheets.Sheet SHEET = new Sheets.Sheet(
            "What is recorded",
            "One page, in the same words for <everybody>.",
            List.of(
                    new Sheets.Part("Who sees it", List.of("The two of you.", "Ŵyn & Siân, 01632 960 110")),
                    new Sheets.Part("A long one", List.of("Words. ".repeat(2000)))));

    @BeforeAll
    static void veraPdfIsThere() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void itIsPdfUaInBothLanguagesAndSizesHoweverLong() {
        for (Locale language : List.of(Locale.UK, Languages.WELSH)) {
            for (boolean large : new boolean[] {false, true}) {
                assertThat(faults(SheetPaper.write(SHEET, language, large))).isEmpty();
            }
        }
    }

    private static List<String> faults(byte[] pdf) {
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1)) {
            ValidationResult result = Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFUA_1, false)
                    .validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        } catch (Exception notChecked) {
            throw new AssertionError(notChecked);
        }
    }
}
