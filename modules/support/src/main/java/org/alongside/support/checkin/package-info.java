/**
 * That somebody was asked how they are, and a note of it, which its writer and the person read and nobody else (R16).
 *
 * <p>{@link org.alongside.support.checkin.CheckIns} may be used by {@code my}.
 */
package org.alongside.support.checkin;
