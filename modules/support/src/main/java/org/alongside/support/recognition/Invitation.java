package org.alongside.support.recognition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Somebody was asked whether they would like something. They may answer, answer otherwise, or leave it. */
@Entity
@Table(name = "invitation", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Invitation {
    @Id
    private UUID id;

    @Column(name = "opportunity_id")
    private UUID opportunity;

    @Column(name = "participant_id")
    private UUID participant;

    @Column(name = "invited_by")
    private UUID invitedBy;

    @Column(name = "invited_on")
    private LocalDate invitedOn;

    @Enumerated(EnumType.STRING)
    private InvitationAnswer answer;

    @Enumerated(EnumType.STRING)
    private Method told;

    @Column(name = "typed_by")
    private UUID typedBy;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    @Version
    private long version;

    protected Invitation() {}

    Invitation(OpportunityId opportunity, ParticipantId participant, AccountId by, LocalDate on) {
        this.id = UUID.randomUUID();
        this.opportunity = opportunity.value();
        this.participant = participant.value();
        this.invitedBy = by.value();
        this.invitedOn = on;
    }

    void answer(InvitationAnswer said, Method how, AccountId typist, LocalDate on) {
        this.answer = said;
        this.told = how;
        this.typedBy = typist.value();
        this.answeredOn = on;
    }

    InvitationId id() {
        return new InvitationId(id);
    }

    OpportunityId opportunity() {
        return new OpportunityId(opportunity);
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    AccountId invitedBy() {
        return new AccountId(invitedBy);
    }

    LocalDate invitedOn() {
        return invitedOn;
    }

    Optional<InvitationAnswer> answer() {
        return Optional.ofNullable(answer);
    }

    /** What whoever asks is told: a no looks like no answer, so that it counts against nobody. */
    Optional<InvitationAnswer> answerForStaff() {
        return answer().filter(said -> said != InvitationAnswer.NOT_FOR_ME);
    }
}
