/**
 * What people decided, purpose by purpose: an append-only record, and the one place that answers whether something may be
 * done.
 *
 * <p>May be used by every module; all of them ask {@link org.alongside.core.consent.Consents} before they use what somebody
 * said.
 */
package org.alongside.core.consent;
