package org.alongside.analysis.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.coding.CodingId;
import org.alongside.analysis.coding.Passage;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.core.identity.AccountId;
import org.alongside.spi.ParticipantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many people a theme stands on, how evenly, and what of that may be told. */
class CoverageTest {
    private static final StudyId STUDY = new StudyId(UUID.randomUUID());
    private static final UUID MAUREEN = UUID.randomUUID();
    private static final UUID DEV = UUID.randomUUID();

    private static Passage passage(UUID whose, int start) {
        return new Passage(
                new CodingId(UUID.randomUUID()),
                new CodeId(UUID.randomUUID()),
                STUDY,
                new TranscriptId(whose),
                new ParticipantId(whose),
                "Somebody",
                start,
                start + 5,
                "words",
                new AccountId(UUID.randomUUID()),
                "Rhiannon",
                OffsetDateTime.MIN,
                false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1 | There is only one passage.",
                "3 | 3 | All of these passages come from one person.",
                "4 | 2 | Half of these passages come from one person.",
                "5 | 3 | 3 of 5 passages, more than half, come from one person.",
                "5 | 2 | The most that come from one person are 2 of 5 passages."
            })
    void howMuchComesFromOnePersonIsAPlainSentence(int passages, int most, String sentence) {
        assertThat(new Coverage(3, 7, passages, most).concentration(Locale.ENGLISH))
                .hasValue(sentence);
    }

    @Test
    void whereNothingWasSaidNothingComesFromAnybody() {
        assertThat(Coverage.of(List.of(), 7).concentration(Locale.ENGLISH)).isEmpty();
        assertThat(Coverage.of(List.of(), 7).inWords(Locale.ENGLISH)).isEqualTo("0 of 7 people said something of it.");
    }

    @Test
    void aPassageWithSeveralCodesIsOnePassage() {
        assertThat(Coverage.of(
                        List.of(passage(MAUREEN, 0), passage(MAUREEN, 0), passage(MAUREEN, 9), passage(DEV, 0)), 7))
                .isEqualTo(new Coverage(2, 7, 3, 2));
    }

    @ParameterizedTest
    @CsvSource({"5, 10, 5, 10", "4, 10, , 10", "6, 10, , 10", "10, 10, , 10", "0, 10, , 10", "3, 4, , ", "4, 4, , "})
    void outsideTheTeamNoSmallNumberIsToldNorOneThatTellsIt(int people, int of, Integer told, Integer all) {
        assertThat(new Coverage(people, of, people, 1).outside())
                .isEqualTo(new Coverage.Outside(Optional.ofNullable(told), Optional.ofNullable(all)));
    }

    @Test
    void whatMayBeToldIsASentence() {
        assertThat(new Coverage(5, 10, 5, 1).outside().inWords(Locale.ENGLISH))
                .isEqualTo("5 of 10 people said something of it.");
        assertThat(new Coverage(6, 7, 6, 1).outside().inWords(Locale.ENGLISH))
                .isEqualTo("7 people were interviewed. How many of them said something of it is not told.");
        assertThat(new Coverage(1, 3, 6, 1).outside().inWords(Locale.ENGLISH))
                .isEqualTo("Fewer than 5 people were interviewed. How many of them said something of it is not told.");
    }
}
