/**
 * Signing in through the institution: OpenID Connect with the provider that the operator names. What the provider says of somebody
 * becomes roles by the rules of each programme; whether they come in is the programme's word.
 *
 * <p>Used by the sign-in page and by accounts; modules need nothing of it.
 */
package org.alongside.core.provider;
