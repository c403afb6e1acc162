/**
 * Travel that staff book for whoever of a pair asked for it: who would like that, what has to be booked until when, what is booked,
 * and what has to be taken back. In fixed words and times only (R2).
 *
 * <p>May be used by the pages of a pair. Of meetings it knows no more than their day, asked by the entity's name.
 */
package org.alongside.mentoring.travel;
