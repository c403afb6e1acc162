package org.alongside.mentoring.ending;

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
import org.alongside.mentoring.PairingId;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** How one of the two would like to part, or that they would like to go on. In fixed words and a number; it counts when both say so. */
@Entity
@Table(name = "farewell", schema = "mentoring")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Farewell {

    @Id
    private UUID id;

    @Column(name = "pairing_id")
    private UUID pairing;

    @Column(name = "participant_id")
    private UUID participant;

    @Enumerated(EnumType.STRING)
    private Goodbye goodbye;

    @Enumerated(EnumType.STRING)
    private Contact contact;

    private Integer more;

    @Enumerated(EnumType.STRING)
    @Column(name = "said_how")
    private Method how;

    @Column(name = "typed_by")
    private UUID typedBy;

    @Column(name = "said_at")
    private OffsetDateTime saidAt;

    @Version
    private long version;

    protected Farewell() {}

    Farewell(PairingId pairing, ParticipantId participant) {
        this.id = UUID.randomUUID();
        this.pairing = pairing.value();
        this.participant = participant.value();
    }

    void choose(Goodbye way) {
        this.goodbye = way;
    }

    void choose(Contact afterwards) {
        this.contact = afterwards;
    }

    /** They would like so many more meetings; empty: they would rather part, or have not said. */
    void wouldLike(Optional<Integer> meetings) {
        this.more = meetings.orElse(null);
    }

    /** How it reached us and who typed it (R15). */
    void said(Method by, AccountId typist, OffsetDateTime now) {
        this.how = by;
        this.typedBy = typist.value();
        this.saidAt = now;
    }

    PairingId pairing() {
        return new PairingId(pairing);
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    Optional<Goodbye> goodbye() {
        return Optional.ofNullable(goodbye);
    }

    Optional<Contact> contact() {
        return Optional.ofNullable(contact);
    }

    Optional<Integer> more() {
        return Optional.ofNullable(more);
    }

    Method how() {
        return how;
    }

    AccountId typedBy() {
        return new AccountId(typedBy);
    }

    OffsetDateTime saidAt() {
        return saidAt;
    }
}
