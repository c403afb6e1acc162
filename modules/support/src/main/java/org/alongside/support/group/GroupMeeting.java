package org.alongside.support.group;

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

/** One day on which a group meets. The time is that of where the programme is. It was held when somebody was there. */
@Entity
@Table(name = "group_meeting", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class GroupMeeting {
    @Id
    private UUID id;

    @Column(name = "group_id")
    private UUID series;

    @Column(name = "held_on")
    private LocalDate heldOn;

    private LocalTime begins;

    /** Where or by which way. */
    private String place;

    @Version
    private long version;

    protected GroupMeeting() {}

    GroupMeeting(GroupId series, LocalDate heldOn, LocalTime begins, String place) {
        this.id = UUID.randomUUID();
        this.series = series.value();
        move(heldOn, begins, place);
    }

    final void move(LocalDate newDay, LocalTime newTime, String newPlace) {
        this.heldOn = newDay;
        this.begins = newTime;
        this.place = newPlace;
    }

    GroupMeetingId id() {
        return new GroupMeetingId(id);
    }

    GroupId series() {
        return new GroupId(series);
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
