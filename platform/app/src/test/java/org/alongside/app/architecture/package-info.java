/**
 * The rules of the house, each with a twin that shows it bites.
 *
 * <p>Nobody imports it.
 */
package org.alongside.app.architecture;
