package org.alongside.core.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Two people of whom somebody said that they are not one, however alike. */
@Entity
@Table(name = "two_people", schema = "core")
@IdClass(TwoPeople.Key.class)
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class TwoPeople {
    /** What tells one from another. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private UUID one;
        private UUID other;

        Key() {}

        @Override
        public boolean equals(Object compared) {
            return compared instanceof Key key && one.equals(key.one) && other.equals(key.other);
        }

        @Override
        public int hashCode() {
            return Objects.hash(one, other);
        }
    }

    @Id
    @Column(name = "one_id")
    private UUID one;

    @Id
    @Column(name = "other_id")
    private UUID other;

    protected TwoPeople() {}

    /** In whatever order they are named. */
    TwoPeople(ParticipantId one, ParticipantId other) {
        boolean inOrder = one.value().compareTo(other.value()) <= 0;
        this.one = inOrder ? one.value() : other.value();
        this.other = inOrder ? other.value() : one.value();
    }

    Key key() {
        Key key = new Key();
        key.one = one;
        key.other = other;
        return key;
    }

    Set<UUID> both() {
        return Set.of(one, other);
    }
}
