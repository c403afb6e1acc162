/**
 * Claims and what an hour is paid. A claim is drafted when an activity was held; the person decides whether to send it, for
 * how much, to give it to a charity, or not at all; finance approves and pays. Nobody confirms what was done, and no word about it is kept (R7).
 *
 * <p>{@link org.alongside.support.claim.Claims} and {@link org.alongside.support.claim.ClaimDecisionsForm} may be used by {@code my},
 * {@link org.alongside.support.claim.Fees} and {@link org.alongside.support.claim.RateCards} by {@code ceiling} and {@code forecast};
 * payment runs reach claims as what is owed ({@code PayableClaims}).
 */
package org.alongside.support.claim;
