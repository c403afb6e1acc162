package org.alongside.core.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.alongside.core.holding.Retained;
import org.alongside.core.identity.ForEverybody;

/** Lets things go in a transaction of its own that never ends well: so everything is taken back. */
@ApplicationScoped
class Trial {
    private static final int AT_A_TIME = 500;

    /** All went that would go. */
    static final class Over extends RuntimeException {
        private final long gone;

        Over(long gone) {
            super(null, null, false, false);
            this.gone = gone;
        }

        long gone() {
            return gone;
        }
    }

    /**
     * Lets go of all that was over before that day.
     *
     * @throws Over always
     */
    @ForEverybody("a part of a use case that has asked")
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void run(Retained kept, LocalDate before) {
        long gone = 0;
        int last;
        do {
            last = kept.letGo(before, AT_A_TIME);
            gone += last;
        } while (last == AT_A_TIME);
        throw new Over(gone);
    }
}
