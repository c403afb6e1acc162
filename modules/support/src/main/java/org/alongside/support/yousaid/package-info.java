/**
 * You said, we did: what people tell the programme, what staff bring in without naming anybody, what becomes of it, that everybody who said
 * it hears back, and how often they would like to.
 *
 * <p>{@link org.alongside.support.yousaid.BroughtIn} may be used by {@code concern}; nobody else needs to import it. Pages lead to it by its
 * address.
 */
package org.alongside.support.yousaid;
