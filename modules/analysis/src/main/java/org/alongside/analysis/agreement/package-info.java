/**
 * How far people who coded the same interviews agree: measures that know nothing of the platform, and the page, the answers and
 * the file in which they are told.
 *
 * <p>Nothing else uses it.
 */
package org.alongside.analysis.agreement;
