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

/** Where a researcher said they stand. Written once, never changed; the newest counts and the earlier ones stay. */
@Entity
@Table(name = "positionality", schema = "analysis")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Positionality {
    @Id
    private UUID id;

    @Column(name = "study_id")
    private UUID study;

    @Column(name = "account_id")
    private UUID researcher;

    private boolean involved;

    @Column(name = "role_in_scheme")
    private String roleInScheme;

    private String statement;

    @Column(name = "stated_on")
    private LocalDate statedOn;

    /** Counts a researcher's statements in a study from 1. */
    private long position;

    protected Positionality() {}

    Positionality(StudyId study, AccountId researcher, Stance stance, LocalDate statedOn, long position) {
        this.id = UUID.randomUUID();
        this.study = study.value();
        this.researcher = researcher.value();
        this.involved = stance.involved();
        this.roleInScheme = stance.roleInScheme();
        this.statement = stance.statement();
        this.statedOn = statedOn;
        this.position = position;
    }

    AccountId researcher() {
        return new AccountId(researcher);
    }

    Stance stance() {
        return new Stance(involved, roleInScheme, statement);
    }

    LocalDate statedOn() {
        return statedOn;
    }

    long position() {
        return position;
    }
}
