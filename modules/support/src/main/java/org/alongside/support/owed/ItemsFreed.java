package org.alongside.support.owed;

import java.util.List;

/** A run is not done, and these are in none from now on. Told in the same transaction. */
public record ItemsFreed(List<ItemId> items) {
    public ItemsFreed {
        items = List.copyOf(items);
    }
}
