package org.alongside.analysis.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.alongside.analysis.transcript.Side;
import org.alongside.analysis.transcript.Turn;
import org.junit.jupiter.api.Test;

class TranscriptJsonTest {
    @Test
    void tellsOnWhichSideSomebodySpeaks() {
        assertThat(CodingsResource.json(new Turn("Ann", 2, 5, Side.INTERVIEWER)))
                .isEqualTo(new CodingsResource.TurnJson("Ann", Side.INTERVIEWER, 2, 5));
    }

    @Test
    void doesNotTellWhatTheFileWasCalled() {
        assertThat(Arrays.stream(CodingsResource.TranscriptJson.class.getRecordComponents())
                        .map(RecordComponent::getName))
                .containsExactly("id", "interview", "text", "turns", "codings");
    }
}
