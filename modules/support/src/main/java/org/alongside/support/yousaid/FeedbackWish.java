package org.alongside.support.yousaid;

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

/** How often somebody would like to hear what became of what they said; or that they were asked, and would rather not say. */
@Entity
@Table(name = "feedback_wish", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class FeedbackWish {
    @Id
    @Column(name = "participant_id")
    private UUID participant;

    @Enumerated(EnumType.STRING)
    private FeedbackRhythm rhythm;

    @Enumerated(EnumType.STRING)
    private Method told;

    @Column(name = "typed_by")
    private UUID typedBy;

    @Column(name = "told_on")
    private LocalDate toldOn;

    /** From when the month is counted. */
    private LocalDate since;

    /** Whether there is something to tell them when the month is over. */
    private boolean waiting;

    @Version
    private long version;

    protected FeedbackWish() {}

    FeedbackWish(ParticipantId participant) {
        this.participant = participant.value();
    }

    /**
     * They say it, for the first time or otherwise than before; nothing: they would rather not say.
     *
     * @return whether there is something that waited and is told now
     */
    boolean say(Optional<FeedbackRhythm> wished, Method how, AccountId typist, LocalDate on) {
        boolean stays = rhythm == FeedbackRhythm.MONTHLY && rhythm().equals(wished);
        this.rhythm = wished.orElse(null);
        this.told = how;
        this.typedBy = typist.value();
        this.toldOn = on;
        if (stays) {
            return false;
        }
        boolean toldNow = waiting && (rhythm == null || rhythm == FeedbackRhythm.EACH_TIME);
        this.since = on;
        this.waiting = false;
        return toldNow;
    }

    /** There is something to tell: whether it is told at once. What is not waits for the month to be over, or stands on their page. */
    boolean isToldNow() {
        if (rhythm == null || rhythm == FeedbackRhythm.EACH_TIME) {
            return true;
        }
        this.waiting = rhythm == FeedbackRhythm.MONTHLY;
        return false;
    }

    /** The month was over, and they were told. */
    void wasTold(LocalDate on) {
        this.since = on;
        this.waiting = false;
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    Optional<FeedbackRhythm> rhythm() {
        return Optional.ofNullable(rhythm);
    }

    Method told() {
        return told;
    }

    AccountId typedBy() {
        return new AccountId(typedBy);
    }

    LocalDate toldOn() {
        return toldOn;
    }
}
