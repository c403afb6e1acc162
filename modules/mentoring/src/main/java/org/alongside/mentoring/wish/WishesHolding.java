package org.alongside.mentoring.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.HeldRows;
import org.alongside.core.holding.Level;
import org.alongside.core.text.Texts;
import org.alongside.mentoring.place.PlaceId;
import org.alongside.mentoring.place.Places;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.ParticipantId;

/** What somebody would like, and privately whom or what they avoid. It is of use for a new pair only, so it goes when nothing new is done. */
@ApplicationScoped
class WishesHolding extends HeldRows<WishEntity> {
    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private Wishes wishes;

    @Inject
    private Places places;

    @Inject
    private ProgrammeTime time;

    @Override
    public String key() {
        return "mentoring.wishes";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream()
                .map(wish -> entry(wish, wishes.forMatching(List.of(person)).get(person), reader))
                .toList();
    }

    private Entry entry(WishEntity wish, Wishes.Told told, Locale reader) {
        var names = places.names();
        Wish shown = told.shown();
        PrivateWish secret = told.secret();
        return Entry.of(
                time.there(wish.toldAt()).toLocalDate(),
                new Entry.Fact(
                        "mentoring.wish.times",
                        shown.timesInOrder().stream()
                                .map(slot -> slot.words(reader))
                                .collect(Collectors.joining("; "))),
                new Entry.Fact(
                        "mentoring.wish.channels",
                        shown.channels().stream()
                                .map(channel -> Texts.text(reader, "mentoring.channel", channel))
                                .sorted()
                                .collect(Collectors.joining("; "))),
                new Entry.Fact(
                        "mentoring.wish.places",
                        shown.places().stream()
                                .map((PlaceId id) -> names.getOrDefault(id, ""))
                                .sorted()
                                .collect(Collectors.joining("; "))),
                new Entry.Fact("mentoring.wish.interests", String.join("; ", shown.interests())),
                new Entry.Fact("mentoring.wish.about-me", shown.about()),
                new Entry.Fact("mentoring.wish.asks", String.join("; ", secret.asks())),
                new Entry.Fact("mentoring.wish.tells", String.join("; ", secret.tells())),
                new Entry.Fact(
                        "mentoring.wish.avoid",
                        secret.avoid().stream().map(Avoided::words).collect(Collectors.joining("; "))));
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.NO_NEW_USE);
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<WishEntity> rows(ParticipantId person) {
        return Optional.ofNullable(em.find(WishEntity.class, person.value())).stream()
                .toList();
    }
}
