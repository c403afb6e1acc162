package org.alongside.support.training;

/**
 * One kind of part in one kind of initiative, which a course is needed before.
 *
 * @param type the key of the kind of initiative
 * @param part the key of one of its roles
 */
public record PartNeed(String type, String part) {}
