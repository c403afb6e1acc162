package org.alongside.spi;

/** What the programme chose about a kind of initiative; where it chose nothing, what is preset. */
@FunctionalInterface
public interface Settings {
    /**
     * What holds now, as text.
     *
     * @throws IllegalArgumentException when the kind of initiative names no such setting
     */
    String text(String key);

    /** A number that holds now. */
    default int number(String key) {
        return Integer.parseInt(text(key));
    }

    /** A yes or no that holds now. */
    default boolean isOn(String key) {
        return Boolean.parseBoolean(text(key));
    }
}
