package org.alongside.analysis.transcript;

import java.util.List;

/** These transcripts are about to be removed. Told in the same transaction, so that what points into them goes first. */
public record TranscriptsGo(List<TranscriptId> transcripts) {
    public TranscriptsGo {
        transcripts = List.copyOf(transcripts);
    }
}
