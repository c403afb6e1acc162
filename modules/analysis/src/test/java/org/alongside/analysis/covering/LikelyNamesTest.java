package org.alongside.analysis.covering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.alongside.analysis.transcript.CoveredText;
import org.alongside.analysis.transcript.CoveredText.Place;
import org.alongside.analysis.transcript.TranscriptText;
import org.alongside.analysis.transcript.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LikelyNamesTest {
    private static CoveredText text(String words) {
        return new CoveredText(
                new TranscriptText(words, List.of(new Turn("Mo", 0, words.length()))), List.of(), List.of());
    }

    private static List<Suggestion> suggestions(String words, String... people) {
        return LikelyNames.in(text(words), List.of(people));
    }

    /** For instance {@code PERSON Rosie}. */
    private static List<String> found(String words, String... people) {
        return suggestions(words, people).stream()
                .map(one -> one.kind() + " " + one.words())
                .toList();
    }

    @Test
    void findsNamesInTheMiddleOfASentence() {
        assertThat(found("Then I met Rosie and Wojciech Kowalski-Nowak, and also Dafydd ap Gwilym."))
                .containsExactly("PERSON Rosie", "PERSON Wojciech Kowalski-Nowak", "PERSON Dafydd ap Gwilym");
    }

    @Test
    void findsNamesAtTheBeginningOfASentenceWhereTheyAreKnownOrComeAgain() {
        assertThat(
                        found(
                                "Kwame rang. So I asked Kwame. Gwenllian came too. Olu Bello sang. Nothing else. When Ifor left, I left."))
                .containsExactly("PERSON Kwame", "PERSON Gwenllian", "PERSON Olu Bello", "PERSON Ifor");
        assertThat(found("Zed rang. He is nice.", "Zed")).containsExactly("PERSON Zed");
        assertThat(found("Zed rang. He is nice.")).isEmpty();
    }

    @Test
    void takesNoEverydayWordForAName() {
        assertThat(
                        found(
                                "Well, I think so. On Tuesday I'm at the GP, and the NHS pays. Mum said Christmas is fine. I speak Welsh."
                                        + " The Hospital was shut. \"Yes,\" she said. And so on \u2013 Maybe not. OK? Mae hi'n iawn. Wedyn es i adref."))
                .isEmpty();
    }

    @Test
    void findsPeopleWhoAreKnownByEitherOfTheirNames() {
        assertThat(found("rhiannon? No, Hughes said it, and sky did.", "Rhiannon Hughes", "Sky"))
                .containsExactly("PERSON Hughes");
    }

    @Test
    void leavesTitlesAndTellsRelations() {
        assertThat(found("I saw Dr Pritchard and Mrs Olwen Jones."))
                .containsExactly("PERSON Pritchard", "PERSON Olwen Jones");
        assertThat(suggestions("My sister Anna and my friend, Sal, and Anna's dog."))
                .extracting(Suggestion::relation)
                .containsExactly(Optional.of("sister"), Optional.of("friend"));
        assertThat(suggestions("Es i gyda fy chwaer Mared."))
                .extracting(Suggestion::relation)
                .containsExactly(Optional.of("chwaer"));
    }

    @Test
    void findsPlacesInBothLanguages() {
        assertThat(
                        found(
                                "I was in Bangor, at St David's Hospital, on Ward 3 and at the University of Leeds, then 12 Mill Lane."))
                .containsExactly(
                        "PLACE Bangor",
                        "HOSPITAL St David's Hospital",
                        "HOSPITAL Ward 3",
                        "SCHOOL University of Leeds",
                        "STREET 12 Mill Lane");
        assertThat(
                        found(
                                "Roeddwn i yng Nghaerdydd, wedyn es i i Fangor, i Ysbyty Gwynedd ac i Brifysgol Abertawe, ger Heol Fawr."))
                .containsExactly(
                        "PLACE Nghaerdydd",
                        "PLACE Fangor",
                        "HOSPITAL Ysbyty Gwynedd",
                        "SCHOOL Brifysgol Abertawe",
                        "STREET Heol Fawr");
        assertThat(found("I live near Cwmscwt.")).containsExactly("PLACE Cwmscwt");
    }

    @Test
    void findsDatesInBothLanguages() {
        for (String date : List.of(
                "12 March 2019",
                "12th of March",
                "March 12th, 2019",
                "March 2019",
                "12/03/2019",
                "12.3.19",
                "2019-03-12",
                "1999",
                "12 o Fawrth 2019",
                "3ydd o Fai",
                "Ionawr 2020",
                "Tachwedd 5ed")) {
            assertThat(found("it was " + date + ", so")).as(date).containsExactly("DATE " + date);
        }
        assertThat(found("it cost 1,999 pounds, or 20199 pence, or 2019.5, may 5 people come"))
                .isEmpty();
    }

    @Test
    void findsNumbersAndAddresses() {
        assertThat(found(
                        "ring 01632 960 123, (029) 2018 0123 or +44 7700 900123; rosie.j@example.org; LL57 2PW, cf10 3at;"
                                + " 943 476 5919; QQ 12 34 56 C; see https://example.org/a?b=c."))
                .containsExactly(
                        "PHONE 01632 960 123",
                        "PHONE (029) 2018 0123",
                        "PHONE +44 7700 900123",
                        "EMAIL rosie.j@example.org",
                        "POSTCODE LL57 2PW",
                        "POSTCODE cf10 3at",
                        "NUMBER 943 476 5919",
                        "NUMBER QQ 12 34 56 C",
                        "WEB https://example.org/a?b=c");
    }

    @Test
    void tellsEveryPlaceOnceAndNothingThatIsCoveredOrLeft() {
        String words = "I met Rosie. Rosie Jones is nice. Rosie's here.";
        assertThat(suggestions(words))
                .containsExactly(
                        new Suggestion(
                                Kind.PERSON, "Rosie", List.of(new Place(6, 11), new Place(34, 39)), Optional.empty()),
                        new Suggestion(Kind.PERSON, "Rosie Jones", List.of(new Place(13, 24)), Optional.empty()));
        CoveredText covered = text(words)
                .covering(List.of(new Place(6, 11)), "Sister Name")
                .words()
                .leaving("Rosie Jones")
                .words();
        assertThat(LikelyNames.in(covered, List.of()))
                .extracting(Suggestion::words)
                .containsExactly("Rosie");
        assertThat(LikelyNames.in(covered, List.of()).get(0).places()).hasSize(1);
    }

    @Test
    void findsEverybodyInTheInterviewsOfTheDemoStudyWhomItCovers() throws IOException {
        for (int i = 1; i <= 7; i++) {
            try (InputStream file = LikelyNamesTest.class.getResourceAsStream("/demo/analysis/mentor" + i + ".txt")) {
                List<String> words = found(new String(file.readAllBytes(), StandardCharsets.UTF_8));
                assertThat(words).hasSizeBetween(1, 15);
                if (i == 1) {
                    assertThat(words).contains("PERSON Maureen", "PERSON Hannah", "PERSON Linda", "PLACE Llandudno");
                }
            }
        }
    }

    @Test
    @Timeout(60)
    void comesToAnEndWhateverTheTextIs() {
        Random random = new Random(3);
        String letters = "Aab  '\u2019-.\n[]@0123/+\u0175\uD83D\uDE42";
        for (int round = 0; round < 300; round++) {
            StringBuilder words = new StringBuilder("x");
            for (int i = 0; i < 400; i++) {
                words.append(letters.charAt(random.nextInt(letters.length())));
            }
            CoveredText text = text(words.append('x').toString());
            for (Suggestion one : LikelyNames.in(text, List.of("Aa", "A"))) {
                assertThat(one.places())
                        .isNotEmpty()
                        .allSatisfy(place -> assertThat(text.text().text().substring(place.start(), place.end()))
                                .isEqualTo(one.words()));
            }
        }
        for (String piece : List.of("Aa ", "A", "0", "0 ", "a@", "a.", "1/", "Aa'", "Aa-", "of the ", "Aa of the ")) {
            assertThat(suggestions("x" + piece.repeat(200_000) + "x")).hasSizeLessThanOrEqualTo(2_000);
        }
    }
}
