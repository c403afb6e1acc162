package org.alongside.core.export;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.StillWritten;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Whoever has a file is to take somebody out of it. Names the place in the file, and nobody. */
@Entity(name = "ExportRecall")
@StillWritten
@Table(name = "export_recall", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class RecallEntity {
    @Id
    private UUID id;

    @Column(name = "export_id")
    private UUID export;

    private String place;

    @Column(name = "asked_at")
    private OffsetDateTime askedAt;

    @Column(name = "done_at")
    private OffsetDateTime doneAt;

    @Column(name = "done_by")
    private UUID doneBy;

    @Version
    private long version;

    protected RecallEntity() {}

    RecallEntity(UUID export, String place, OffsetDateTime askedAt) {
        this.id = UUID.randomUUID();
        this.export = export;
        this.place = place;
        this.askedAt = askedAt;
    }

    /** Whatever was done before does not count: more was taken back since. */
    void ask(OffsetDateTime now) {
        this.askedAt = now;
        this.doneAt = null;
        this.doneBy = null;
    }

    /** Done twice is done once: the first counts. */
    void done(AccountId by, OffsetDateTime now) {
        if (doneAt == null) {
            this.doneBy = by.value();
            this.doneAt = now;
        }
    }

    UUID id() {
        return id;
    }

    UUID export() {
        return export;
    }

    String place() {
        return place;
    }

    OffsetDateTime askedAt() {
        return askedAt;
    }

    Optional<OffsetDateTime> doneAt() {
        return Optional.ofNullable(doneAt);
    }
}
