/**
 * Who is at the keyboard and what they may do: accounts, memberships with roles, API tokens, relations between people, and
 * the check on every use case.
 *
 * <p>May be used by every module. {@link Allowed} on a use case is the only place that decides.
 */
package org.alongside.core.identity;
