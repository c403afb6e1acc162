package org.alongside.analysis.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.codebook.Codes;

/**
 * What the codes of a file become in a codebook. Names are unique here: a name that the codebook has is that code, as it is; a name
 * that the file has twice tells what it stands beneath.
 */
final class CodesPlan {
    static final int LONGEST_NAME = 200;
    static final int LONGEST_DEFINITION = 2000;

    /** What becomes of a code. */
    enum Becomes {
        NEW,
        /** It is added under another name than it has. */
        RENAMED,
        /** The codebook has one of that name, which stays as it is. */
        THERE
    }

    /**
     * One code of the file.
     *
     * @param name what it is called here
     * @param there the one it is, if there is one already
     */
    record Planned(Project.Code code, Becomes becomes, String name, Optional<CodeId> there) {}

    private final Map<String, CodeId> known = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Map<Guid, String> names = new HashMap<>();
    private final List<Planned> planned = new ArrayList<>();

    private CodesPlan(List<Codes.Row> codebook) {
        codebook.forEach(row -> known.put(folded(row.name()), row.id()));
    }

    /** Plans it, each code after the one it stands beneath. */
    static List<Planned> of(List<Codes.Row> codebook, List<Project.Code> codes) {
        CodesPlan plan = new CodesPlan(codebook);
        codes.forEach(plan::add);
        return plan.planned;
    }

    private void add(Project.Code code) {
        String name = cut(code.name());
        Optional<CodeId> there = Optional.ofNullable(known.get(folded(name)));
        Becomes becomes = there.isPresent() ? Becomes.THERE : Becomes.NEW;
        if (used.contains(folded(name))) {
            name = free(cut(code.above()
                    .map(names::get)
                    .map(above -> above + " / " + code.name())
                    .orElse(code.name())));
            there = Optional.empty();
            becomes = Becomes.RENAMED;
        }
        used.add(folded(name));
        names.putIfAbsent(code.id(), name);
        planned.add(new Planned(code, becomes, name, there));
    }

    private String free(String wanted) {
        String name = wanted;
        for (int number = 2; used.contains(folded(name)) || known.containsKey(folded(name)); number++) {
            String behind = " (" + number + ")";
            name = cut(wanted, LONGEST_NAME - behind.length()) + behind;
        }
        return name;
    }

    private static String cut(String name) {
        return cut(name, LONGEST_NAME);
    }

    /** Never through the middle of a character. */
    static String cut(String words, int longest) {
        if (words.length() <= longest) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(longest - 1)) ? longest - 1 : longest;
        return words.substring(0, end).strip();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
