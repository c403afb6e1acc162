/**
 * Numbers of people as they may be told outside the team (R13).
 *
 * <p>May be used by every package and module that puts a number where people outside the team read it.
 */
package org.alongside.core.count;
