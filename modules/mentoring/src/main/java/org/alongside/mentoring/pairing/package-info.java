/**
 * Who meets whom. Holds the assessment firewall (R6): for those who judge a trainee, that trainee's pair does not exist.
 *
 * <p>May be used by the packages of this module that tell something about a pair; they reach it through {@code Pairings} only.
 */
package org.alongside.mentoring.pairing;
