package org.alongside.core.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.StillWritten;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** One of the people of a list that was read. The list is named by the digest of its people's hashes. */
@Entity
@StillWritten
@Table(name = "audit_people", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class AuditPerson {
    @Id
    private UUID id;

    private String digest;

    @Column(name = "participant_id")
    private UUID participant;

    @Column(name = "person_hash")
    private String hash;

    protected AuditPerson() {}

    AuditPerson(String digest, UUID participant, String hash) {
        this.id = UUID.randomUUID();
        this.digest = digest;
        this.participant = participant;
        this.hash = hash;
    }

    String digest() {
        return digest;
    }

    Optional<UUID> participant() {
        return Optional.ofNullable(participant);
    }

    String hash() {
        return hash;
    }
}
