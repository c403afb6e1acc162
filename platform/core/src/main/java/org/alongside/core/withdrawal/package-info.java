/**
 * Somebody stops, as far as they say: what will become of everything that is held about them, and the work that follows from it.
 *
 * <p>Asks every {@code Holding} there is; knows none of them.
 */
package org.alongside.core.withdrawal;
