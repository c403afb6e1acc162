/**
 * Member review: the people who were interviewed see the draft themes first, say what they think of them, and take back words
 * of theirs (R9).
 *
 * <p>May be used by the report.
 */
package org.alongside.analysis.review;
