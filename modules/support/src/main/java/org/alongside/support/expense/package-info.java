/**
 * Expenses: what people paid themselves and have back, with receipts if they have any, and what a mile is paid back. A record of its
 * own, apart from pay for time. What somebody had beforehand is used first. Staff approve it, approve less and say why, or ask; nothing else.
 *
 * <p>May be used by nobody; payment runs know it as {@link org.alongside.support.owed.Owed}.
 */
package org.alongside.support.expense;
