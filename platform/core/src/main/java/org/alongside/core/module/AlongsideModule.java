package org.alongside.core.module;

import java.util.List;
import org.alongside.core.identity.PermissionSource;
import org.alongside.spi.Purpose;

/** A module's business card: one bean for each module, found by its presence. */
public interface AlongsideModule extends PermissionSource {
    /**
     * The module's one word: its artifact, package, database schema, persistence unit, URL prefix, REST prefix, permission
     * prefix and bundle of texts.
     */
    String name();

    /** What people can say yes or no to because of this module. Words stand under {@code <module>.purpose.<rest>}. */
    default List<Purpose> purposes() {
        return List.of();
    }

    /**
     * The templates of what the module tells people through the outbox. Heading and text stand under {@code <template>.title}
     * and {@code <template>.text}.
     */
    default List<String> notices() {
        return List.of();
    }

    /** What a programme may choose about the module. */
    default List<Setting> settings() {
        return List.of();
    }

    /** What warns where the choices contradict what people are promised. */
    default List<ValuesCheck> checks() {
        return List.of();
    }
}
