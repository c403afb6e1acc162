/**
 * Passkeys (WebAuthn): a key in the person's own device instead of a password. The device checks who holds it, so a passkey
 * counts as two factors.
 *
 * <p>Used by the sign-in page and by accounts; modules need nothing of it.
 */
package org.alongside.core.passkey;
