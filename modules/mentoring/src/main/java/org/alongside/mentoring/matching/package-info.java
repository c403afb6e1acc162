/**
 * Matching: who could meet whom, which plan is best, why, and a person who lets mentors read it (R11).
 *
 * <p>Used by its own pages and resources. What people told in private goes into it and never comes out again.
 */
package org.alongside.mentoring.matching;
