package org.alongside.core.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A file of people that is to be imported, or was. It keeps the file, sealed, only until it is over. */
@Entity
@Table(name = "people_import", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class ImportJob {
    /** How often it is begun. A file that ended the server so often would go on doing so. */
    static final int ATTEMPTS = 5;

    @Id
    private UUID id;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "asked_at")
    private OffsetDateTime askedAt;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    /** How many people are in the file. */
    private int people;

    private byte[] sealed;

    private int attempts;

    @Column(name = "settled_at")
    private OffsetDateTime settledAt;

    @Version
    private long version;

    protected ImportJob() {}

    ImportJob(UUID id, AccountId who, int people, byte[] sealed, OffsetDateTime now) {
        this.id = id;
        this.askedBy = who.value();
        this.askedAt = now;
        this.state = ImportState.WAITING;
        this.people = people;
        this.sealed = sealed.clone();
    }

    /** Somebody begins; too often begun, it has failed. */
    void claim(OffsetDateTime now) {
        if (attempts >= ATTEMPTS) {
            settle(ImportState.FAILED, now);
            return;
        }
        this.attempts++;
        this.state = ImportState.RUNNING;
    }

    /** It did not work out this time; after {@link #ATTEMPTS} times it has failed. */
    void giveBack() {
        if (!state.isOver()) {
            this.state = ImportState.WAITING;
        }
    }

    /**
     * It is over, and the file is gone.
     *
     * @throws ImportOver when it was over before
     */
    void settle(ImportState how, OffsetDateTime now) {
        if (state.isOver()) {
            throw new ImportOver();
        }
        this.state = how;
        this.settledAt = now;
        this.sealed = null;
    }

    UUID id() {
        return id;
    }

    AccountId askedBy() {
        return new AccountId(askedBy);
    }

    OffsetDateTime askedAt() {
        return askedAt;
    }

    ImportState state() {
        return state;
    }

    int people() {
        return people;
    }

    Optional<byte[]> sealed() {
        return Optional.ofNullable(sealed).map(byte[]::clone);
    }

    Optional<OffsetDateTime> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    long version() {
        return version;
    }
}
