/**
 * How people like to be supported: what helps, what does not, whom to ring, and how they would like to be asked how they are.
 * It is theirs: each part is read by nobody else until they say by whom. A plan for a hard day stands in the core already.
 *
 * <p>{@link org.alongside.support.plan.SharedPlanForm}, and the two use cases that it asks, may be used by {@code checkin}.
 */
package org.alongside.support.plan;
