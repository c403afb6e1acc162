package org.alongside.analysis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.report.Reports;
import org.alongside.analysis.review.Answer;
import org.alongside.analysis.review.ReviewResult;
import org.alongside.analysis.review.Reviews;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.theme.Themes;
import org.alongside.core.consent.Method;
import org.alongside.core.demo.DemoFilling;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demo arrives at the seven themes of the study it is made after. */
@ModuleTest
class DemoStudyTest {
    private static final List<String> THEMES = List.of(
            "Giving hope and optimism",
            "Making a difference",
            "Personal and professional development",
            "The process",
            "Practicalities and logistics",
            "Support: what helped",
            "Support: what could be better");

    @Inject
    private DemoFilling filling;

    @Inject
    private Acting acting;

    @Inject
    private Accounts accounts;

    @Inject
    private Studies studies;

    @Inject
    private Themes themes;

    @Inject
    private Codings codings;

    @Inject
    private Reviews reviews;

    @Inject
    private Reports reports;

    @Inject
    private Sql sql;

    private Studies.Row study;
    private SignedIn researcher;

    @BeforeEach
    void theReferenceProgrammeIsFilledIn() {
        if (accounts.none()) {
            acting.asPlatform(DemoFilling.id(true), () -> filling.fill(true));
        }
        Accounts.Row account =
                accounts.with(Role.RESEARCHER, DemoFilling.id(true)).get(0);
        researcher = new SignedIn(account.id(), account.name(), DemoFilling.id(true), Set.of(Role.RESEARCHER));
        study = acting.as(researcher, studies::list).get(0);
    }

    @Test
    void sevenPeopleSaidSomethingAndItCameToSevenThemes() {
        List<Themes.Evidence> found = acting.as(researcher, () -> themes.evidence(study.id()));
        assertThat(found)
                .extracting(evidence -> evidence.theme().words().name())
                .containsExactlyElementsOf(THEMES);
        assertThat(found).allSatisfy(evidence -> assertThat(evidence.of()).isEqualTo(7));
    }

    @Test
    void everyPassageButTheOneTakenOutIsQuoted() {
        assertThat(acting.as(researcher, () -> codings.ofStudy(study.id())))
                .hasSize(127)
                .allSatisfy(passage -> assertThat(passage.quote()).isNotBlank());
    }

    @Test
    void tomToldBothHisDecisionsAndHisRepliesOnTheTelephone() {
        ReviewResult result = acting.as(researcher, () -> reviews.result(study.id()));
        assertThat(result.asked()).hasSize(7);
        assertThat(result.replied()).isEqualTo(5);
        assertThat(result.disagreed()).isEqualTo(1);
        assertThat(result.themes().stream()
                        .flatMap(theme -> theme.replies().stream())
                        .filter(said -> said.callName().equals("Tom")))
                .hasSize(7)
                .allSatisfy(said -> assertThat(said.told()).isEqualTo(Method.SPOKEN))
                .anySatisfy(said -> assertThat(said.answer()).isEqualTo(Answer.DOES_NOT));
        assertThat(sql.rows("select e.channel from core.consent_event e join core.participant p"
                        + " on p.id = e.participant_id where p.call_name = 'Tom' and e.purpose like 'analysis.%'"))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row).containsEntry("channel", "SPOKEN"));
    }

    @Test
    void theWordDocumentHoldsTheSevenThemesAsHeadingsAndNoName() throws IOException {
        byte[] file = acting.as(researcher, () -> reports.docx(study.id(), Locale.ENGLISH));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            List<XWPFParagraph> paragraphs = document.getParagraphs();
            assertThat(paragraphs.stream()
                            .filter(paragraph -> "Heading3".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getText))
                    .containsSubsequence(THEMES);
            assertThat(paragraphs)
                    .extracting(XWPFParagraph::getText)
                    .anyMatch(text -> text.startsWith("DRAFT"))
                    .anyMatch(text -> text.contains("you've put it under a heading that says I did"))
                    .noneMatch(text -> text.contains("Me mam came down at Christmas"))
                    .noneMatch(text -> text.matches(".*\\b(Maureen|Ifeoma|Yusuf|Priya|Samira)\\b.*"));
        }
    }

    @Test
    void thePageSaysTheSameAsTheDocument() {
        String page = acting.as(researcher, () -> reports.html(study.id(), Locale.ENGLISH));
        assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"en\">").contains("Dr Marek Nowak");
        assertThat(THEMES).allSatisfy(theme -> assertThat(page).contains("<h3>" + theme + "</h3>"));
        assertThat(page).doesNotContain("Me mam came down at Christmas", "Maureen");
    }
}
