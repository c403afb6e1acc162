package org.alongside.core.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.StillWritten;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** That somebody's own calendar may be read at an address. The address is kept nowhere, only what it can be recognised by. */
@Entity
@StillWritten
@Table(name = "calendar_feed", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class CalendarFeed {
    @Id
    @Column(name = "participant_id")
    private UUID participant;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "made_on")
    private LocalDate madeOn;

    /** The day alone: when a telephone looks is nobody's business. */
    @Column(name = "fetched_on")
    private LocalDate fetchedOn;

    @Version
    private long version;

    protected CalendarFeed() {}

    CalendarFeed(ParticipantId participant) {
        this.participant = participant.value();
    }

    /** There is a new address; one that was there before opens nothing any more. */
    void opensWith(FeedSecret secret, LocalDate today) {
        this.secretHash = secret.hash();
        this.madeOn = today;
        this.fetchedOn = null;
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    LocalDate madeOn() {
        return madeOn;
    }

    Optional<LocalDate> fetchedOn() {
        return Optional.ofNullable(fetchedOn);
    }
}
