/**
 * What paying for an initiative comes to: what is planned, at the rate of its day, and about how much people lay out, next to what was
 * paid. For planning money; nobody's pay is told to whoever does not pay it (R13).
 *
 * <p>Nobody outside needs to import it.
 */
package org.alongside.support.forecast;
