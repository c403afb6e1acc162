package org.alongside.mentoring.wish;

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
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** What somebody would like, sealed with their own key. Both parts are written together, whether or not the second says anything. */
@Entity(name = "Wish")
@Table(name = "wish", schema = "mentoring")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class WishEntity {

    @Id
    @Column(name = "participant_id")
    private UUID participant;

    @Column(name = "sealed_shown")
    private String sealedShown;

    @Column(name = "sealed_private")
    private String sealedPrivate;

    @Enumerated(EnumType.STRING)
    @Column(name = "said_how")
    private Method how;

    @Column(name = "typed_by")
    private UUID typedBy;

    @Column(name = "told_at")
    private OffsetDateTime toldAt;

    @Version
    private long version;

    protected WishEntity() {}

    WishEntity(ParticipantId participant) {
        this.participant = participant.value();
    }

    void tell(String shown, String secret, Method by, AccountId typist, OffsetDateTime now) {
        this.sealedShown = shown;
        this.sealedPrivate = secret;
        this.how = by;
        this.typedBy = typist.value();
        this.toldAt = now;
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    String sealedShown() {
        return sealedShown;
    }

    String sealedPrivate() {
        return sealedPrivate;
    }

    Method how() {
        return how;
    }

    AccountId typedBy() {
        return new AccountId(typedBy);
    }

    OffsetDateTime toldAt() {
        return toldAt;
    }
}
