/**
 * {@code @ModuleTest}: runs the tests of one module with real CDI, real EclipseLink and a real PostgreSQL, without a server.
 * What the server gives a module in production (data source, persistence contexts, transactions) is given here by a handful
 * of small classes that keep to the server's rules.
 *
 * <p>May be used by the tests of every module, never by its main code. It knows none of our other modules.
 */
package org.alongside.testing;
