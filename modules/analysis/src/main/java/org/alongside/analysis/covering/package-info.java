/**
 * Covering names, places and days in transcripts, one yes at a time, and uncovering them again for those who may.
 *
 * <p>May be used by the analysis module only.
 */
package org.alongside.analysis.covering;
