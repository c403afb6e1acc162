/**
 * Passages of transcripts and the codes they were given, the page on which that is done, and the quotes that follow from it.
 *
 * <p>May be used by themes, review and report.
 */
package org.alongside.analysis.coding;
