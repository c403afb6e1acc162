package org.alongside.analysis.study;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.InitiativeId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** One study of one initiative, of whatever kind that is. */
@Entity
@Table(name = "study", schema = "analysis")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Study {
    @Id
    private UUID id;

    @Column(name = "initiative_id")
    private UUID initiative;

    private String title;

    private String question;

    @Enumerated(EnumType.STRING)
    private Approach approach;

    /** The word before the number that stands for a name in the report: "Mentor". */
    @Column(name = "people_called")
    private String peopleCalled;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Version
    private long version;

    protected Study() {}

    Study(NewStudy told, OffsetDateTime createdAt) {
        this.id = UUID.randomUUID();
        this.initiative = told.initiative().value();
        this.title = told.title();
        this.question = told.question();
        this.approach = told.approach();
        this.peopleCalled = told.peopleCalled();
        this.createdAt = createdAt;
    }

    StudyId id() {
        return new StudyId(id);
    }

    InitiativeId initiative() {
        return new InitiativeId(initiative);
    }

    String title() {
        return title;
    }

    String question() {
        return question;
    }

    Approach approach() {
        return approach;
    }

    String peopleCalled() {
        return peopleCalled;
    }
}
