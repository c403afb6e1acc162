/**
 * What supporters do for people, and by when. Facts make tasks: something stayed unmarked, a first activity was held,
 * somebody's part ended. Nothing here ever writes to the people themselves (R5).
 *
 * <p>{@link org.alongside.support.task.SupportTasks} may be used by {@code my}, {@link org.alongside.support.task.CheckInTasks} by
 * {@code plan}.
 */
package org.alongside.support.task;
