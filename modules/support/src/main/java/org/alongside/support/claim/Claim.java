package org.alongside.support.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.initiative.ActivityHeld;
import org.alongside.core.problem.Invalid;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.CharityId;
import org.alongside.support.owed.Money;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * Pay for somebody's part in one activity. Drafted when the activity was held, sent or declined by the person's word alone,
 * approved by somebody else than who sent it, then paid: to them, or to one charity that they chose. It owes nothing to anybody's consent to research (R8), and leaving
 * does not touch it (R12).
 */
@Entity
@Table(name = "claim", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Claim {
    @Id
    private UUID id;

    @Column(name = "participant_id")
    private UUID participant;

    @Column(name = "initiative_id")
    private UUID initiative;

    @Column(name = "activity_id")
    private UUID activity;

    @Column(name = "held_on")
    private LocalDate heldOn;

    private int minutes;

    /** What the rate of that day comes to; empty while the programme has no rate for that day. */
    @Column(name = "offered_minor")
    private Long offeredMinor;

    /** What the person asks for; empty until they send it. */
    @Column(name = "amount_minor")
    private Long amountMinor;

    private String currency;

    /** To whom it is paid instead of the person, as they wished; never both. */
    @Column(name = "charity_id")
    private UUID charity;

    @Enumerated(EnumType.STRING)
    private ClaimState state;

    @Column(name = "said_by")
    private UUID saidBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "said_how")
    private Method saidHow;

    @Column(name = "entered_by")
    private UUID enteredBy;

    @Column(name = "entered_on")
    private LocalDate enteredOn;

    @Column(name = "sent_on")
    private LocalDate sentOn;

    @Column(name = "approved_by")
    private UUID approvedBy;

    @Column(name = "approved_on")
    private LocalDate approvedOn;

    @Column(name = "with_finance_on")
    private LocalDate withFinanceOn;

    @Column(name = "paid_on")
    private LocalDate paidOn;

    @Version
    private long version;

    protected Claim() {}

    Claim(ActivityHeld fact, ParticipantId participant, Optional<Money> offered) {
        this.id = UUID.randomUUID();
        this.participant = participant.value();
        this.initiative = fact.initiative().value();
        this.activity = fact.activity();
        this.heldOn = fact.on();
        this.minutes = fact.minutes();
        this.currency = offered.map(Money::currency).orElse(Money.POUNDS);
        this.offeredMinor = offered.map(Money::minor).orElse(null);
        this.state = ClaimState.DRAFT;
    }

    /** The rate of its day became known after it was drafted. */
    void offer(Money offered) {
        this.offeredMinor = offered.minor();
        this.currency = offered.currency();
    }

    /** For all that is offered. */
    void send(Said said) {
        send(said, offered().orElseThrow(NoRateYet::new).minor());
    }

    /**
     * For this much: all that is offered, or less.
     *
     * @throws Invalid when it is nothing or more than is offered
     */
    void send(Said said, long minor) {
        undecided();
        Money most = offered().orElseThrow(NoRateYet::new);
        if (minor < 1 || minor > most.minor()) {
            throw new Invalid("support.claims.fault.amount");
        }
        this.amountMinor = minor;
        this.state = ClaimState.SENT;
        this.sentOn = said.on();
        enter(said);
    }

    /** For all that is offered, to be paid to a charity and not to them. */
    void give(Said said, CharityId to) {
        send(said);
        this.charity = to.value();
    }

    /** Whether it goes to a charity, and the person may still have it back. */
    boolean canBeTakenBack() {
        return state == ClaimState.SENT && charity != null;
    }

    /** It does not go to a charity: it waits for the person's word, as if they had said nothing yet. */
    void takeBack() {
        if (!canBeTakenBack()) {
            throw new NotAtThisStep();
        }
        this.state = ClaimState.DRAFT;
        this.charity = null;
        this.amountMinor = null;
        this.sentOn = null;
        this.saidBy = null;
        this.saidHow = null;
        this.enteredBy = null;
        this.enteredOn = null;
    }

    void decline(Said said) {
        undecided();
        this.state = ClaimState.DECLINED;
        enter(said);
    }

    void approve(AccountId by, LocalDate on) {
        at(ClaimState.SENT);
        if (by.value().equals(enteredBy)) {
            throw new NotByTheSamePerson();
        }
        this.state = ClaimState.APPROVED;
        this.approvedBy = by.value();
        this.approvedOn = on;
    }

    void passOn(LocalDate on) {
        at(ClaimState.APPROVED);
        this.state = ClaimState.WITH_FINANCE;
        this.withFinanceOn = on;
    }

    void paid(LocalDate on) {
        if (state != ClaimState.WITH_FINANCE) {
            at(ClaimState.APPROVED);
        }
        if (on.isBefore(approvedOn)) {
            throw new Invalid("support.claims.fault.paid-on");
        }
        this.state = ClaimState.PAID;
        this.paidOn = on;
    }

    /** The bank could not pay it, though it had said so. It stays with the finance office until it is paid. */
    void cameBack() {
        at(ClaimState.PAID);
        this.state = ClaimState.WITH_FINANCE;
        this.paidOn = null;
    }

    /** A declined claim may still be sent: people change their minds, and fingers slip. */
    private void undecided() {
        if (state != ClaimState.DECLINED) {
            at(ClaimState.DRAFT);
        }
    }

    private void at(ClaimState expected) {
        if (state != expected) {
            throw new NotAtThisStep();
        }
    }

    private void enter(Said said) {
        this.saidBy = said.by().value();
        this.saidHow = said.how();
        this.enteredBy = said.enteredBy().value();
        this.enteredOn = said.on();
    }

    ClaimId id() {
        return new ClaimId(id);
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    InitiativeId initiative() {
        return new InitiativeId(initiative);
    }

    /** The activity it is for, as whoever told that it was held names it. */
    UUID activity() {
        return activity;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    int minutes() {
        return minutes;
    }

    Optional<Money> offered() {
        return Optional.ofNullable(offeredMinor).map(minor -> new Money(minor, currency));
    }

    Optional<Money> amount() {
        return Optional.ofNullable(amountMinor).map(minor -> new Money(minor, currency));
    }

    /** To whom it is paid; empty: to the person. */
    Optional<CharityId> charity() {
        return Optional.ofNullable(charity).map(CharityId::new);
    }

    ClaimState state() {
        return state;
    }

    Optional<Method> saidHow() {
        return Optional.ofNullable(saidHow);
    }

    Optional<AccountId> enteredBy() {
        return Optional.ofNullable(enteredBy).map(AccountId::new);
    }

    Optional<LocalDate> enteredOn() {
        return Optional.ofNullable(enteredOn);
    }

    Optional<LocalDate> sentOn() {
        return Optional.ofNullable(sentOn);
    }

    Optional<AccountId> approvedBy() {
        return Optional.ofNullable(approvedBy).map(AccountId::new);
    }

    /** From sending to paying. */
    long daysToPaid() {
        return ChronoUnit.DAYS.between(sentOn, paidOn);
    }

    Optional<LocalDate> paidOn() {
        return Optional.ofNullable(paidOn);
    }
}
