package org.alongside.spi;

/**
 * One thing a person can say yes or no to, for instance {@code analysis.quote}.
 *
 * @param key stored and audited, never changes; lower-case words joined by dots, the first being the module or plugin
 */
public record Purpose(String key) {
    public Purpose {
        if (!key.matches("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+")) {
            throw new IllegalArgumentException("A purpose key is lower-case words joined by dots, not: " + key);
        }
    }
}
