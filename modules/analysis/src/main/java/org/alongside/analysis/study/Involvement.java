package org.alongside.analysis.study;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** What a researcher said that they have to do with the scheme. Written once, never changed; the newest counts. */
@Entity
@Table(name = "involvement", schema = "analysis")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Involvement {
    @Id
    private UUID id;

    @Column(name = "study_id")
    private UUID study;

    @Column(name = "account_id")
    private UUID researcher;

    @Column(name = "role_in_scheme")
    private String roleInScheme;

    private boolean paid;

    @Column(name = "line_managed_by")
    private String lineManagedBy;

    @Column(name = "stated_on")
    private LocalDate statedOn;

    /** Counts a researcher's entries in a study from 1. */
    private long position;

    protected Involvement() {}

    Involvement(StudyId study, AccountId researcher, NewInvolvement told, LocalDate statedOn, long position) {
        this.id = UUID.randomUUID();
        this.study = study.value();
        this.researcher = researcher.value();
        this.roleInScheme = told.roleInScheme();
        this.paid = told.paid();
        this.lineManagedBy = told.lineManagedBy();
        this.statedOn = statedOn;
        this.position = position;
    }

    AccountId researcher() {
        return new AccountId(researcher);
    }

    NewInvolvement told() {
        return new NewInvolvement(roleInScheme, paid, lineManagedBy);
    }

    LocalDate statedOn() {
        return statedOn;
    }

    long position() {
        return position;
    }
}
