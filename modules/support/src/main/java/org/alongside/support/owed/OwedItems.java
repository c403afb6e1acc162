package org.alongside.support.owed;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.spi.ParticipantId;

/**
 * The rows of one kind of thing for which people are owed money, as {@link Owed} asks for them: which of them are free, which are in
 * a run, and which a line pays. Its rows have an {@code id}, a {@code participant} and a {@code state}. For beans that are an
 * {@link Owed}; the names given here are theirs and never anybody's input.
 */
public final class OwedItems<T> {
    /** Names nobody: a list that is not in anything must not be empty. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Class<T> type;
    private final Enum<?> approved;
    private final String approvedOn;
    private final String approvedBy;
    private final String happenedOn;

    /**
     * @param type its entity
     * @param approved the state of those that wait for a run
     * @param approvedOn the field that says when they came into it
     * @param approvedBy the field that says through whom
     * @param happenedOn the field of the day they are about
     */
    public OwedItems(Class<T> type, Enum<?> approved, String approvedOn, String approvedBy, String happenedOn) {
        this.type = type;
        this.approved = approved;
        this.approvedOn = approvedOn;
        this.approvedBy = approvedBy;
        this.happenedOn = happenedOn;
    }

    /** See {@link Owed#free}. */
    public int free(EntityManager em, LocalDate upTo, AccountId maker, Set<ParticipantId> never) {
        return Math.toIntExact(
                free(em, "select count(i) ", "", Long.class, upTo, maker, never).getSingleResult());
    }

    /** See {@link Owed#next}; they are locked. */
    public List<T> next(EntityManager em, LocalDate upTo, AccountId maker, Set<ParticipantId> never, int most) {
        List<T> some = free(em, "select i ", " order by i." + approvedOn + ", i.id", type, upTo, maker, never)
                .setMaxResults(most)
                .getResultList();
        some.forEach(item -> em.lock(item, LockModeType.OPTIMISTIC_FORCE_INCREMENT));
        return some;
    }

    /** Approved, in no run yet, and not by who makes this one, nor theirs. */
    private <R> TypedQuery<R> free(
            EntityManager em,
            String what,
            String order,
            Class<R> result,
            LocalDate upTo,
            AccountId maker,
            Set<ParticipantId> never) {
        return em.createQuery(
                        what + "from " + type.getSimpleName() + " i where i.state = :approved and i." + approvedOn
                                + " <= :day and i." + approvedBy + " <> :maker and i.participant not in :never"
                                + " and not exists (select r from ItemInRun r where r.item = i.id)" + order,
                        result)
                .setParameter("approved", approved)
                .setParameter("day", upTo)
                .setParameter("maker", maker.value())
                .setParameter("never", never.isEmpty() ? List.of(NOBODY) : values(never));
    }

    /** Those in a run, the oldest first. */
    public List<T> inRun(EntityManager em, UUID run) {
        return of(em, "run", run);
    }

    /** Those that a line of a run pays, the oldest first. */
    public List<T> paidBy(EntityManager em, UUID line) {
        return of(em, "line", line);
    }

    private List<T> of(EntityManager em, String field, UUID value) {
        return em.createQuery(
                        "select i from " + type.getSimpleName() + " i, ItemInRun r where r.item = i.id and r." + field
                                + " = :value order by i." + happenedOn + ", i.id",
                        type)
                .setParameter("value", value)
                .getResultList();
    }

    /** See {@link Owed#runsWith}. */
    public Set<UUID> runsWith(EntityManager em, Collection<ParticipantId> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(em.createQuery(
                        "select distinct r.run from ItemInRun r, " + type.getSimpleName()
                                + " i where i.id = r.item and i.participant in :people",
                        UUID.class)
                .setParameter("people", values(people))
                .getResultList());
    }

    private static List<UUID> values(Collection<ParticipantId> people) {
        return people.stream().map(ParticipantId::value).toList();
    }
}
