package org.alongside.support.expense;

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
import org.alongside.support.advance.Drawn;
import org.alongside.support.owed.Money;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * What somebody paid themselves and has back. Sent by the person's word; approved by somebody else than who entered it, whole or in part;
 * then paid. Until it is approved the person can take it back, and then nothing of it is left. It names a day, never a meeting:
 * words stand beside it (R2).
 */
@Entity
@Table(name = "expense", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Expense {
    @Id
    private UUID id;

    @Column(name = "participant_id")
    private UUID participant;

    @Column(name = "initiative_id")
    private UUID initiative;

    @Enumerated(EnumType.STRING)
    private ExpenseKind kind;

    @Column(name = "spent_on")
    private LocalDate spentOn;

    @Column(name = "asked_minor")
    private long askedMinor;

    /** Empty until it is approved. */
    @Column(name = "approved_minor")
    private Long approvedMinor;

    /** What of it came out of what they had beforehand; empty where they had nothing. */
    @Column(name = "from_advance_minor")
    private Long fromAdvanceMinor;

    /** How much they had beforehand. */
    @Column(name = "had_before_minor")
    private Long hadBeforeMinor;

    private String currency;

    @Enumerated(EnumType.STRING)
    private Vehicle vehicle;

    @Column(name = "miles_tenths")
    private Integer milesTenths;

    @Enumerated(EnumType.STRING)
    private ExpenseState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "said_how")
    private Method saidHow;

    @Column(name = "entered_by")
    private UUID enteredBy;

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

    protected Expense() {}

    Expense(ParticipantId participant, NewExpense told, Money asked) {
        this.id = UUID.randomUUID();
        this.participant = participant.value();
        this.initiative = told.initiative().value();
        this.kind = told.kind();
        this.spentOn = told.on();
        this.askedMinor = asked.minor();
        this.currency = asked.currency();
        Optional<Miles> miles = told.miles().filter(went -> told.kind() == ExpenseKind.MILEAGE);
        this.vehicle = miles.map(Miles::vehicle).orElse(null);
        this.milesTenths = miles.map(Miles::tenths).orElse(null);
    }

    /** The person said so: in which way, typed by whom, when (R15). */
    void send(Method how, AccountId typedBy, LocalDate on) {
        this.state = ExpenseState.SENT;
        this.saidHow = how;
        this.enteredBy = typedBy.value();
        this.sentOn = on;
    }

    /** Somebody wants to know something first. */
    void ask() {
        at(ExpenseState.SENT);
        this.state = ExpenseState.QUESTION;
    }

    void answer() {
        at(ExpenseState.QUESTION);
        this.state = ExpenseState.SENT;
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
        undecided();
        if (by.value().equals(enteredBy)) {
            throw new NotByTheSamePerson();
        }
        this.state = ExpenseState.APPROVED;
        this.approvedMinor = minor;
        this.approvedBy = by.value();
        this.approvedOn = on;
    }

    /** Whether it is to be paid, and nothing of it came out of what the person had beforehand. */
    boolean waitsWhole() {
        return state == ExpenseState.APPROVED && fromAdvanceMinor == null;
    }

    /**
     * Some of it, or all, comes out of what the person had beforehand. Where all of it does, it is paid with that; the rest of it is
     * paid to them.
     */
    void comesOutOf(Drawn drawn, LocalDate on) {
        at(ExpenseState.APPROVED);
        if (fromAdvanceMinor != null || drawn.part().minor() > approvedMinor) {
            throw new IllegalStateException("More than there is to pay");
        }
        if (drawn.part().minor() == 0) {
            return;
        }
        this.fromAdvanceMinor = drawn.part().minor();
        this.hadBeforeMinor = drawn.before().minor();
        if (fromAdvanceMinor.equals(approvedMinor)) {
            this.state = ExpenseState.PAID;
            this.paidOn = on;
        }
    }

    void passOn(LocalDate on) {
        at(ExpenseState.APPROVED);
        this.state = ExpenseState.WITH_FINANCE;
        this.withFinanceOn = on;
    }

    void paid(LocalDate on) {
        if (state != ExpenseState.WITH_FINANCE) {
            at(ExpenseState.APPROVED);
        }
        if (on.isBefore(approvedOn)) {
            throw new Invalid("support.expenses.fault.paid-on");
        }
        this.state = ExpenseState.PAID;
        this.paidOn = on;
    }

    /** The bank could not pay it, though it had said so. It stays with the finance office until it is paid. */
    void cameBack() {
        at(ExpenseState.PAID);
        this.state = ExpenseState.WITH_FINANCE;
        this.paidOn = null;
    }

    /** Insists that nobody has approved it yet: the person may add to it or take it back. */
    void undecided() {
        if (state != ExpenseState.QUESTION) {
            at(ExpenseState.SENT);
        }
    }

    private void at(ExpenseState expected) {
        if (state != expected) {
            throw new NotAtThisStep();
        }
    }

    ExpenseId id() {
        return new ExpenseId(id);
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    InitiativeId initiative() {
        return new InitiativeId(initiative);
    }

    ExpenseKind kind() {
        return kind;
    }

    LocalDate spentOn() {
        return spentOn;
    }

    Money asked() {
        return new Money(askedMinor, currency);
    }

    Optional<Money> approved() {
        return Optional.ofNullable(approvedMinor).map(minor -> new Money(minor, currency));
    }

    /** What of it came out of what they had beforehand. */
    Optional<Drawn> drawn() {
        return Optional.ofNullable(fromAdvanceMinor)
                .map(part -> new Drawn(new Money(hadBeforeMinor, currency), new Money(part, currency)));
    }

    /** What of it is paid to them: all that was approved but what they had beforehand. Empty until it is approved. */
    Optional<Money> toPay() {
        return approved()
                .map(approved -> drawn().map(Drawn::part).map(approved::minus).orElse(approved));
    }

    Optional<Miles> miles() {
        return Optional.ofNullable(vehicle).map(known -> new Miles(known, milesTenths));
    }

    ExpenseState state() {
        return state;
    }

    Method saidHow() {
        return saidHow;
    }

    AccountId enteredBy() {
        return new AccountId(enteredBy);
    }

    LocalDate sentOn() {
        return sentOn;
    }

    Optional<AccountId> approvedBy() {
        return Optional.ofNullable(approvedBy).map(AccountId::new);
    }

    Optional<LocalDate> withFinanceOn() {
        return Optional.ofNullable(withFinanceOn);
    }

    Optional<LocalDate> paidOn() {
        return Optional.ofNullable(paidOn);
    }

    /** From sending to paying, or to that day. */
    long days(LocalDate today) {
        return ChronoUnit.DAYS.between(sentOn, paidOn().orElse(today));
    }
}
