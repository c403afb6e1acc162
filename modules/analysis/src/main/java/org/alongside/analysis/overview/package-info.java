/**
 * The page of one study: what there is, and where to go on.
 *
 * <p>Nothing else uses it.
 */
package org.alongside.analysis.overview;
