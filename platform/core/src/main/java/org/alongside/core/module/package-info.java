/**
 * How a module makes itself known (its business card), how its tables come to be, and which modules a programme has
 * switched on.
 *
 * <p>May be used by every module.
 */
package org.alongside.core.module;
