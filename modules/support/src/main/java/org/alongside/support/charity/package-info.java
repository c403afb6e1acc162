/**
 * Charities to which people can give their pay: a short list that finance keeps, with where their money goes. Nothing here says who gives.
 *
 * <p>{@link org.alongside.support.charity.Charities} may be used by {@code claim} and {@code payment}.
 */
package org.alongside.support.charity;
