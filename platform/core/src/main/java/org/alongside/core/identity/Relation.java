package org.alongside.core.identity;

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
import org.alongside.core.problem.Invalid;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A member of staff judges a trainee, from one day until another. Read by the assessment firewall. */
@Entity
@Table(name = "relation", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Relation {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "participant_id")
    private UUID participant;

    @Enumerated(EnumType.STRING)
    private Relations.Kind kind;

    @Column(name = "from_on")
    private LocalDate begins;

    @Column(name = "until_on")
    private LocalDate until;

    @Version
    private long version;

    protected Relation() {}

    Relation(AccountId account, ParticipantId participant, Relations.Kind kind, LocalDate from) {
        this.id = UUID.randomUUID();
        this.account = account.value();
        this.participant = participant.value();
        this.kind = kind;
        this.begins = from;
    }

    /** Ends, the last day being this one. */
    void end(LocalDate on) {
        if (on.isBefore(begins)) {
            throw new Invalid("core.relation.fault.dates");
        }
        this.until = on;
    }

    AccountId account() {
        return new AccountId(account);
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    Relations.Row row() {
        return new Relations.Row(id, account(), participant(), kind, begins, Optional.ofNullable(until));
    }
}
