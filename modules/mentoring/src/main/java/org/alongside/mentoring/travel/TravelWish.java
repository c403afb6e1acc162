package org.alongside.mentoring.travel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.mentoring.PairingId;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * Somebody of a pair would like travel to be booked for them. It is there only as long as they would. Why stands nowhere; how we know,
 * who typed it and when do (R15).
 */
@Entity
@Table(name = "travel_wish", schema = "mentoring")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class TravelWish {

    @Id
    private UUID id;

    @Column(name = "pairing_id")
    private UUID pairing;

    @Column(name = "participant_id")
    private UUID participant;

    @Enumerated(EnumType.STRING)
    @Column(name = "said_how")
    private Method how;

    @Column(name = "typed_by")
    private UUID typedBy;

    @Column(name = "said_at")
    private OffsetDateTime saidAt;

    @Version
    private long version;

    protected TravelWish() {}

    TravelWish(PairingId pairing, ParticipantId participant, Method how, AccountId typist, OffsetDateTime now) {
        this.id = UUID.randomUUID();
        this.pairing = pairing.value();
        this.participant = participant.value();
        this.how = how;
        this.typedBy = typist.value();
        this.saidAt = now;
    }

    PairingId pairing() {
        return new PairingId(pairing);
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    Method how() {
        return how;
    }

    OffsetDateTime saidAt() {
        return saidAt;
    }
}
