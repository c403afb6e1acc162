/**
 * Keeps the audit log honest: links its lines, signs where the chain of each programme stands, writes that to a file outside the
 * database, and checks it all again.
 *
 * <p>Used by nobody in the server; the command line reads the file with {@link org.alongside.core.seal.SealFile}.
 */
package org.alongside.core.seal;
