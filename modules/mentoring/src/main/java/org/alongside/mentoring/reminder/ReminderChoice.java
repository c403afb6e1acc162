package org.alongside.mentoring.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Whether somebody wants to hear of a meeting beforehand; who typed it, how we know and when stay (R15). */
@Entity
@Table(name = "reminder_choice", schema = "mentoring")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class ReminderChoice {

    @Id
    @Column(name = "participant_id")
    private UUID participant;

    private boolean wanted;

    @Enumerated(EnumType.STRING)
    private Method how;

    @Column(name = "typed_by")
    private UUID typedBy;

    @Column(name = "decided_at")
    private OffsetDateTime decidedAt;

    @Version
    private long version;

    protected ReminderChoice() {}

    ReminderChoice(ParticipantId participant) {
        this.participant = participant.value();
    }

    void choose(boolean wants, Method way, AccountId typist, OffsetDateTime now) {
        this.wanted = wants;
        this.how = way;
        this.typedBy = typist.value();
        this.decidedAt = now;
    }

    boolean wanted() {
        return wanted;
    }

    Method how() {
        return how;
    }

    OffsetDateTime decidedAt() {
        return decidedAt;
    }
}
