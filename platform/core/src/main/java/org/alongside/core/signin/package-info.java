/**
 * Signing in with a password: counted, at the same pace for everybody, and handed over to the browser's session.
 *
 * <p>Used by the shell, by accounts and by the other ways of signing in; modules need nothing of it.
 */
package org.alongside.core.signin;
