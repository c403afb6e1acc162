/**
 * Programmes are the tenants: one training programme each. Which one a request belongs to, and the automatic wall between
 * them.
 *
 * <p>May be used by every module; only {@code identity} and {@code demo} decide which programme is current.
 */
package org.alongside.core.programme;
