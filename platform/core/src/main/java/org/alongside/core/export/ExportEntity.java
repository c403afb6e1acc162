package org.alongside.core.export;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.StillWritten;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A file that left. */
@Entity(name = "Export")
@StillWritten
@Table(name = "export", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class ExportEntity {
    @Id
    private UUID id;

    private String kind;

    @Column(name = "taken_by")
    private UUID takenBy;

    @Column(name = "taken_at")
    private OffsetDateTime takenAt;

    private String recipient;

    @Enumerated(EnumType.STRING)
    @Column(name = "recalled_from")
    private Level recalledFrom;

    private long people;

    @Version
    private long version;

    protected ExportEntity() {}

    ExportEntity(String kind, AccountId takenBy, OffsetDateTime takenAt, String recipient, Level recalledFrom) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.takenBy = takenBy.value();
        this.takenAt = takenAt;
        this.recipient = recipient;
        this.recalledFrom = recalledFrom;
    }

    void holds(long more) {
        this.people += more;
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    AccountId takenBy() {
        return new AccountId(takenBy);
    }

    OffsetDateTime takenAt() {
        return takenAt;
    }

    String recipient() {
        return recipient;
    }

    Level recalledFrom() {
        return recalledFrom;
    }

    long people() {
        return people;
    }
}
