/**
 * Somebody's own page: who is there for them, what is written about them, their claims.
 *
 * <p>Nobody outside needs to import it.
 */
package org.alongside.support.my;
