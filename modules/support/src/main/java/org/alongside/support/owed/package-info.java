/**
 * What people are owed, of whatever kind: money, what is approved and waits for a payment run, and what is in one.
 *
 * <p>May be used by the packages of this module whose items are paid, which give an {@link org.alongside.support.owed.Owed}, and by
 * {@code payment}, which pays them.
 */
package org.alongside.support.owed;
