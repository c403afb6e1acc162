/**
 * Time as the people of a programme know it: their clocks, their months, their days of the week.
 *
 * <p>May be used by every package of this module; knows nothing of mentoring.
 */
package org.alongside.mentoring.time;
