/**
 * Where pay goes: people's bank details, sealed, read by finance only; the account that is paid from; and the checks of numbers.
 *
 * <p>{@link org.alongside.support.bank.BankDetails}, {@link org.alongside.support.bank.PayingAccounts},
 * {@link org.alongside.support.bank.Payee} and {@link org.alongside.support.bank.BankLetters} may be used by {@code payment};
 * {@link org.alongside.support.bank.MyBankForm} by {@code my}.
 */
package org.alongside.support.bank;
