/**
 * Looking after the people who take part: tasks of supporters, promises of the institution, check-ins, claims and pay. It
 * knows initiatives of any kind, and none in particular.
 *
 * <p>May be used by the application only; modules tell it what happened through the core's facts.
 */
package org.alongside.support;
