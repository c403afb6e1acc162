package org.alongside.support.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.text.Languages;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.support.bank.Payee;
import org.alongside.support.charity.Charities;
import org.alongside.support.claim.ClaimApprovals;
import org.alongside.support.claim.ClaimId;
import org.alongside.support.claim.Claims;
import org.alongside.support.claim.RateCards;
import org.alongside.support.owed.CharityId;
import org.alongside.support.owed.Money;
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

/** Letters are the person's: they say what is so, nothing of health, and no amount that was not asked for. */
@ModuleTest
class BenefitsLetterTest {
    private static final BenefitsLetters.Wanted PLAIN = new BenefitsLetters.Wanted("", Optional.empty(), false);

    @Inject
    private BenefitsLetters letters;

    @Inject
    private ThankYous thanks;

    @Inject
    private Claims claims;

    @Inject
    private ClaimApprovals approvals;

    @Inject
    private Charities charities;

    @Inject
    private RateCards rates;

    @Inject
    private Relations relations;

    @Inject
    private Courses courses;

    private Course course;
    private ParticipantId maureen;
    private LocalDate today;

    @BeforeAll
    static void veraPdfIsThere() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @BeforeEach
    void maureenWasPaid() {
        course = courses.begin();
        maureen = course.member("Maureen");
        today = course.today();
        course.as("Frank", () -> rates.set(today.minusDays(10), 2500));
        course.held(UUID.randomUUID(), today.minusDays(2), 60, maureen);
        ClaimId paid = claim();
        course.as("Maureen", () -> claims.send(paid));
        course.as("Frank", () -> {
            approvals.approve(paid);
            approvals.paid(paid);
        });
        course.held(UUID.randomUUID(), today.minusDays(1), 30, maureen);
    }

    private ClaimId claim() {
        return course.as("Maureen", claims::mine).get(0).id();
    }

    private BenefitsLetters.Wanted amounts(LocalDate from, LocalDate to) {
        return new BenefitsLetters.Wanted("", Optional.of(new BenefitsLetters.Span(from, to)), false);
    }

    private String letterOf(String name, BenefitsLetters.Wanted wanted) {
        return text(course.as(name, () -> letters.mine(wanted, Locale.UK)));
    }

    private ThankYous.Wanted forTheCircle(String name) {
        return new ThankYous.Wanted(course.circle(), name, false);
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void itSaysWhatTakingPartIsAndNoAmount() {
        assertThat(letterOf("Maureen", PLAIN))
                .contains("Maureen takes part", "Social work", "Tuesday circle", "now and then")
                .contains("take less, or take nothing", "paid back separately", "without a reason")
                .doesNotContain("£");
    }

    @Test
    void whatWasPaidStandsInItOnlyForTheDaysTheyChoose() {
        assertThat(letterOf("Maureen", amounts(today.minusDays(5), today)))
                .contains("Paid for time given, from", "£25.00")
                .as("what is not paid yet")
                .doesNotContain("£12.50");
        assertThat(letterOf("Maureen", amounts(today.minusYears(2), today.minusYears(1))))
                .contains("Nothing was paid for time given from")
                .doesNotContain("£");
    }

    @Test
    void itSaysOfAPaymentThatItWentToACharity() {
        assertThat(letterOf("Maureen", amounts(today.minusDays(5), today))).doesNotContain("charity");
        CharityId charity = course.as(
                "Frank",
                () -> charities.add("The Allotments", "1234567", new Payee.Written("A", "20-00-00", "11223344", "")));
        ClaimId second = claim();
        course.as("Maureen", () -> claims.give(second, charity));
        course.as("Frank", () -> {
            approvals.approve(second);
            approvals.paid(second);
        });
        assertThat(letterOf("Maureen", amounts(today.minusDays(5), today)))
                .contains("£12.50 (this went to a charity, as Maureen wished)");
    }

    @Test
    void itSaysNothingOfWhatAnybodyMayGetOrOfHealth() {
        for (Locale language : List.of(Locale.UK, Languages.WELSH)) {
            String letter = text(course.as("Maureen", () -> letters.mine(PLAIN, language)));
            assertThat(letter.toLowerCase(Locale.ROOT))
                    .doesNotContain("health", "illness", "service user", "patient", "iechyd", "universal credit");
        }
    }

    @Test
    void theNameIsAsTheyLikeIt() {
        assertThat(letterOf("Maureen", new BenefitsLetters.Wanted("Maureen <O'Brien> & co", Optional.empty(), true)))
                .contains("Maureen <O'Brien> & co");
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        letterOf("Maureen", new BenefitsLetters.Wanted("x".repeat(101), Optional.empty(), false)));
    }

