package org.alongside.core.initiative;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Somebody takes part in an initiative, as something, for some time. */
@Entity
@Table(name = "engagement", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Engagement {
    @Id
    private UUID id;

    @Column(name = "initiative_id")
    private UUID initiative;

    @Column(name = "participant_id")
    private UUID participant;

    private String role;

    private LocalDate since;

    @Column(name = "until")
    private LocalDate until;

    @Version
    private long version;

    protected Engagement() {}

    Engagement(InitiativeId initiative, ParticipantId participant, String role, LocalDate since) {
        this.id = UUID.randomUUID();
        this.initiative = initiative.value();
        this.participant = participant.value();
        this.role = role;
        this.since = since;
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    InitiativeId initiative() {
        return new InitiativeId(initiative);
    }

    LocalDate since() {
        return since;
    }

    /** Whether it goes on. */
    boolean open() {
        return until == null;
    }

    Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    String role() {
        return role;
    }

    /** Goes on as if it had not ended: somebody begins again on the day they began. */
    void resume() {
        this.until = null;
    }

    void end(LocalDate on) {
        this.until = on;
    }
}
