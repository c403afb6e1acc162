/**
 * Words going in and dates coming out: the checks of what somebody typed, and days as people say them.
 *
 * <p>May be used by the analysis module only.
 */
package org.alongside.analysis.wording;
