package org.alongside.core.withdrawal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.consent.Method;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.StillWritten;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** That somebody stopped: never changed but for how far the work has come. */
@Entity(name = "Withdrawal")
@StillWritten
@Table(name = "withdrawal", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class WithdrawalEntity {
    @Id
    private UUID id;

    @Column(name = "participant_id")
    private UUID participant;

    @Enumerated(EnumType.STRING)
    private Level level;

    /** Only what belongs to this module; all of it where it is empty. */
    private String module;

    @Enumerated(EnumType.STRING)
    private Method method;

    @Column(name = "sealed_said_by")
    private String sealedSaidBy;

    /** The purposes whose yes ended or rests by it, by their keys. */
    private String ended;

    @Column(name = "typed_by")
    private UUID typedBy;

    @Column(name = "told_at")
    private OffsetDateTime toldAt;

    @Column(name = "finished_at")
    private OffsetDateTime finishedAt;

    @Version
    private long version;

    protected WithdrawalEntity() {}

    WithdrawalEntity(
            WithdrawalId id,
            ParticipantId participant,
            Extent extent,
            Method method,
            AccountId typedBy,
            OffsetDateTime toldAt) {
        this.id = id.value();
        this.participant = participant.value();
        this.level = extent.level();
        this.module = extent.module().orElse(null);
        this.method = method;
        this.typedBy = typedBy.value();
        this.toldAt = toldAt;
    }

    void isSaidBy(String sealed) {
        this.sealedSaidBy = sealed;
    }

    /** By this the yes to those purposes ended. */
    void ends(List<Purpose> purposes) {
        this.ended = purposes.stream().map(Purpose::key).collect(Collectors.joining(","));
    }

    void finish(OffsetDateTime now) {
        this.finishedAt = now;
    }

    WithdrawalId id() {
        return new WithdrawalId(id);
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    Extent extent() {
        return new Extent(level, Optional.ofNullable(module));
    }

    Method method() {
        return method;
    }

    /** The purposes whose yes ended; none are known of what was told before they were written down. */
    List<Purpose> ended() {
        return Stream.of(Optional.ofNullable(ended).orElse("").split(","))
                .filter(key -> !key.isEmpty())
                .map(Purpose::new)
                .toList();
    }

    Optional<String> sealedSaidBy() {
        return Optional.ofNullable(sealedSaidBy);
    }

    AccountId typedBy() {
        return new AccountId(typedBy);
    }

    OffsetDateTime toldAt() {
        return toldAt;
    }

    Optional<OffsetDateTime> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }
}
