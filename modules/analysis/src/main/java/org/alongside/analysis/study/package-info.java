/**
 * Studies, what they ask, what they are held by, and where each researcher stands towards the scheme that is studied and its people.
 *
 * <p>May be used by every other package of the analysis module; uses none of them.
 */
package org.alongside.analysis.study;
