package org.alongside.mentoring.enrolment;

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
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Somebody would like to take part in a scheme. It keeps how their latest word reached us and who typed it (R15). */
@Entity
@Table(name = "enrolment", schema = "mentoring")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Enrolment {

    @Id
    private UUID id;

    @Column(name = "initiative_id")
    private UUID initiative;

    @Column(name = "participant_id")
    private UUID participant;

    @Enumerated(EnumType.STRING)
    private Side side;

    @Enumerated(EnumType.STRING)
    private EnrolmentState state;

    private int places;

    @Enumerated(EnumType.STRING)
    @Column(name = "said_how")
    private Method how;

    @Column(name = "typed_by")
    private UUID typedBy;

    private OffsetDateTime since;

    @Version
    private long version;

    protected Enrolment() {}

    Enrolment(InitiativeId initiative, ParticipantId participant, Side side, int places) {
        this.id = UUID.randomUUID();
        this.initiative = initiative.value();
        this.participant = participant.value();
        this.side = side;
        this.state = EnrolmentState.INTERESTED;
        this.places = places;
    }

    /** Whose word it is that follows, how it reached us and who typed it. */
    void said(Method by, AccountId typist, OffsetDateTime now) {
        this.how = by;
        this.typedBy = typist.value();
        this.since = now;
    }

    /** They are interested, again where they had stopped. Who has come further stays where they are. */
    void interested() {
        if (state == EnrolmentState.STOPPED) {
            this.state = EnrolmentState.INTERESTED;
        }
    }

    void inducted() {
        if (state == EnrolmentState.INTERESTED) {
            this.state = EnrolmentState.INDUCTED;
        }
    }

    void available() {
        if (state != EnrolmentState.INDUCTED && state != EnrolmentState.AVAILABLE) {
            throw new NotInducted();
        }
        this.state = EnrolmentState.AVAILABLE;
    }

    /** A person introduces them to somebody, whatever was noted before. */
    void introduced() {
        this.state = EnrolmentState.AVAILABLE;
    }

    /** Not at the moment. */
    void notNow() {
        if (state == EnrolmentState.AVAILABLE) {
            this.state = EnrolmentState.INDUCTED;
        }
    }

    void stop() {
        this.state = EnrolmentState.STOPPED;
    }

    void offer(int howMany) {
        this.places = howMany;
    }

    EnrolmentId id() {
        return new EnrolmentId(id);
    }

    InitiativeId initiative() {
        return new InitiativeId(initiative);
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    Side side() {
        return side;
    }

    EnrolmentState state() {
        return state;
    }

    int places() {
        return places;
    }

    Method how() {
        return how;
    }

    AccountId typedBy() {
        return new AccountId(typedBy);
    }

    OffsetDateTime since() {
        return since;
    }
}
