package org.alongside.analysis.exchange;

import java.util.List;
import java.util.Map;

/**
 * What bringing in a file would do to a study, before anything is done. It holds none of the file's texts.
 *
 * @param name what the project is called
 * @param origin the program that wrote it
 * @param examination what is in the file and what could be read
 * @param findings what stays behind and what was not as it should be, how many times each; in their order
 * @param codes what becomes of each code
 * @param texts what can become transcripts
 */
record Preview(
        String name,
        String origin,
        Examination examination,
        Map<Finding, Integer> findings,
        List<Code> codes,
        List<Text> texts) {
    Preview {
        codes = List.copyOf(codes);
        texts = List.copyOf(texts);
    }

    /** A code of the file and what becomes of it. */
    record Code(String name, CodesPlan.Becomes becomes) {}

    /** A text, and how many of its passages have codes; each code counted. */
    record Text(Guid id, String name, int characters, int codings) {}

    /** How many codes become that. */
    long codes(CodesPlan.Becomes becomes) {
        return codes.stream().filter(code -> code.becomes() == becomes).count();
    }
}
