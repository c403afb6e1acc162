package org.alongside.support.advance;

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
import org.alongside.core.problem.Invalid;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.Money;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * Money that somebody has before they spend it. Asked by the person's word; approved by somebody else than who entered it, whole or in
 * part, or paid back afterwards instead; then paid. At every moment what was approved is what was used, is left, was given back and
 * was kept, together. What is left is never asked for.
 */
@Entity
@Table(name = "advance", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Advance {
    @Id
    private UUID id;

    @Column(name = "participant_id")
    private UUID participant;

    @Column(name = "initiative_id")
    private UUID initiative;

    @Column(name = "needed_on")
    private LocalDate neededOn;

    @Column(name = "asked_minor")
    private long askedMinor;

    /** Empty until it is approved. */
    @Column(name = "approved_minor")
    private Long approvedMinor;

    @Column(name = "used_minor")
    private long usedMinor;

    @Column(name = "left_minor")
    private long leftMinor;

    @Column(name = "given_back_minor")
    private long givenBackMinor;

    @Column(name = "kept_minor")
    private long keptMinor;

    private String currency;

    @Enumerated(EnumType.STRING)
    private AdvanceState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "said_how")
    private Method saidHow;

    @Column(name = "entered_by")
    private UUID enteredBy;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Column(name = "with_finance_on")
    private LocalDate withFinanceOn;

    @Column(name = "paid_on")
    private LocalDate paidOn;

    /** Who said what became of the rest; empty where it was used up. */
    @Column(name = "settled_by")
    private UUID settledBy;

    /** From that day on nothing is left. */
    @Column(name = "settled_on")
    private LocalDate settledOn;

    @Version
    private long version;

    protected Advance() {}

    Advance(ParticipantId participant, NewAdvance told) {
        this.id = UUID.randomUUID();
        this.participant = participant.value();
        this.initiative = told.initiative().value();
        this.neededOn = told.neededOn().orElse(null);
        this.askedMinor = told.minor();
        this.currency = Money.POUNDS;
    }

    /** The person said so: in which way, typed by whom, when (R15). */
    void ask(Method how, AccountId typedBy, LocalDate on) {
        this.state = AdvanceState.ASKED;
        this.saidHow = how;
        this.enteredBy = typedBy.value();
        this.askedOn = on;
    }

    /** For all that was asked for. */
    void approve(AccountId by, LocalDate on) {
        approve(askedMinor, by, on);
    }

    /**
     * For less.
     *
     * @throws Invalid when it is nothing, or no less
     */
    void approveLess(long minor, AccountId by, LocalDate on) {
        if (minor < 1 || minor >= askedMinor) {
            throw new Invalid("support.expenses.fault.less");
        }
        approve(minor, by, on);
    }

    private void approve(long minor, AccountId by, LocalDate on) {
        at(AdvanceState.ASKED);
        decide(AdvanceState.APPROVED, by, on);
        this.approvedMinor = minor;
        this.leftMinor = minor;
    }

    /** Not beforehand, or no longer: what was approved and not handed on is not paid. */
    void afterwards(AccountId by, LocalDate on) {
        handedToNobody();
        decide(AdvanceState.AFTERWARDS, by, on);
        this.approvedMinor = null;
        this.leftMinor = 0;
    }

    private void decide(AdvanceState next, AccountId by, LocalDate on) {
        if (by.value().equals(enteredBy)) {
            throw new NotByTheSamePerson();
        }
        this.state = next;
        this.decidedBy = by.value();
        this.decidedOn = on;
    }

    void passOn(LocalDate on) {
        at(AdvanceState.APPROVED);
        this.state = AdvanceState.WITH_FINANCE;
        this.withFinanceOn = on;
    }

    void paid(LocalDate on) {
        if (state != AdvanceState.WITH_FINANCE) {
            at(AdvanceState.APPROVED);
        }
        if (on.isBefore(decidedOn)) {
            throw new Invalid("support.advances.fault.paid-on");
        }
        this.state = AdvanceState.PAID;
        this.paidOn = on;
    }

    /**
     * The bank could not pay it, though it had said so. It stays with the finance office until it is paid, whole: what came out of it
     * meanwhile, the person has laid out. What they were thought to have kept or given back they never had.
     */
    void cameBack() {
        at(AdvanceState.PAID);
        this.state = AdvanceState.WITH_FINANCE;
        this.paidOn = null;
        this.leftMinor += keptMinor + givenBackMinor;
        this.keptMinor = 0;
        this.givenBackMinor = 0;
        if (leftMinor > 0) {
            this.settledBy = null;
            this.settledOn = null;
        }
    }

    /** Whether they have some of it when they spend something on that day. */
    boolean inHand(LocalDate spentOn) {
        return state == AdvanceState.PAID && leftMinor > 0 && !spentOn.isBefore(paidOn);
    }

    /**
     * Something that was spent comes out of it, as far as it goes.
     *
     * @return how much
     */
    Money use(Money spent, LocalDate on) {
        at(AdvanceState.PAID);
        if (!spent.currency().equals(currency)) {
            throw new IllegalArgumentException("In another currency");
        }
        long part = Math.min(leftMinor, spent.minor());
        this.usedMinor += part;
        this.leftMinor -= part;
        if (leftMinor == 0 && part > 0) {
            this.settledOn = on;
        }
        return new Money(part, currency);
    }

    /**
     * Nothing more comes out of it.
     *
     * @throws NotAtThisStep when they do not have it, or nothing is left
     */
    void close(Leftover leftover, AccountId by, LocalDate on) {
        at(AdvanceState.PAID);
        if (leftMinor == 0) {
            throw new NotAtThisStep();
        }
        switch (leftover) {
            case KEPT -> this.keptMinor = leftMinor;
            case GIVEN_BACK -> this.givenBackMinor = leftMinor;
        }
        this.leftMinor = 0;
        this.settledBy = by.value();
        this.settledOn = on;
    }

    /** Insists that it was handed to nobody who pays it: the person may take it back. */
    void handedToNobody() {
        if (state != AdvanceState.APPROVED) {
            at(AdvanceState.ASKED);
        }
    }

    private void at(AdvanceState expected) {
        if (state != expected) {
            throw new NotAtThisStep();
        }
    }

    AdvanceId id() {
        return new AdvanceId(id);
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    InitiativeId initiative() {
        return new InitiativeId(initiative);
    }

    Optional<LocalDate> neededOn() {
        return Optional.ofNullable(neededOn);
    }

    Money asked() {
        return new Money(askedMinor, currency);
    }

    Optional<Money> approved() {
        return Optional.ofNullable(approvedMinor).map(minor -> new Money(minor, currency));
    }

    Money used() {
        return new Money(usedMinor, currency);
    }

    Money left() {
        return new Money(leftMinor, currency);
    }

    Money givenBack() {
        return new Money(givenBackMinor, currency);
    }

    Money kept() {
        return new Money(keptMinor, currency);
    }

    AdvanceState state() {
        return state;
    }

    Method saidHow() {
        return saidHow;
    }

    AccountId enteredBy() {
        return new AccountId(enteredBy);
    }

    LocalDate askedOn() {
        return askedOn;
    }

    Optional<AccountId> decidedBy() {
        return Optional.ofNullable(decidedBy).map(AccountId::new);
    }

    Optional<LocalDate> withFinanceOn() {
        return Optional.ofNullable(withFinanceOn);
    }

    Optional<LocalDate> paidOn() {
        return Optional.ofNullable(paidOn);
    }

    Optional<AccountId> settledBy() {
        return Optional.ofNullable(settledBy).map(AccountId::new);
    }

    Optional<LocalDate> settledOn() {
        return Optional.ofNullable(settledOn);
    }

    /** From asking to paying, or to that day. */
    long days(LocalDate today) {
        return ChronoUnit.DAYS.between(askedOn, paidOn().orElse(today));
    }
}
