package org.alongside.core.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** One line of the log. Written once, never changed. */
@Entity
@Table(name = "audit_entry", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class AuditEntry {
    @Id
    private UUID id;

    @Column(name = "recorded_at")
    private OffsetDateTime recordedAt;

    private UUID actor;

    private String action;

    private String subject;

    /** The participant it is about, where that is not the subject itself; read by the assessment firewall. */
    private UUID about;

    protected AuditEntry() {}

    AuditEntry(OffsetDateTime recordedAt, UUID actor, String action, String subject, Optional<ParticipantId> about) {
        this.id = UUID.randomUUID();
        this.recordedAt = recordedAt;
        this.actor = actor;
        this.action = action;
        this.subject = subject;
        this.about = about.map(ParticipantId::value).orElse(null);
    }

    OffsetDateTime recordedAt() {
        return recordedAt;
    }

    UUID actor() {
        return actor;
    }

    String action() {
        return action;
    }

    String subject() {
        return subject;
    }
}
