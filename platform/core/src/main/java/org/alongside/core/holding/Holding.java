package org.alongside.core.holding;

import java.util.List;
import java.util.Locale;
import org.alongside.spi.ParticipantId;

/**
 * One kind of thing that is held about people. A bean of whoever keeps it, found by its presence. It runs in its caller's
 * transaction; its callers have checked who may ask.
 *
 * <p>Words stand under {@code <module>.holding.<rest>}, what it is; {@code .who}, who can see it.
 */
public interface Holding {
    /** {@code module.thing}; never changes, because it stands on receipts. */
    String key();

    /**
     * When its turn is in a withdrawal: lower comes first. What others need to find their own things goes last.
     */
    default int turn() {
        return 100;
    }

    /** All that is held about somebody, the newest first. */
    List<Entry> about(ParticipantId person, Locale reader);

    /** What would become of it at that level. Nothing where there is nothing. */
    List<Effect> effects(ParticipantId person, Level level);

    /**
     * Lets go. Done again it does no harm and finds nothing left to do.
     *
     * @return what became of it: the same that {@link #effects} said before, but for what only they themselves may know, because
     *     others read this too
     */
    List<Effect> letGo(ParticipantId person, Level level);
}
