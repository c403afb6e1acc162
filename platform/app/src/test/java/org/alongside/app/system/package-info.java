/**
 * Tests of the whole: the built uber-jar, a real browser, real files.
 *
 * <p>Nobody imports it.
 */
package org.alongside.app.system;
