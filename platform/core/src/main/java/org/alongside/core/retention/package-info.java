/**
 * How long things are kept. Each module says by {@link org.alongside.core.holding.Retained} what it lets go of, and by a setting on
 * its card for how long it is kept; here it is announced, held or carried out, and written down.
 *
 * <p>May be used by the pages of participants and by the shell. Nothing else needs it.
 */
package org.alongside.core.retention;
