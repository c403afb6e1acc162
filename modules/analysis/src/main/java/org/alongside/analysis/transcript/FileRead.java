package org.alongside.analysis.transcript;

import java.util.List;
import java.util.Optional;

/**
 * What came of a file.
 *
 * @param encoding how its letters are written down; empty for kinds that leave no choice
 * @param said in order, at least one
 */
record FileRead(FileKind kind, Optional<Encoding> encoding, List<Spoken> said) {
    FileRead {
        said = List.copyOf(said);
    }
}
