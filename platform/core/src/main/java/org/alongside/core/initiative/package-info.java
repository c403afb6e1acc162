/**
 * Initiatives of any kind, who takes part in them, and the facts that every kind tells: something was held, something stayed
 * unmarked, somebody's part ended. Ids, dates and minutes, never content; and, for whoever takes it up, what was found out about one, in words
 * written anew.
 *
 * <p>May be used by every module. Support, pay and analysis stand on this and so work for every kind.
 */
package org.alongside.core.initiative;
