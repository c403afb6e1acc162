/**
 * Projects and codebooks in the format that programs for qualitative analysis share (REFI-QDA, .qdpx and .qdc): taking a study out,
 * and looking at what others made before any of it is brought in.
 *
 * <p>May be used by the analysis module only; stands on transcripts, codes, codings and themes, and nothing stands on it.
 */
package org.alongside.analysis.exchange;
