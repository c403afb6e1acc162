package org.alongside.mentoring.matching;

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
import org.alongside.spi.InitiativeId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** One run of the matching, with all that is needed to do it again. */
@Entity(name = "Matching")
@Table(name = "matching", schema = "mentoring")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class MatchingEntity {

    @Id
    private UUID id;

    @Column(name = "initiative_id")
    private UUID initiative;

    @Enumerated(EnumType.STRING)
    private MatchingState state;

    private long seed;

    private String solver;

    private String weights;

    private String pins;

    @Column(name = "sealed_pool")
    private byte[] sealedPool;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "asked_at")
    private OffsetDateTime askedAt;

    /** Until then one server works on it; then another may. */
    @Column(name = "leased_until")
    private OffsetDateTime leasedUntil;

    @Column(name = "released_plan")
    private UUID releasedPlan;

    @Column(name = "released_by")
    private UUID releasedBy;

    @Column(name = "released_at")
    private OffsetDateTime releasedAt;

    @Version
    private long version;

    protected MatchingEntity() {}

    MatchingEntity(MatchingId id, InitiativeId initiative, long seed, Weights weights, String pins, AccountId by) {
        this.id = id.value();
        this.initiative = initiative.value();
        this.state = MatchingState.WORKING;
        this.seed = seed;
        this.solver = Solving.VERSION;
        this.weights = weights.stored();
        this.pins = pins;
        this.askedBy = by.value();
    }

    void asked(byte[] pool, OffsetDateTime now) {
        this.sealedPool = pool.clone();
        this.askedAt = now;
    }

    boolean due(OffsetDateTime now) {
        return state == MatchingState.WORKING && (leasedUntil == null || leasedUntil.isBefore(now));
    }

    void lease(OffsetDateTime until) {
        this.leasedUntil = until;
    }

    void ready() {
        if (state == MatchingState.WORKING) {
            this.state = MatchingState.READY;
        }
    }

    void stop() {
        if (state != MatchingState.WORKING) {
            throw new NotAtThisPoint();
        }
        this.state = MatchingState.STOPPED;
    }

    void release(UUID plan, AccountId by, OffsetDateTime now) {
        if (state != MatchingState.READY) {
            throw new NotAtThisPoint();
        }
        this.state = MatchingState.RELEASED;
        this.releasedPlan = plan;
        this.releasedBy = by.value();
        this.releasedAt = now;
    }

    MatchingId id() {
        return new MatchingId(id);
    }

    InitiativeId initiative() {
        return new InitiativeId(initiative);
    }

    MatchingState state() {
        return state;
    }

    long seed() {
        return seed;
    }

    String solver() {
        return solver;
    }

    Weights weights() {
        return Weights.read(weights);
    }

    String pins() {
        return pins;
    }

    byte[] sealedPool() {
        return sealedPool.clone();
    }

    AccountId askedBy() {
        return new AccountId(askedBy);
    }

    OffsetDateTime askedAt() {
        return askedAt;
    }

    Optional<UUID> releasedPlan() {
        return Optional.ofNullable(releasedPlan);
    }

    Optional<AccountId> releasedBy() {
        return Optional.ofNullable(releasedBy).map(AccountId::new);
    }

    Optional<OffsetDateTime> releasedAt() {
        return Optional.ofNullable(releasedAt);
    }
}
