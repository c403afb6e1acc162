package org.alongside.analysis.codebook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.alongside.analysis.study.StudyId;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A label for passages that belong together, with what it means. */
@Entity
@Table(name = "code", schema = "analysis")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Code {
    @Id
    private UUID id;

    @Column(name = "study_id")
    private UUID study;

    private String name;

    private String definition;

    @Column(name = "parent_id")
    private UUID parent;

    @Version
    private long version;

    protected Code() {}

    Code(StudyId study, String name, String definition, Optional<CodeId> parent) {
        this.id = UUID.randomUUID();
        this.study = study.value();
        this.parent = parent.map(CodeId::value).orElse(null);
        change(name, definition);
    }

    final void change(String name, String definition) {
        this.name = name;
        this.definition = definition;
    }

    CodeId id() {
        return new CodeId(id);
    }

    StudyId study() {
        return new StudyId(study);
    }

    String name() {
        return name;
    }

    String definition() {
        return definition;
    }

    Optional<CodeId> parent() {
        return Optional.ofNullable(parent).map(CodeId::new);
    }
}
