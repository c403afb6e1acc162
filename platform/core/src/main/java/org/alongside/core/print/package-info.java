/**
 * Paper: PDFs that screen readers can read.
 *
 * <p>May be used by every package of core that prints something.
 */
package org.alongside.core.print;
