/**
 * What staff look at to see whether promises are kept: numbers by who keeps them and by initiative, and what is due this week. It
 * counts what the institution does, never the people who take part (R4, R5).
 *
 * <p>Nobody outside needs to import it.
 */
package org.alongside.support.board;
