/**
 * Themes: what the codes add up to, in the researchers' words and in plain ones.
 *
 * <p>May be used by review and report.
 */
package org.alongside.analysis.theme;
