/**
 * What people would like: times, ways and places, what to say of themselves, and privately whom or what they avoid (R11).
 *
 * <p>May be used by matching and the pages of this module. What is private leaves this package for the matching only.
 */
package org.alongside.mentoring.wish;
