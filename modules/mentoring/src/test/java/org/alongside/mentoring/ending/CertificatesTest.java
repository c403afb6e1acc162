package org.alongside.mentoring.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.text.Languages;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.World;
import org.alongside.mentoring.meeting.Meetings;
import org.alongside.mentoring.meeting.Outcome;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.testing.ModuleTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The paper is theirs: it says that they took part, and nothing of health, of the other one, or of how it ended. */
@ModuleTest
class CertificatesTest {

    private static final Certificates.Wanted PLAIN = new Certificates.Wanted("", false, false);
    private static final Certificates.Wanted OFTEN = new Certificates.Wanted("Maureen O'Brien", true, false);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 5);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 9);
    private static final LocalDate PRINTED = LocalDate.of(2027, 4, 1);

    @Inject
    private World world;

    @Inject
    private Pairings pairings;

    @Inject
    private Meetings meetings;

    @Inject
    private Certificates certificates;

    private PairingId pair;

    @BeforeAll
    static void veraPdfIsThere() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @BeforeEach
    void begin() {
        world.begin();
        pair = world.pair("Maureen", "Hannah").id();
        for (int days : List.of(-3, -2)) {
            world.run("Maureen", () -> meetings.mark(world.meetingIn(pair, days).id(), Outcome.MET));
        }
        world.run("Maureen", () -> meetings.mark(world.meetingIn(pair, -1).id(), Outcome.DID_NOT_HAPPEN));
    }

    private String paperOf(String name, Certificates.Wanted wanted) {
        return text(world.as(name, () -> certificates.mine(pair, wanted, Locale.UK)));
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void itSaysWhoTookPartInWhatAsWhatAndWhen() {
        world.run("Catrin", () -> pairings.end(pair));

        assertThat(paperOf("Maureen", PLAIN))
                .contains("Certificate of taking part", "Maureen", "took part in Mentoring at Programme, as a mentor.")
                .doesNotContain("meeting", "Hannah");
        assertThat(paperOf("Maureen", OFTEN)).contains("Maureen O'Brien", "There were 2 meetings.");
        assertThat(paperOf("Hannah", PLAIN)).contains("as a trainee").doesNotContain("Maureen");
    }

    @Test
    void bothEndingsGiveTheSamePaper() {
        world.run("Catrin", () -> pairings.end(pair));
        String planned = paperOf("Maureen", PLAIN);
        pair = world.pair("Maureen", "Hannah").id();
        world.run("Maureen", () -> pairings.leave(pair));

        assertThat(paperOf("Maureen", PLAIN)).isEqualTo(planned);
    }

    @Test
    void itNamesMonthsAndNotDays() {
        assertThat(text(paper(OptionalInt.empty()).write(Locale.UK, false)))
                .contains("from October 2026 to March 2027")
                .doesNotContain("5 October", "9 March");
    }

    @Test
    void itSaysNothingOfHealthOrOfHowItWent() {
        for (boolean mentor : List.of(true, false)) {
            CertificatePaper paper = new CertificatePaper(
                    "Olwen", "The course", "Meeting each other", mentor, OCTOBER, MARCH, OptionalInt.of(6), MARCH);
            assertThat(text(paper.write(Locale.UK, false)).toLowerCase(Locale.ROOT))
                    .doesNotContain("mental", "health", "illness", "diagnos", "service user", "patient", "recover")
                    .doesNotContain("early", "planned", "stopped", "left", "excellent", "good", "rating");
        }
    }

    @Test
    void itIsPdfUaInBothLanguagesAndSizes() {
        for (Locale language : List.of(Locale.UK, Languages.WELSH)) {
            for (boolean large : List.of(true, false)) {
                assertThat(faults(paper(OptionalInt.of(1)).write(language, large)))
                        .isEmpty();
            }
        }
    }

    @Test
    void theyTakeItThemselvesAndStaffPrintItForThem() {
        assertThatThrownBy(() -> paperOf("Maureen", PLAIN)).isInstanceOf(StillMeeting.class);
        world.run("Catrin", () -> pairings.end(pair));

        assertThat(text(world.as("Samira", () -> certificates.print(pair, world.id("Maureen"), OFTEN, Locale.UK))))
                .contains("Maureen O'Brien");
        assertThatThrownBy(() -> paperOf("Dev", PLAIN)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> paperOf("Catrin", PLAIN)).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> world.as("Hannah", () -> certificates.print(pair, world.id("Maureen"), PLAIN, Locale.UK)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> paperOf("Maureen", new Certificates.Wanted("a".repeat(101), false, false)))
                .isInstanceOf(Invalid.class);
    }

    private static CertificatePaper paper(OptionalInt met) {
        return new CertificatePaper("Olwen <Parry> & co", "The course", "Meeting", true, OCTOBER, MARCH, met, PRINTED);
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
