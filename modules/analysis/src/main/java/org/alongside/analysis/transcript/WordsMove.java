package org.alongside.analysis.transcript;

import java.util.List;

/**
 * Words of this transcript are about to be covered or uncovered. Told in the same transaction, so that what points into it moves along.
 *
 * @param changes in order of the text as it was
 */
public record WordsMove(TranscriptId transcript, List<CoveredText.Change> changes) {
    public WordsMove {
        changes = List.copyOf(changes);
    }
}
