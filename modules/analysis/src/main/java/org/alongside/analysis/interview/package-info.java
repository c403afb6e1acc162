/**
 * Who was interviewed by whom, and whose words may be used at this moment.
 *
 * <p>May be used by every later step of the analysis module: transcripts, coding, themes, review, report.
 */
package org.alongside.analysis.interview;
