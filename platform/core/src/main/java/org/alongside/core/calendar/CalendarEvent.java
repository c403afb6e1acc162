package org.alongside.core.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** How an activity stands in calendars. One that never changed is called there like itself and needs none of this. */
@Entity
@Table(name = "calendar_event", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class CalendarEvent {
    @Id
    @Column(name = "activity_id")
    private UUID activity;

    private UUID uid;

    private int sequence;

    /** Whether another activity has taken its entry over. */
    private boolean followed;

    @Version
    private long version;

    protected CalendarEvent() {}

    private CalendarEvent(UUID activity, UUID uid, int sequence) {
        this.activity = activity;
        this.uid = uid;
        this.sequence = sequence;
    }

    /** What was told of once, under its own name. */
    static CalendarEvent of(UUID activity) {
        return new CalendarEvent(activity, activity, 0);
    }

    /** That activity takes the entry over. */
    CalendarEvent followedBy(UUID next) {
        this.followed = true;
        return new CalendarEvent(next, uid, sequence + 1);
    }

    /** Something about it is told anew. */
    void changes() {
        this.sequence++;
    }

    UUID activity() {
        return activity;
    }

    UUID uid() {
        return uid;
    }

    int sequence() {
        return sequence;
    }

    boolean followed() {
        return followed;
    }
}
