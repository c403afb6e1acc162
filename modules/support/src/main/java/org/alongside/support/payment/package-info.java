/**
 * Paying what was approved: runs made in steps, files for banks, and reading back from the bank what was paid. Nothing is paid twice,
 * and who approves a claim does not release its payment.
 *
 * <p>Nobody outside needs to import it.
 */
package org.alongside.support.payment;
