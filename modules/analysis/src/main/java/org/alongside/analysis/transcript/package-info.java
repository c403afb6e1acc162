/**
 * Transcripts: from the file that somebody uploads to the one text that is coded, with its speakers.
 *
 * <p>May be used by the analysis module only. Reading a file knows nothing of the platform: bytes in, text or a refusal out.
 */
package org.alongside.analysis.transcript;
