package org.alongside.analysis.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * How positions in a text are counted. The standard counts characters (Unicode code points) of the file; programs do otherwise,
 * and none says so.
 *
 * @param halves whether characters beyond the first 65,536 count twice, as UTF-16 has them
 * @param lineEndsTwice whether a line end that is two characters in the file, or may have been, counts as two
 * @param mark whether a byte order mark at the beginning counts
 */
record Counting(boolean halves, boolean lineEndsTwice, boolean mark) {
    /**
     * All eight there are, the likeliest first: where two fit equally well, the earlier is taken.
     *
     * @param twiceFirst whether line ends count as two by the standard, because files hold two characters for them
     */
    static List<Counting> all(boolean twiceFirst) {
        List<Counting> all = new ArrayList<>();
        for (boolean mark : List.of(false, true)) {
            for (boolean halves : List.of(false, true)) {
                all.add(new Counting(halves, twiceFirst, mark));
                all.add(new Counting(halves, !twiceFirst, mark));
            }
        }
        return List.copyOf(all);
    }
}
