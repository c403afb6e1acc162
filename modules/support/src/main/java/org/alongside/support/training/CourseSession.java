package org.alongside.support.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** One day on which a course is held. The time is that of where the programme is. */
@Entity
@Table(name = "course_session", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class CourseSession {
    @Id
    private UUID id;

    @Column(name = "course_id")
    private UUID course;

    @Column(name = "held_on")
    private LocalDate heldOn;

    private LocalTime begins;

    /** Where or by which way. */
    private String place;

    @Version
    private long version;

    protected CourseSession() {}

    CourseSession(CourseId course, LocalDate heldOn, LocalTime begins, String place) {
        this.id = UUID.randomUUID();
        this.course = course.value();
        move(heldOn, begins, place);
    }

    final void move(LocalDate newDay, LocalTime newTime, String newPlace) {
        this.heldOn = newDay;
        this.begins = newTime;
        this.place = newPlace;
    }

    SessionId id() {
        return new SessionId(id);
    }

    CourseId course() {
        return new CourseId(course);
    }

    LocalDate heldOn() {
        return heldOn;
    }

    LocalTime begins() {
        return begins;
    }

    String place() {
        return place;
    }
}
