/**
 * Paper: PDFs that screen readers can read.
 *
 * <p>May be used by every package and module that prints something, or draws a picture with words in it.
 */
package org.alongside.core.print;
