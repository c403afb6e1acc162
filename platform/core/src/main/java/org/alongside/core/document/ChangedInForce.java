package org.alongside.core.document;

import java.util.List;
import org.alongside.spi.Purpose;

/** A version that asks for something else than the one before came into force. Told in the same transaction. */
public record ChangedInForce(List<Purpose> purposes) {
    public ChangedInForce {
        purposes = List.copyOf(purposes);
    }
}
