package org.alongside.core.module;

import java.util.List;
import java.util.Optional;
import org.alongside.core.identity.PermissionSource;

/** A module's business card: one bean for each module, found by its presence. */
public interface AlongsideModule extends PermissionSource {
    /**
     * The module's one word: its artifact, package, database schema, persistence unit, URL prefix, REST prefix, permission
     * prefix and bundle of texts.
     */
    String name();

    /** What people are asked, or told, because of this module. Words stand under {@code <module>.purpose.<rest>}. */
    default List<PurposeCard> purposes() {
        return List.of();
    }

    /**
     * The key of what people read who want to stop with this module alone, where that can be done; {@code .about} says what stays,
     * {@code .short} is put in brackets.
     */
    default Optional<String> stopping() {
        return Optional.empty();
    }

    /**
     * Those of {@link #notices()} that staff find under what was sent only while they have something to do with them: to post, to ring,
     * to try again. That somebody was told is nobody else's to know.
     */
    default List<String> quietNotices() {
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
