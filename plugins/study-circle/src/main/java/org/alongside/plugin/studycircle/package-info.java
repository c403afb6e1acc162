/**
 * Study circles, the small example that every plugin author copies: one class that says what kind of initiative it is, one
 * that draws its page.
 *
 * <p>Nobody imports it; the platform finds it by its service entry.
 */
package org.alongside.plugin.studycircle;
