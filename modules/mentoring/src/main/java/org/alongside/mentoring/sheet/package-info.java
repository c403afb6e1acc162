/**
 * Sheets that mentors, trainees and staff read in the same words, on their pages and on paper: what is recorded and who sees it, and
 * what pairs agree on.
 *
 * <p>May be used by the pages of pairs and meetings.
 */
package org.alongside.mentoring.sheet;
