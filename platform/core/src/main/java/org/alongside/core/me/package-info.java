/**
 * The pages of the people it is all about: what they decided, what is held about them, who looked, how to stop. Plain HTML made by
 * the server, without JavaScript, under the strictest policy there is, for any telephone and any screen reader. They exist once: the
 * other pages link here.
 *
 * <p>Nobody may use this package; it uses the use cases that the API uses too.
 */
package org.alongside.core.me;
