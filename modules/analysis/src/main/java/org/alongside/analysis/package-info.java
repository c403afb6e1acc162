/**
 * The front door of the analysis module: its business card and the purposes that people say yes or no to.
 *
 * <p>May be used by the application; every other package of the module is private to it.
 */
package org.alongside.analysis;
