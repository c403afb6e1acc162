/**
 * Breaking the glass: an administrator opens for some hours what their role does not show of one person, and says why. The person
 * is told. Whoever judges a trainee breaks nothing (R6).
 *
 * <p>{@link org.alongside.core.glass.GlassOpened} may be observed by every module, to tell the person by the way they chose.
 */
package org.alongside.core.glass;
