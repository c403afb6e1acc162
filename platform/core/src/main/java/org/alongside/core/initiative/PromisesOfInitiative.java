package org.alongside.core.initiative;

import java.util.List;
import java.util.Locale;
import org.alongside.spi.InitiativeId;

/**
 * Tells what the institution promised to the people of an initiative, so that whoever shows an initiative shows the same words.
 * Whoever keeps promises brings one; nothing can be promised through it.
 */
public interface PromisesOfInitiative {
    /**
     * The promises in short sentences, each once, in an order that is always the same; empty when there are none. They are for
     * everybody in the initiative to read: no days, no names, nothing anybody typed for fewer readers.
     */
    List<String> sentences(InitiativeId initiative, Locale locale);
}
