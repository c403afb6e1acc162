package org.alongside.support.ceiling;

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
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.StillWritten;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * Up to how much somebody would like to be paid, sealed with their own key. One without amounts says that they took back what they
 * said: it has to stand, for an older word may stand in another programme.
 */
@Entity
// One's own word is changed and taken back wherever it stands, in an archived programme too.
@StillWritten
@Table(name = "ceiling", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Ceiling {
    @Id
    @Column(name = "participant_id")
    private UUID participant;

    @Column(name = "sealed_amounts")
    private String sealedAmounts;

    @Column(name = "may_know")
    private boolean mayKnow;

    @Enumerated(EnumType.STRING)
    private Method told;

    @Column(name = "typed_by")
    private UUID typedBy;

    @Column(name = "said_at")
    private OffsetDateTime saidAt;

    @Version
    private long version;

    protected Ceiling() {}

    Ceiling(ParticipantId participant) {
        this.participant = participant.value();
    }

    /**
     * They say it, for the first time or anew (R15).
     *
     * @param amounts as they are sealed; empty where they take back what they said
     */
    void say(Optional<String> amounts, boolean mayBeKnown, Method how, AccountId typist, OffsetDateTime at) {
        this.sealedAmounts = amounts.orElse(null);
        this.mayKnow = mayBeKnown;
        this.told = how;
        this.typedBy = typist.value();
        this.saidAt = at;
    }

    /** The words go. That something was said then stays: an older word elsewhere must not come back. */
    void forget() {
        this.sealedAmounts = null;
        this.mayKnow = false;
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    Optional<String> sealedAmounts() {
        return Optional.ofNullable(sealedAmounts);
    }

    boolean mayKnow() {
        return mayKnow;
    }

    OffsetDateTime saidAt() {
        return saidAt;
    }

    /** Who typed it for them; empty when they did. */
    Optional<AccountId> enteredBy() {
        return told == Method.ONLINE ? Optional.empty() : Optional.of(new AccountId(typedBy));
    }
}
