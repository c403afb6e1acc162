/**
 * Mentoring, seen from outside: its ids, its events and its kind of initiative.
 *
 * <p>The only package that other modules may use; all others are private to this module.
 */
package org.alongside.mentoring;
