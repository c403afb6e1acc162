package org.alongside.analysis.exchange;

import java.util.List;
import java.util.Map;

/**
 * What was brought in.
 *
 * @param codes how many codes are new
 * @param there names of codes that the codebook had already, which stayed as they were
 * @param transcripts how many transcripts there are more
 * @param codings how many passages have a code now, each code counted
 * @param findings what was lost on the way, how many times each
 */
record Taken(int codes, List<String> there, int transcripts, int codings, Map<Finding, Integer> findings) {
    Taken {
        there = List.copyOf(there);
    }
}
