/**
 * What mentoring does by itself, programme by programme.
 *
 * <p>May be used by every timer of this module; knows nothing of what is done.
 */
package org.alongside.mentoring.clockwork;
