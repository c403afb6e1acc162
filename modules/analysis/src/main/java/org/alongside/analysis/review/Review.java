package org.alongside.analysis.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.analysis.study.StudyId;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** One round in which the people who were interviewed are asked about the themes. */
@Entity
@Table(name = "review", schema = "analysis")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Review {
    @Id
    private UUID id;

    @Column(name = "study_id")
    private UUID study;

    @Column(name = "opened_at")
    private OffsetDateTime openedAt;

    @Column(name = "opened_by")
    private UUID openedBy;

    @Column(name = "closed_at")
    private OffsetDateTime closedAt;

    @Version
    private long version;

    protected Review() {}

    Review(StudyId study, AccountId openedBy, OffsetDateTime openedAt) {
        this.id = UUID.randomUUID();
        this.study = study.value();
        this.openedBy = openedBy.value();
        this.openedAt = openedAt;
    }

    UUID id() {
        return id;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    OffsetDateTime openedAt() {
        return openedAt;
    }

    Optional<OffsetDateTime> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    void close(OffsetDateTime at) {
        this.closedAt = at;
    }
}
