/**
 * What is held about people, whoever holds it. Every module says for each kind of thing what it is, and lets go of it when somebody
 * leaves: so that people can read all of it on one page, and nothing is left behind.
 *
 * <p>Implemented by the core and by every module; asked by {@code core.withdrawal} and by the pages of participants.
 */
package org.alongside.core.holding;
