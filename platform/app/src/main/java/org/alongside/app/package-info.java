/**
 * What only the assembled application has: its data source, its API's root, its page shell.
 *
 * <p>Nobody may use it.
 */
package org.alongside.app;
