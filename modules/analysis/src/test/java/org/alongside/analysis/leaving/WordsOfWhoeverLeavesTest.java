package org.alongside.analysis.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.analysis.AnalysisPurposes;
import org.alongside.analysis.Scheme;
import org.alongside.analysis.Schemes;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.coding.Passage;
import org.alongside.analysis.report.Reports;
import org.alongside.analysis.review.Answer;
import org.alongside.analysis.review.MyReviews;
import org.alongside.analysis.review.NewReply;
import org.alongside.analysis.review.Reviews;
import org.alongside.analysis.theme.ThemeId;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.core.consent.Decision;
import org.alongside.core.holding.Level;
import org.alongside.core.withdrawal.Carrying;
import org.alongside.core.withdrawal.Extent;
import org.alongside.core.withdrawal.Withdrawals;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class WordsOfWhoeverLeavesTest {
    private static final int STUDIES = 50;

    @Inject
    private Schemes schemes;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Carrying carrying;

    @Inject
    private Codings codings;

    @Inject
    private Reports reports;

    @Inject
    private Reviews reviews;

    @Inject
    private MyReviews myReviews;

    @Inject
    private Sql sql;

    private Scheme scheme;
    private String canary;

    @BeforeEach
    void somebodySaidSomething() {
        randomStudy(new Random(1));
    }

    /** A study of some people, each of whom says something else; the canary says her own name everywhere. */
    private void randomStudy(Random random) {
        scheme = schemes.begin();
        canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        List<String> names = new ArrayList<>(List.of(canary));
        for (int i = random.nextInt(3); i > 0; i--) {
            names.add("Dev" + i);
        }
        CodeId code = scheme.code("Singing");
        ThemeId theme = scheme.theme("What singing is like", code);
        for (String name : names) {
            scheme.singer(name);
            String words = "I am " + name + " and I sing";
            TranscriptId said = scheme.said(name, "Well. " + words + " " + random.nextInt(1000) + " songs. There.");
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                scheme.coded(said, words.substring(0, words.length() - i), code);
            }
        }
        scheme.as("Rhiannon", () -> reviews.open(scheme.study()));
        for (String name : names) {
            scheme.as(name, () -> myReviews.reply(theme, new NewReply(Answer.FITS, "It is me, " + name)));
        }
    }

    private void stops(Extent extent) {
        scheme.as(canary, () -> withdrawals.stop(extent));
        carrying.carryOut(scheme.programme());
    }

    private <T> T asResearcher(Supplier<T> work) {
        return scheme.as("Rhiannon", work);
    }

    private List<String> quotes() {
        return asResearcher(() ->
                codings.ofStudy(scheme.study()).stream().map(Passage::quote).toList());
    }

    @Test
    void areOutOfSightWhenTheyStopAndThereAgainWhenTheyComeBack() {
        stops(Extent.of(Level.NO_NEW_USE, "analysis"));
        assertThat(quotes()).noneMatch(quote -> quote.contains(canary));
        comesBack();
        assertThat(quotes()).anyMatch(quote -> quote.contains(canary));
    }

    private void comesBack() {
        List.of(AnalysisPurposes.INTERVIEW, AnalysisPurposes.ANALYSE, AnalysisPurposes.QUOTE)
                .forEach(purpose -> scheme.decides(canary, purpose, Decision.GIVEN));
    }

    @Test
    void areGoneForGoodWhenTheyAskForThat() {
        stops(Extent.of(Level.REMOVE_WORDS, "analysis"));
        comesBack();
        assertThat(quotes()).noneMatch(quote -> quote.contains(canary));
        assertThat(asResearcher(() -> reports.html(scheme.study(), Locale.ENGLISH)))
                .doesNotContain("I am " + canary);
        assertThat(scheme.as(canary, myReviews::list))
                .flatExtracting(MyReviews.Mine::themes)
                .allMatch(theme -> theme.quotes().isEmpty());
    }

    @Test
    void areInNoTableOfFiftyRandomStudiesOnceTheyAreForgotten() {
        Random random = new Random(20261126);
        for (int i = 0; i < STUDIES; i++) {
            randomStudy(random);
            assertThat(places(canary)).as("before").contains("core.participant", "core.account");
            stops(Extent.all(Level.ERASE));
            assertThat(places(canary)).as("study " + i).isEmpty();
            assertThat(asResearcher(() -> reports.html(scheme.study(), Locale.ENGLISH)))
                    .doesNotContain(canary);
        }
    }

    /** Every table that holds the word anywhere. */
    private List<String> places(String word) {
        return sql
                .rows(
                        "select table_schema || '.' || table_name as place from information_schema.tables"
                                + " where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')")
                .stream()
                .map(row -> (String) row.get("place"))
                .filter(place -> !sql.rows("select 1 from " + place + " t where t::text ilike ?", "%" + word + "%")
                        .isEmpty())
                .toList();
    }
}
