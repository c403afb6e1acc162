/**
 * Keeps what people told us in confidence so that a copy of the database does not tell it: each participant's texts are sealed with
 * a key of their own, and are gone when that key is.
 *
 * <p>Whoever stores sensitive free text or contact data uses {@link org.alongside.core.sealed.SealedTexts}.
 */
package org.alongside.core.sealed;
