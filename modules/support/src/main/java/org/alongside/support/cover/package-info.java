/**
 * Holidays, illness and hand-overs of staff: who is away, who stands in, and who therefore looks after what on which day. Nothing
 * is moved by an absence; whose a thing is follows from it, so nothing is lost, doubled or put off, and all of it comes back by itself.
 *
 * <p>{@link org.alongside.support.cover.Absences} and {@link org.alongside.support.cover.Rota} may be used by {@code task}, {@code
 * promise}, {@code board} and {@code my}; whoever keeps things that are given to staff brings a {@link
 * org.alongside.support.cover.GivenThings}.
 */
package org.alongside.support.cover;
