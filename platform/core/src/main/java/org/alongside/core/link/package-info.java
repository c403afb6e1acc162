/**
 * Personal links: a page for whoever holds one, without signing in, on which one thing can be answered once.
 *
 * <p>May be used by every module that sends such links; only hashes of them are handed on to it.
 */
package org.alongside.core.link;
