/**
 * What all REST resources share: refusals become RFC 9457 problem details.
 *
 * <p>May be used by every {@code *Resource}.
 */
package org.alongside.core.rest;
