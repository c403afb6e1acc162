/**
 * Whether somebody wants to hear of a meeting before it takes place.
 *
 * <p>May be used by the packages of this module that know meetings.
 */
package org.alongside.mentoring.reminder;
