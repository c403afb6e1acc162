/**
 * The kinds of involvement initiative that a training course can add, and what the platform lends them.
 *
 * <p>May be used by everybody: plugins, modules and the core. Changes are additive only.
 */
package org.alongside.spi;
