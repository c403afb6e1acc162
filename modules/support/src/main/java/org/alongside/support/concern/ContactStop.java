package org.alongside.support.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.StillWritten;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** No contact between two people for now. It stays until somebody ends it: a day on which nobody looked does not bring two together. */
@Entity
@StillWritten
@Table(name = "contact_stop", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class ContactStop {
    @Id
    private UUID id;

    @Column(name = "concern_id")
    private UUID concern;

    @Column(name = "one_participant")
    private UUID one;

    @Column(name = "other_participant")
    private UUID other;

    @Column(name = "set_at")
    private OffsetDateTime setAt;

    @Column(name = "set_by")
    private UUID setBy;

    @Column(name = "review_on")
    private LocalDate reviewOn;

    @Column(name = "ended_at")
    private OffsetDateTime endedAt;

    @Version
    private long version;

    protected ContactStop() {}

    ContactStop(
            Concern concern,
            ParticipantId one,
            ParticipantId other,
            LocalDate reviewOn,
            AccountId by,
            OffsetDateTime now) {
        this.id = UUID.randomUUID();
        this.concern = concern.id().value();
        this.one = one.value();
        this.other = other.value();
        this.reviewOn = reviewOn;
        this.setBy = by.value();
        this.setAt = now;
    }

    /** It goes on, until that day at first. */
    void goesOn(LocalDate newReview) {
        this.reviewOn = newReview;
    }

    void end(OffsetDateTime now) {
        if (endedAt == null) {
            this.endedAt = now;
        }
    }

    boolean isOver() {
        return endedAt != null;
    }

    UUID id() {
        return id;
    }

    ConcernId concern() {
        return new ConcernId(concern);
    }

    ParticipantId one() {
        return new ParticipantId(one);
    }

    ParticipantId other() {
        return new ParticipantId(other);
    }

    LocalDate reviewOn() {
        return reviewOn;
    }
}
