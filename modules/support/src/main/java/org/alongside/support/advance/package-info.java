/**
 * Money that people have before they spend it, and travel that staff paid for them. What somebody spends afterwards comes out of what
 * they had; what is left at the end is theirs or comes back, and nobody is asked for it. Neither is pay for time.
 *
 * <p>{@link org.alongside.support.advance.AdvanceUses}, {@link org.alongside.support.advance.AdvancePaid}, {@link
 * org.alongside.support.advance.PrepaidTravels} and the forms may be used by {@code expense}, {@link
 * org.alongside.support.advance.TravelCosts} by {@code forecast}; payment runs know an advance as {@link
 * org.alongside.support.owed.Owed}.
 */
package org.alongside.support.advance;
