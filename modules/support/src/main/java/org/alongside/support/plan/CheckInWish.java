package org.alongside.support.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.detail.PlanReaders;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** How, and how often, somebody would like to be asked how they are. */
@Entity
@Table(name = "check_in_wish", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class CheckInWish {
    @Id
    @Column(name = "participant_id")
    private UUID participant;

    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;

    @Enumerated(EnumType.STRING)
    private CheckInWay way;

    @Column(name = "text_first")
    private boolean textFirst;

    @Enumerated(EnumType.STRING)
    private PlanReaders readers;

    /** From when the weeks are counted. */
    private LocalDate since;

    private boolean resting;

    @Enumerated(EnumType.STRING)
    private Method told;

    @Column(name = "typed_by")
    private UUID typedBy;

    @Column(name = "told_on")
    private LocalDate toldOn;

    @Version
    private long version;

    protected CheckInWish() {}

    CheckInWish(ParticipantId participant) {
        this.participant = participant.value();
    }

    /** They say it, for the first time or anew: the weeks begin on that day. */
    void say(CheckInWishes.Wish wish, Method how, AccountId typist, LocalDate on) {
        this.rhythm = wish.rhythm();
        this.way = wish.way();
        this.textFirst = wish.textFirst();
        this.readers = wish.readers();
        this.since = on;
        this.resting = false;
        this.told = how;
        this.typedBy = typist.value();
        this.toldOn = on;
    }

    /** Somebody who stopped is left in peace until they say it again. */
    void rest() {
        this.resting = true;
    }

    /** Whether a supporter knows of it and is to ask unasked. */
    boolean asks() {
        return !resting && readers != PlanReaders.NOBODY && rhythm.weeks().isPresent();
    }

    CheckInWishes.Wish wish() {
        return new CheckInWishes.Wish(rhythm, way, textFirst, readers);
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    LocalDate since() {
        return since;
    }

    boolean resting() {
        return resting;
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
