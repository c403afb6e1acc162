package org.alongside.analysis.coding;

import org.alongside.analysis.codebook.CodeId;

/**
 * A passage to be given a code.
 *
 * @param start where it begins in the transcript, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record NewCoding(CodeId code, int start, int end) {}
