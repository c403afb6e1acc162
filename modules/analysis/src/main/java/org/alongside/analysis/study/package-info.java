/**
 * Studies, what they ask, and where each researcher stands towards the scheme that is studied.
 *
 * <p>May be used by every other package of the analysis module; uses none of them.
 */
package org.alongside.analysis.study;
