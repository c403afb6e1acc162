package org.alongside.core.module;

import java.nio.file.Path;
import java.util.Optional;

/** The folder that holds what this installation keeps outside a database server: {@code ALONGSIDE_DATA}, or {@code ./data}. */
public final class DataFolder {
    private DataFolder() {}

    /** Its absolute path; it may not exist yet. */
    public static Path path() {
        return Path.of(Optional.ofNullable(System.getenv("ALONGSIDE_DATA")).orElse("data"))
                .toAbsolutePath();
    }
}