    @Test
    void aSpanHasTwoDaysInOrder() {
        for (BenefitsLetters.Wanted wrong :
                List.of(amounts(today, today.minusDays(1)), amounts(null, today), amounts(today, null))) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> letterOf("Maureen", wrong));
        }
    }

    @Test
    void aSupporterPrintsItForWhoeverAsksAndNobodyElseDoes() {
        assertThat(text(course.as(
                        "Samira", () -> letters.print(maureen, amounts(today.minusDays(5), today), Locale.UK))))
                .contains("Maureen", "£25.00");
        for (String name : List.of("Catrin", "Frank", "Alex", "Maureen")) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> course.as(name, () -> letters.print(maureen, PLAIN, Locale.UK)));
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> thanks.of(maureen)));
        }
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> letterOf("Frank", PLAIN));
    }

    @Test
    void whoJudgesSomebodyPrintsNothingForThem() {
        ParticipantId hannah = course.trainee("Hannah");
        assertThat(course.as("Samira", () -> thanks.of(hannah))).hasSize(1);
        course.as("Alex", () -> relations.add(course.account("Samira"), hannah, Relations.Kind.MARKS));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Samira", () -> thanks.of(hannah)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Samira", () -> thanks.print(hannah, forTheCircle(""), Locale.UK)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Samira", () -> letters.print(hannah, PLAIN, Locale.UK)));
    }

    @Test
    void peopleOfAnotherProgrammeHaveNoLetterHere() {
        Course other = courses.begin();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.as("Samira", () -> letters.print(maureen, PLAIN, Locale.UK)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.as("Samira", () -> thanks.print(maureen, forTheCircle(""), Locale.UK)));
    }

    @Test
    void thanksSayWhoTookPartInWhatOfAnyKind() {
        assertThat(text(course.as("Maureen", () -> thanks.mine(forTheCircle("Mo"), Locale.UK))))
                .contains("Mo took part in Tuesday circle at Social work.", "This has been so since");
        course.leaves(maureen);
        assertThat(text(course.as("Maureen", () -> thanks.mine(forTheCircle(""), Locale.UK))))
                .contains("Maureen took part in Tuesday circle", "This was in ")
                .doesNotContain("£", "Samira");
        assertThat(course.as("Maureen", () -> thanks.mine()))
                .extracting(ThankYous.TookPart::title)
                .containsExactly("Tuesday circle");
    }

    @Test
    void thereAreNoThanksForWhatSomebodyDidNotTakePartIn() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as(
                        "Maureen",
                        () -> thanks.mine(
                                new ThankYous.Wanted(new InitiativeId(UUID.randomUUID()), "", false), Locale.UK)));
    }

    @Test
    void bothArePdfUaInBothLanguagesAndSizes() {
        LocalDate day = LocalDate.of(2026, 10, 5);
        BenefitsPaper letter = new BenefitsPaper(
                "Olwen <Parry> & co",
                "The course",
                List.of("Meeting"),
                Optional.of(new BenefitsLetters.Span(day, day)),
                List.of(
                        new BenefitsPaper.Paid(day, new Money(2500, "GBP"), false),
                        new BenefitsPaper.Paid(day, new Money(1500, "GBP"), true)),
                day);
        ThankYouPaper thankYou =
                new ThankYouPaper("Olwen <Parry> & co", "The course", "Meeting", day, Optional.of(day), day);
        for (Locale language : List.of(Locale.UK, Languages.WELSH)) {
            for (boolean large : List.of(true, false)) {
                assertThat(faults(letter.write(language, large))).isEmpty();
                assertThat(faults(thankYou.write(language, large))).isEmpty();
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
