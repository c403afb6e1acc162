/**
 * Who judges whom, in which teams trainees work, and who may do what: what the assessment firewall (R6) and conflicts of care
 * (R11) stand on, for people to see and keep right.
 *
 * <p>{@link org.alongside.core.duty.Placements} may be used by every module.
 */
package org.alongside.core.duty;
