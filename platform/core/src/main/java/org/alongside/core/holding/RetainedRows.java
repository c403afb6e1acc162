package org.alongside.core.holding;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;

/**
 * Things that are rows, whose time is over from some day on.
 *
 * @param <T> the entity
 */
public abstract class RetainedRows<T> implements Retained {
    /** Where the rows are. */
    protected abstract EntityManager em();

    /** The entity. */
    protected abstract Class<T> type();

    /** Which rows {@code t} are past, in JPQL, with {@code :before}. */
    protected abstract String past();

    /** What {@code :before} is: the day, unless the column is of moments. */
    protected Object parameter(LocalDate before) {
        return before;
    }

    /** Before these go. */
    protected void leave(List<T> rows) {}

    @Override
    public long count(LocalDate before) {
        return em().createQuery("select count(t) from " + from(), Long.class)
                .setParameter("before", parameter(before))
                .getSingleResult();
    }

    @Override
    public int letGo(LocalDate before, int most) {
        List<T> rows = em().createQuery("select t from " + from(), type())
                .setParameter("before", parameter(before))
                .setMaxResults(most)
                .getResultList();
        leave(rows);
        rows.forEach(em()::remove);
        // Done at once, so that whoever asks for the next ones is not given these again.
        em().flush();
        return rows.size();
    }

    private String from() {
        return em().getMetamodel().entity(type()).getName() + " t where " + past();
    }
}
