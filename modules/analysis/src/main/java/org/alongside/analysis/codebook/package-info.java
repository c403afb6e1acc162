/**
 * The codes of a study.
 *
 * <p>May be used by coding, themes and reports; knows nothing of what was coded.
 */
package org.alongside.analysis.codebook;
