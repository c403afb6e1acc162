package org.alongside.core.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** How far a running import has come, and that somebody is at work on it. A row of its own: the import itself is one transaction, which nobody sees into. */
@Entity
@Table(name = "people_import_progress", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class ImportProgress {
    /** Who is at work and has said nothing for this long was killed: it is begun again. */
    static final Duration CLAIM = Duration.ofMinutes(1);

    @Id
    @Column(name = "import_id")
    private UUID job;

    @Column(name = "people_done")
    private int done;

    @Column(name = "claimed_until")
    private OffsetDateTime claimedUntil;

    protected ImportProgress() {}

    ImportProgress(UUID job, OffsetDateTime now) {
        this.job = job;
        this.claimedUntil = now;
    }

    /** Whether nobody is at work on it, or whoever was has been killed. */
    boolean isLeftAlone(OffsetDateTime now) {
        return !claimedUntil.isAfter(now);
    }

    /** Somebody is at work and so far. Should they never be heard of again, its time comes again by itself. */
    void isAt(int people, OffsetDateTime now) {
        this.done = people;
        this.claimedUntil = now.plus(CLAIM);
    }

    /** Nobody is at work on it any more. */
    void leave(OffsetDateTime now) {
        this.claimedUntil = now;
    }

    int done() {
        return done;
    }
}
