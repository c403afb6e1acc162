package org.alongside.analysis.coding;

import java.util.Optional;
import org.alongside.analysis.codebook.CodeId;

/**
 * A passage to be given a code.
 *
 * @param start where it begins in the transcript, in UTF-16 units
 * @param end where it ends, exclusive
 * @param words what stood there for whoever marked it; empty where the text was read in the same transaction
 */
public record NewCoding(CodeId code, int start, int end, Optional<String> words) {
    public NewCoding(CodeId code, int start, int end) {
        this(code, start, end, Optional.empty());
    }
}
