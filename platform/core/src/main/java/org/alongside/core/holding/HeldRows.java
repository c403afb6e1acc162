package org.alongside.core.holding;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.alongside.spi.ParticipantId;

/**
 * A holding whose things are rows: they stay until somebody goes as far as {@link #goAt()}, and are removed from there on.
 *
 * @param <T> the entity
 */
public abstract class HeldRows<T> implements Holding {
    /** Where the rows are. */
    protected abstract EntityManager em();

    /** Somebody's, the newest first. */
    protected abstract List<T> rows(ParticipantId person);

    /** From which level on they are removed; never where it is empty. */
    protected Optional<Level> goAt() {
        return Optional.empty();
    }

    /** What is said of so many that stay, at that level; empty where nothing changes for them. */
    protected Optional<Effect> staying(long count, Level level) {
        return Optional.empty();
    }

    /** For {@link #staying}: from the level on at which somebody takes part no longer, they are kept for the reason under that key. */
    protected static Optional<Effect> keptAfterLeaving(long count, Level level, String why) {
        return level.reaches(Level.NO_NEW_USE) ? Optional.of(Effect.kept(count, why)) : Optional.empty();
    }

    @Override
    public List<Effect> effects(ParticipantId person, Level level) {
        return effects(rows(person), level);
    }

    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        List<T> rows = rows(person);
        if (go(level)) {
            rows.forEach(em()::remove);
        }
        return effects(rows, level);
    }

    private List<Effect> effects(List<T> rows, Level level) {
        if (rows.isEmpty()) {
            return List.of();
        }
        return go(level)
                ? List.of(Effect.deleted(rows.size()))
                : staying(rows.size(), level).stream().toList();
    }

    private boolean go(Level level) {
        return goAt().filter(level::reaches).isPresent();
    }
}
