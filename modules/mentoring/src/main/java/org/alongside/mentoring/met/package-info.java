/**
 * The one reminder before a meeting, and the personal link in it by which that meeting can be marked once it is over.
 *
 * <p>Nobody may use this package; it uses meetings, pairs and what people chose.
 */
package org.alongside.mentoring.met;
