/**
 * The second proof of who somebody is: codes that a telephone makes (RFC 6238), recovery codes on paper, and who has to have one.
 *
 * <p>Used by signing in and by accounts; modules need nothing of it.
 */
package org.alongside.core.secondfactor;
