package org.alongside.support.payment;

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
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A line of a list from the bank that a person has to look at. */
@Entity
@Table(name = "statement_finding", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class StatementFinding {
    @Id
    private UUID id;

    @Column(name = "statement_id")
    private UUID statement;

    @Column(name = "line_id")
    private UUID line;

    @Column(name = "line_number")
    private int number;

    @Enumerated(EnumType.STRING)
    private FindingKind kind;

    private String reference;

    @Column(name = "booked_on")
    private LocalDate bookedOn;

    /** Positive where money went out, negative where it came back. */
    @Column(name = "amount_minor")
    private long amountMinor;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Version
    private long version;

    protected StatementFinding() {}

    StatementFinding(UUID statement, Reconciliation.Found found) {
        this.id = UUID.randomUUID();
        this.statement = statement;
        this.line = found.line().orElse(null);
        this.number = found.booked().number();
        this.kind = found.kind();
        this.reference = found.booked().reference();
        this.bookedOn = found.booked().on();
        this.amountMinor = found.booked().minor();
    }

    void decide(Decision chosen, AccountId by, LocalDate on) {
        if (decision != null) {
            throw new NotAtThisPoint();
        }
        this.decision = chosen;
        this.decidedBy = by.value();
        this.decidedOn = on;
    }

    UUID id() {
        return id;
    }

    Optional<UUID> line() {
        return Optional.ofNullable(line);
    }

    int number() {
        return number;
    }

    FindingKind kind() {
        return kind;
    }

    String reference() {
        return reference;
    }

    LocalDate bookedOn() {
        return bookedOn;
    }

    long amountMinor() {
        return amountMinor;
    }

    Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }
}
