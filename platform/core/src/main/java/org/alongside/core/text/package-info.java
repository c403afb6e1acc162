/**
 * The words people read: one bundle of texts for each module, found by the first word of a key.
 *
 * <p>May be used by everybody.
 */
package org.alongside.core.text;
