package org.alongside.core.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.StillWritten;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Where the chain of a programme ends. */
@Entity
@StillWritten
@Table(name = "audit_head", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class AuditHead {
    @Id
    private UUID id;

    private long position;

    private String hash;

    /** The time of the latest line that has its link. */
    @Column(name = "linked_until")
    private OffsetDateTime linkedUntil;

    protected AuditHead() {}

    AuditHead(String hash, OffsetDateTime linkedUntil) {
        this.id = UUID.randomUUID();
        this.hash = hash;
        this.linkedUntil = linkedUntil;
    }

    void moveTo(long nextPosition, String nextHash, OffsetDateTime at) {
        this.position = nextPosition;
        this.hash = nextHash;
        this.linkedUntil = at.isAfter(linkedUntil) ? at : linkedUntil;
    }

    long position() {
        return position;
    }

    String hash() {
        return hash;
    }

    OffsetDateTime linkedUntil() {
        return linkedUntil;
    }
}
