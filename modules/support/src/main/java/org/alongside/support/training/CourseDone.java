package org.alongside.support.training;

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
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * That somebody did a course. Until when it counts is settled on that day: what somebody was told does not change when the course
 * does.
 */
@Entity
@Table(name = "course_done", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class CourseDone {
    @Id
    private UUID id;

    @Column(name = "course_id")
    private UUID course;

    @Column(name = "participant_id")
    private UUID participant;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "done_on")
    private LocalDate doneOn;

    @Column(name = "good_until")
    private LocalDate goodUntil;

    @Enumerated(EnumType.STRING)
    private DoneHow how;

    @Enumerated(EnumType.STRING)
    private WhoSays says;

    @Column(name = "noted_by")
    private UUID notedBy;

    @Version
    private long version;

    protected CourseDone() {}

    CourseDone(Course course, Learner learner, LocalDate doneOn, DoneHow how, WhoSays says, AccountId notedBy) {
        this.id = UUID.randomUUID();
        this.course = course.id().value();
        this.participant = learner.participant().map(ParticipantId::value).orElse(null);
        this.account = learner.account().map(AccountId::value).orElse(null);
        this.doneOn = doneOn;
        this.goodUntil = course.goodUntil(doneOn).orElse(null);
        this.how = how;
        this.says = says;
        this.notedBy = notedBy.value();
    }

    DoneId id() {
        return new DoneId(id);
    }

    CourseId course() {
        return new CourseId(course);
    }

    Learner learner() {
        return participant == null ? Learner.of(new AccountId(account)) : Learner.of(new ParticipantId(participant));
    }

    LocalDate doneOn() {
        return doneOn;
    }

    /** Empty when it never runs out. */
    Optional<LocalDate> goodUntil() {
        return Optional.ofNullable(goodUntil);
    }

    boolean good(LocalDate day) {
        return goodUntil == null || !goodUntil.isBefore(day);
    }

    DoneHow how() {
        return how;
    }

    WhoSays says() {
        return says;
    }

    AccountId notedBy() {
        return new AccountId(notedBy);
    }
}
