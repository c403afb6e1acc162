package org.alongside.core.sealed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.StillWritten;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** The key of one participant, sealed with the programme's. The row stays when the key is gone, so that none is made again. */
@Entity
// Whoever wants to be erased is erased, in an archived programme too.
@StillWritten
@Table(name = "participant_key", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class ParticipantKey {
    @Id
    @Column(name = "participant_id")
    private UUID participant;

    private String wrapped;

    @Column(name = "shredded_at")
    private OffsetDateTime shreddedAt;

    @Version
    private long version;

    protected ParticipantKey() {}

    ParticipantKey(ParticipantId participant, String wrapped) {
        this.participant = participant.value();
        this.wrapped = wrapped;
    }

    Optional<String> wrapped() {
        return Optional.ofNullable(wrapped);
    }

    void shred(OffsetDateTime now) {
        if (wrapped != null) {
            this.wrapped = null;
            this.shreddedAt = now;
        }
    }
}
