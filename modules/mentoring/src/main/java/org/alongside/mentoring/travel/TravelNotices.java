package org.alongside.mentoring.travel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.core.notification.Arg;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.text.Texts;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.ParticipantId;

/** Tells somebody what is booked for them, as long as the meeting lies ahead (R5); and nobody else. */
@ApplicationScoped
class TravelNotices {

    /** Its card names them, too. */
    static final String BOOKED = "mentoring.notice.travel";

    static final String BOOKED_WITH_TIMES = "mentoring.notice.travel-times";

    @Inject
    private Outbox outbox;

    @Inject
    private ProgrammeTime time;

    /** What was told before and still waits to go out does not go out any more. */
    void booked(TravelBooking booking, ParticipantId trainee) {
        notNeeded(booking);
        booking.participant()
                .ifPresent(who -> booking.told(outbox.tell(
                        Recipient.of(who),
                        message(booking).until(booking.meetsAt()).about(trainee))));
    }

    void notNeeded(TravelBooking booking) {
        booking.notice().ifPresent(outbox::takeBack);
    }

    private Message message(TravelBooking booking) {
        Ride ride = booking.ride();
        Arg meets = Arg.moment(booking.meetsAt());
        Arg by = Arg.fixed(Texts.key("mentoring.travel.by", ride.by()));
        LocalDate day = time.there(booking.meetsAt()).toLocalDate();
        List<OffsetDateTime> times = Stream.of(ride.picksUpAt(), ride.backAt())
                .flatMap(moment -> moment.stream())
                .map(moment -> day.atTime(moment).atZone(time.zone()).toOffsetDateTime())
                .toList();
        return times.isEmpty()
                ? Message.of(BOOKED, meets, by)
                : Message.of(BOOKED_WITH_TIMES, meets, by, Arg.moments(times));
    }
}
