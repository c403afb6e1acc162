/**
 * The papers on which people decided: brought in as pictures or PDF, sealed, and checked by a second person against what was typed.
 *
 * <p>Stands on {@code core.consent}; nothing stands on it but pages.
 */
package org.alongside.core.evidence;
