package org.alongside.analysis.study;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** One version of a topic guide, a protocol or what an ethics committee allowed. Written once, never changed. */
@Entity
@Table(name = "study_paper", schema = "analysis")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class StudyPaper {
    @Id
    private UUID id;

    @Column(name = "study_id")
    private UUID study;

    @Enumerated(EnumType.STRING)
    private PaperKind kind;

    private String words;

    private LocalDate since;

    @Column(name = "written_on")
    private LocalDate writtenOn;

    @Column(name = "written_by")
    private UUID writtenBy;

    /** Counts the versions of that kind in a study from 1. */
    private int position;

    protected StudyPaper() {}

    StudyPaper(StudyId study, NewPaper told, AccountId writtenBy, LocalDate writtenOn, int position) {
        this.id = UUID.randomUUID();
        this.study = study.value();
        this.kind = told.kind();
        this.words = told.words();
        this.since = told.since();
        this.writtenOn = writtenOn;
        this.writtenBy = writtenBy.value();
        this.position = position;
    }

    PaperKind kind() {
        return kind;
    }

    String words() {
        return words;
    }

    LocalDate since() {
        return since;
    }

    LocalDate writtenOn() {
        return writtenOn;
    }

    AccountId writtenBy() {
        return new AccountId(writtenBy);
    }

    int position() {
        return position;
    }
}
