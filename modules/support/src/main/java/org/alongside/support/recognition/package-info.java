/**
 * What people may be asked to next: an advisory group, teaching, reading interviews. Who is asked, and what they answered, is known
 * to them and to whoever asks; a no is known to them alone.
 *
 * <p>Nobody outside needs to import it.
 */
package org.alongside.support.recognition;
