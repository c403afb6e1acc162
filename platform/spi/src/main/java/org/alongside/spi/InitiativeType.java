package org.alongside.spi;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;

/**
 * A kind of involvement initiative. Implemented by plugins (named in {@code META-INF/services}, with a public no-argument
 * constructor) and by the mentoring module.
 */
public interface InitiativeType {
    /** Stored and part of the URL, for instance {@code study-circle}; never changes. */
    String key();

    /** What people call it. */
    String label(Locale locale);

    /** Shown to people before they say yes. */
    InvolvementLabel involvement();

    /** Who takes part, and as what. */
    List<InitiativeRole> roles();

    /**
     * The page inside the platform's frame. Built anew for every visit; never keep the workspace.
     *
     * @param workspace what the platform lends for this visit; {@link Workspace#page()} is the rest of the URL
     */
    Component view(Workspace workspace);

    /**
     * What a programme may choose about this kind of initiative. Shown to its administrator while the kind is switched on. These are
     * the plugin's own: no setting of the platform, and no rule, can be reached from here.
     */
    default List<Setting> settings() {
        return List.of();
    }

    /**
     * What this kind of initiative asks people about, purpose by purpose. Asked while it is switched on; {@link Workspace#may} tells what
     * they said. Since 0.5.0.
     */
    default List<PurposeAsked> purposes() {
        return List.of();
    }

    /** A participant's data is to be erased: forget what the plugin's documents say about them. */
    default void erase(ParticipantId participant, Workspace workspace) {}
}
