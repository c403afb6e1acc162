package org.alongside.core.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.StillWritten;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** The place of a line in the chain of its programme. Written once, after the line; never changed. */
@Entity
@StillWritten
@Table(name = "audit_link", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class AuditLink {
    @Id
    @Column(name = "entry_id")
    private UUID entry;

    private long position;

    private String hash;

    protected AuditLink() {}

    AuditLink(UUID entry, long position, String hash) {
        this.entry = entry;
        this.position = position;
        this.hash = hash;
    }

    UUID entry() {
        return entry;
    }

    long position() {
        return position;
    }

    String hash() {
        return hash;
    }
}
