package org.alongside.analysis.theme;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Names a theme. */
public record ThemeId(UUID value) implements Serializable {
    public ThemeId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
