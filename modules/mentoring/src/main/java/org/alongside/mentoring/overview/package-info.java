/**
 * How one scheme goes: where each pair is, what staff owe to whom, what comes next; as a picture too. And what of it may be told outside the
 * team.
 *
 * <p>Nobody needs it but coordinators, supporters and administrators, through its page and the API.
 */
package org.alongside.mentoring.overview;
