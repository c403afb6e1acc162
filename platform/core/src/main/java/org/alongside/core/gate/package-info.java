/**
 * What every request passes before anything of ours is asked: malformed and foreign requests are turned away, and the browser
 * is told what a page of ours may load and who may frame it.
 *
 * <p>Used by the server; {@link org.alongside.core.gate.SameSite} by the sign-in.
 */
package org.alongside.core.gate;
