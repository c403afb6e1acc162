/**
 * The people who take part in a programme: what they want to be called, one way to reach them, and nothing else that anybody
 * must tell.
 *
 * <p>May be used by every module. Contact data is read here only.
 */
package org.alongside.core.participant;
