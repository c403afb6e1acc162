/**
 * On which days staff are at work where a programme is.
 *
 * <p>May be used by everybody who promises something within working days.
 */
package org.alongside.core.workday;
