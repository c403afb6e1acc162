package org.alongside.spi;

/**
 * A part somebody takes in an initiative, for instance "member" of a study circle.
 *
 * @param key stored, never changes
 * @param label shown to people
 * @param paid whether time given in this role leads to a drafted claim
 */
public record InitiativeRole(String key, String label, boolean paid) {}
