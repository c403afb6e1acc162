package org.alongside.core.withdrawal;

import java.util.Optional;
import java.util.Set;
import org.alongside.core.holding.Level;
import org.alongside.core.problem.Invalid;

/**
 * How far somebody stops.
 *
 * @param level how far
 * @param module only what belongs to this module, so that leaving the research never touches the pair or the pay (R8); empty: everything
 */
public record Extent(Level level, Optional<String> module) {
    private static final Set<Level> OF_ONE_MODULE = Set.of(Level.PAUSE, Level.NO_NEW_USE, Level.REMOVE_WORDS);

    /** Checks that there is such a way to stop. */
    public Extent {
        if (level == null || (module.isPresent() && !OF_ONE_MODULE.contains(level))) {
            throw new Invalid("core.withdrawal.fault.extent");
        }
    }

    /** With everything. */
    public static Extent all(Level level) {
        return new Extent(level, Optional.empty());
    }

    /** With one module only. */
    public static Extent of(Level level, String module) {
        return new Extent(level, Optional.of(module));
    }

    /** Whether what goes by that key, of a purpose or a holding, is meant. */
    boolean covers(String key) {
        return module.map(name -> key.startsWith(name + ".")).orElse(true);
    }
}
