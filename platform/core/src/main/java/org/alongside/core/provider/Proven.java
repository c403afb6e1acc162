package org.alongside.core.provider;

/**
 * Somebody the provider has vouched for.
 *
 * @param issuer who vouches
 * @param subject who they are there, for ever
 * @param name what they are called
 * @param strong whether two factors were shown there
 */
record Proven(String issuer, String subject, String name, boolean strong, Claims claims) {
    /** Without what is said of them, which must not get into a log. */
    @Override
    public String toString() {
        return issuer + " " + subject;
    }
}
