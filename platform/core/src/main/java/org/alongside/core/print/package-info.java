/**
 * Paper: PDFs that screen readers can read, and a look at those that come from outside.
 *
 * <p>May be used by every package and module that prints something, opens PDFs, or draws a picture with words in it.
 */
package org.alongside.core.print;
