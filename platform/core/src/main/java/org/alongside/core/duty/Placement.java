package org.alongside.core.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Somebody works in a clinical team or service, from one day until another. */
@Entity
@Table(name = "placement", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Placement {
    @Id
    private UUID id;

    @Column(name = "participant_id")
    private UUID participant;

    private String team;

    @Column(name = "from_on")
    private LocalDate begins;

    @Column(name = "until_on")
    private LocalDate until;

    @Version
    private long version;

    protected Placement() {}

    Placement(ParticipantId participant, String team, LocalDate from) {
        this.id = UUID.randomUUID();
        this.participant = participant.value();
        this.team = team;
        this.begins = from;
    }

    void end(LocalDate on) {
        if (on.isBefore(begins)) {
            throw new Invalid("core.placement.fault.dates");
        }
        this.until = on;
    }

    UUID id() {
        return id;
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    String team() {
        return team;
    }

    LocalDate from() {
        return begins;
    }

    Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }
}
