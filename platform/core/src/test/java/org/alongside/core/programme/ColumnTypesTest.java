package org.alongside.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.TimeZone;
import java.util.UUID;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.Test;

/** What our entities are made of comes back as it was written. */
@ModuleTest
class ColumnTypesTest {
    /** Half past one, which London lives through twice that day. */
    private static final OffsetDateTime MOMENT = OffsetDateTime.of(2026, 10, 25, 0, 30, 0, 123_456_000, ZoneOffset.UTC);

    private static final LocalDate DAY = LocalDate.of(2026, 10, 25);

    @PersistenceContext(unitName = "columns")
    private EntityManager em;

    @Inject
    private Transactions transactions;

    @Test
    void idsAndTimesComeBack() {
        UUID parent = UUID.randomUUID();
        Leaf read = writtenAndRead(new Leaf(parent, MOMENT, DAY));
        assertThat(read.parent).isEqualTo(parent);
        assertThat(read.fallenAt.toInstant()).isEqualTo(MOMENT.toInstant());
        assertThat(read.fallenOn).isEqualTo(DAY);
    }

    @Test
    void nothingComesBackAsNothing() {
        Leaf read = writtenAndRead(new Leaf(null, null, null));
        assertThat(read.parent).isNull();
        assertThat(read.fallenAt).isNull();
        assertThat(read.fallenOn).isNull();
    }

    @Test
    void whatWasWrittenCanBeTakenAway() {
        Leaf leaf = writtenAndRead(new Leaf(UUID.randomUUID(), MOMENT, DAY));
        transactions.run(() -> {
            Leaf found = em.find(Leaf.class, leaf.id);
            found.parent = null;
            found.fallenAt = null;
            found.fallenOn = null;
        });
        Leaf read = read(leaf.id);
        assertThat(read.parent).isNull();
        assertThat(read.fallenAt).isNull();
        assertThat(read.fallenOn).isNull();
    }

    @Test
    void idsAndTimesAreFound() {
        UUID parent = UUID.randomUUID();
        Leaf leaf = writtenAndRead(new Leaf(parent, MOMENT, DAY));
        assertThat(transactions.call(() -> em.createQuery(
                                "select l.id from Leaf l where l.parent = :parent and l.fallenOn = :day"
                                        + " and l.fallenAt >= :from and l.fallenAt < :until",
                                UUID.class)
                        .setParameter("parent", parent)
                        .setParameter("day", DAY)
                        .setParameter("from", MOMENT)
                        .setParameter("until", MOMENT.plusNanos(1000))
                        .getResultList()))
                .containsExactly(leaf.id);
    }

    @Test
    void emptyIdsAreReadAlone() {
        Leaf leaf = writtenAndRead(new Leaf(null, MOMENT, DAY));
        assertThat(transactions.call(() -> em.createQuery("select l.parent from Leaf l where l.id = :id", UUID.class)
                        .setParameter("id", leaf.id)
                        .getResultList()))
                .containsOnlyNulls();
    }

    @Test
    void timesDoNotDependOnWhereTheServerStands() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
            Leaf leaf = writtenAndRead(new Leaf(null, MOMENT, DAY));
            Leaf anHourLater = writtenAndRead(new Leaf(null, MOMENT.plusHours(1), DAY));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(read(leaf.id).fallenAt.toInstant()).isEqualTo(MOMENT.toInstant());
            assertThat(read(anHourLater.id).fallenAt.toInstant())
                    .isEqualTo(MOMENT.plusHours(1).toInstant());
            assertThat(read(leaf.id).fallenOn).isEqualTo(DAY);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private Leaf writtenAndRead(Leaf leaf) {
        transactions.run(() -> {
            em.persist(leaf);
        });
        return read(leaf.id);
    }

    private Leaf read(UUID id) {
        return transactions.call(() -> em.find(Leaf.class, id));
    }
}
