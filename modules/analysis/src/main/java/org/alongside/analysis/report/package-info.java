/**
 * The report of a study: one content, written as a page and as a document.
 *
 * <p>Nothing else uses it.
 */
package org.alongside.analysis.report;
