package org.alongside.mentoring.assignment;

/** A mentor and a trainee of a {@link Market}, each by index from 0. */
public record Pair(int mentor, int trainee) {}
