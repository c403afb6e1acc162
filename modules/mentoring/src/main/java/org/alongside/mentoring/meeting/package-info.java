/**
 * When a pair planned to meet and whether they did, and nothing else (R1). No word can be kept beside a meeting (R2).
 *
 * <p>May be used by the demo; nobody else needs it.
 */
package org.alongside.mentoring.meeting;
