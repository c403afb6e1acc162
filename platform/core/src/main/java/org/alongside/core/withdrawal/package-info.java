/**
 * Somebody stops, as far as they say: what will become of everything that is held about them, the work that follows from it, and the
 * receipt that tells what was done.
 *
 * <p>Asks every {@code Holding} there is; knows none of them.
 */
package org.alongside.core.withdrawal;
