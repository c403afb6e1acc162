package org.alongside.core.setting;

import org.alongside.core.problem.Refusal;

/** The setting is as it came. */
final class NothingToUndo extends Refusal {
    NothingToUndo() {
        super(Kind.CONFLICT, "core.setting.refusal.nothing-to-undo");
    }
}
