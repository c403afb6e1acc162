package org.alongside.mentoring.travel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.text.Texts;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.ParticipantId;

/**
 * That somebody would like travel booked, and what is booked for them. Who takes part no longer is owed none, and it goes; but for what
 * somebody still has to take back, so that nobody rings at their door. Once they are to be forgotten, that names them no more.
 */
@ApplicationScoped
class TravelHolding implements Holding {
    /** Before the pair, with whose end the wish would go unseen. */
    private static final int BEFORE_THE_PAIR = 90;

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private TravelNotices notices;

    @Inject
    private ProgrammeTime time;

    @Override
    public String key() {
        return "mentoring.travel";
    }

    @Override
    public int turn() {
        return BEFORE_THE_PAIR;
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return Stream.concat(
                        wishes(person).stream()
                                .map(wish -> Entry.of(
                                        time.there(wish.saidAt()).toLocalDate(),
                                        new Entry.Fact(
                                                "mentoring.holding.travel.asked",
                                                Texts.text(reader, "core.method", wish.how())))),
                        bookings(person).stream().map(booking -> entry(booking, reader)))
                .toList();
    }

    private Entry entry(TravelBooking booking, Locale reader) {
        Ride ride = booking.ride();
        List<Entry.Fact> facts = new ArrayList<>(List.of(
                new Entry.Fact("mentoring.holding.travel.by", Texts.text(reader, "mentoring.travel.by", ride.by()))));
        ride.picksUpAt().ifPresent(at -> facts.add(fact("mentoring.holding.travel.pick-up", at)));
        ride.backAt().ifPresent(at -> facts.add(fact("mentoring.holding.travel.back", at)));
        return new Entry(Optional.of(time.there(booking.meetsAt()).toLocalDate()), facts);
    }

    private static Entry.Fact fact(String label, LocalTime at) {
        return new Entry.Fact(label, TravelWords.clock(at));
    }

    @Override
    public List<Effect> effects(ParticipantId person, Level level) {
        if (!level.reaches(Level.NO_NEW_USE)) {
            return List.of();
        }
        List<TravelBooking> bookings = bookings(person);
        long stay = bookings.stream().filter(this::hasToBeTakenBack).count();
        long go = wishes(person).size() + bookings.size() - stay;
        return Stream.of(
                        Effect.deleted(go),
                        level == Level.ERASE
                                ? Effect.changed(stay, "mentoring.holding.travel.nameless")
                                : Effect.kept(stay, "mentoring.holding.travel.kept"))
                .filter(effect -> effect.count() > 0)
                .toList();
    }

    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        List<Effect> effects = effects(person, level);
        if (level.reaches(Level.NO_NEW_USE)) {
            wishes(person).forEach(em::remove);
            bookings(person).forEach(booking -> letGo(booking, level));
        }
        return effects;
    }

    private void letGo(TravelBooking booking, Level level) {
        if (!hasToBeTakenBack(booking)) {
            em.remove(booking);
            return;
        }
        notices.notNeeded(booking);
        if (level == Level.ERASE) {
            booking.forgetWhose();
        } else {
            booking.notNeeded();
        }
    }

    private boolean hasToBeTakenBack(TravelBooking booking) {
        return !booking.booked() || booking.ahead(time.now());
    }

    private List<TravelWish> wishes(ParticipantId person) {
        return em.createQuery(
                        "select w from TravelWish w where w.participant = :person order by w.saidAt desc, w.id",
                        TravelWish.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    private List<TravelBooking> bookings(ParticipantId person) {
        return em.createQuery(
                        "select b from TravelBooking b where b.participant = :person order by b.meetsAt desc, b.id",
                        TravelBooking.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
