/**
 * Breaks, changing to somebody else, saying goodbye and what comes after it: nobody is asked why, and what one of the two wishes counts
 * only when the other one wishes it too.
 *
 * <p>Used by the pages of a pair; stands on {@code pairing}, which knows nothing of it.
 */
package org.alongside.mentoring.ending;
