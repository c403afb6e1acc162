package org.alongside.mentoring.scheme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.PlaceId;
import org.alongside.spi.Initiative;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** What is usual in one initiative. */
@Entity
@Table(name = "scheme", schema = "mentoring")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Scheme {

    @Id
    @Column(name = "initiative_id")
    private UUID initiative;

    private int meetings;

    @Column(name = "every_months")
    private int everyMonths;

    private int minutes;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "in_person")
    private boolean inPerson;

    @Column(name = "by_phone")
    private boolean byPhone;

    @Column(name = "by_video")
    private boolean byVideo;

    private int capacity;

    private Integer pairs;

    @Column(name = "aftercare_weeks")
    private int aftercareWeeks;

    @Column(name = "late_paid")
    private boolean latePaid;

    @Column(name = "late_hours")
    private int lateHours;

    @Column(name = "safety_contact")
    private String safetyContact;

    private String boundaries;

    @Version
    private long version;

    protected Scheme() {}

    Scheme(Schemes.Row plan) {
        this.initiative = plan.initiative().id().value();
        follow(plan);
    }

    /** A day that is the initiative's own is not kept beside it, so that it moves with it. */
    final void follow(Schemes.Row plan) {
        this.meetings = plan.meetings();
        this.everyMonths = plan.everyMonths();
        this.minutes = plan.minutes();
        LocalDate first = plan.days().first();
        this.firstDay = first.equals(plan.initiative().starts()) ? null : first;
        this.lastDay = plan.days().last().equals(plan.initiative().ends())
                ? null
                : plan.days().last().orElse(null);
        this.inPerson = plan.offer().channels().contains(Channel.IN_PERSON);
        this.byPhone = plan.offer().channels().contains(Channel.PHONE);
        this.byVideo = plan.offer().channels().contains(Channel.VIDEO);
        this.capacity = plan.room().capacity();
        this.pairs = plan.room().pairs().orElse(null);
        this.aftercareWeeks = plan.terms().aftercareWeeks();
        this.latePaid = plan.terms().latePaid();
        this.lateHours = plan.terms().lateHours();
        this.safetyContact = plan.words().safetyContact();
        this.boundaries = plan.words().boundaries();
    }

    Schemes.Row row(Initiative of, Set<PlaceId> places) {
        return new Schemes.Row(
                of,
                meetings,
                everyMonths,
                minutes,
                new Schemes.Days(
                        Optional.ofNullable(firstDay).orElse(of.starts()),
                        Optional.ofNullable(lastDay).or(of::ends)),
                new Schemes.Offer(channels(), places),
                new Schemes.Room(capacity, Optional.ofNullable(pairs)),
                new Schemes.Terms(aftercareWeeks, latePaid, lateHours),
                new Schemes.Words(safetyContact, boundaries));
    }

    private Set<Channel> channels() {
        Set<Channel> offered = EnumSet.noneOf(Channel.class);
        if (inPerson) {
            offered.add(Channel.IN_PERSON);
        }
        if (byPhone) {
            offered.add(Channel.PHONE);
        }
        if (byVideo) {
            offered.add(Channel.VIDEO);
        }
        return offered;
    }
}
