/**
 * Accounts: what everybody does with their own (<em>My account</em>), and what an administrator does with those of the
 * programme.
 *
 * <p>Used by nobody; modules know accounts through {@code core.identity}.
 */
package org.alongside.core.account;
