package org.alongside.core.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.StillWritten;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** One line of the log. Written once, never changed; only whom it is about can be forgotten. */
@Entity
@StillWritten
@Table(name = "audit_entry", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class AuditEntry {
    /** Stands for whom the line is about, where that is what it was done to. */
    static final String THE_PERSON = "participant";

    @Id
    private UUID id;

    @Column(name = "recorded_at")
    private OffsetDateTime recordedAt;

    private UUID actor;

    private String action;

    private String subject;

    /** The participant it is about; read by the assessment firewall. Not in the chain, so that it can be forgotten. */
    private UUID about;

    @Column(name = "about_hash")
    private String aboutHash;

    /** What somebody's data were read for. */
    private String purpose;

    /** The digest of those who were in the list that was read. */
    private String people;

    protected AuditEntry() {}

    AuditEntry(OffsetDateTime recordedAt, UUID actor, String action, String subject) {
        this.id = UUID.randomUUID();
        // What the database keeps: the hash of a line must be the same when it is read again.
        this.recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
        this.actor = actor;
        this.action = action;
        this.subject = subject;
    }

    AuditEntry about(UUID participant, String hash) {
        this.about = participant;
        this.aboutHash = hash;
        return this;
    }

    AuditEntry readFor(String reason) {
        this.purpose = reason;
        return this;
    }

    AuditEntry ofPeople(String digest) {
        this.people = digest;
        return this;
    }

    UUID id() {
        return id;
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

    Optional<UUID> about() {
        return Optional.ofNullable(about);
    }

    Optional<String> purpose() {
        return Optional.ofNullable(purpose);
    }

    Optional<String> people() {
        return Optional.ofNullable(people);
    }

    /** The id of what it was done to; whoever was forgotten has none. */
    String shownSubject() {
        return subject.equals(THE_PERSON) ? about().map(UUID::toString).orElse("forgotten") : subject;
    }

    ChainLine inChain() {
        return new ChainLine(
                id,
                recordedAt.toInstant(),
                actor,
                action,
                subject,
                about(),
                Optional.ofNullable(aboutHash),
                purpose(),
                people());
    }
}
