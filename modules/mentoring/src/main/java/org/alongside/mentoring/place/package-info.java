/**
 * How people can meet, and the list of places a coordinator keeps, so that a meeting can name a place without holding words of
 * its own.
 *
 * <p>May be used by every package of this module.
 */
package org.alongside.mentoring.place;
