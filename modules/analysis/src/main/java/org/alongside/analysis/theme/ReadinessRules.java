package org.alongside.analysis.theme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.alongside.analysis.study.StudyId;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** What a study wants of its themes. Written once, never changed; the newest counts and the earlier ones stay. */
@Entity
@Table(name = "readiness_rules", schema = "analysis")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class ReadinessRules {
    @Id
    private UUID id;

    @Column(name = "study_id")
    private UUID study;

    private int people;

    @Column(name = "counter_example")
    private boolean counterExample;

    private boolean outsider;

    @Column(name = "member_review")
    private boolean memberReview;

    @Column(name = "set_by")
    private UUID setBy;

    @Column(name = "set_at")
    private OffsetDateTime setAt;

    /** Counts from 1 in each study. */
    private long position;

    protected ReadinessRules() {}

    ReadinessRules(StudyId study, Rules rules, AccountId setBy, OffsetDateTime setAt, long position) {
        this.id = UUID.randomUUID();
        this.study = study.value();
        this.people = rules.people();
        this.counterExample = rules.counterExample();
        this.outsider = rules.outsider();
        this.memberReview = rules.memberReview();
        this.setBy = setBy.value();
        this.setAt = setAt;
        this.position = position;
    }

    Rules rules() {
        return new Rules(people, counterExample, outsider, memberReview);
    }

    long position() {
        return position;
    }
}
