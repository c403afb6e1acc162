package org.alongside.mentoring.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.text.Texts;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.ParticipantId;

/** When somebody's pairs meet or met. What lies ahead falls away when the pair ends; the rest stays with it. */
@ApplicationScoped
class MeetingsHolding implements Holding {
    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private ProgrammeTime time;

    @Override
    public String key() {
        return "mentoring.meetings";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return of(person).stream()
                .map(meeting -> Entry.of(
                        time.there(meeting.plannedAt()).toLocalDate(),
                        new Entry.Fact(
                                "mentoring.holding.meetings.how",
                                Texts.text(reader, "mentoring.channel", meeting.channel())),
                        new Entry.Fact("mentoring.holding.meetings.outcome", outcome(meeting, reader))))
                .toList();
    }

    private String outcome(Meeting meeting, Locale reader) {
        return meeting.outcome()
                .map(outcome -> Texts.text(reader, "mentoring.outcome", outcome))
                .orElseGet(() -> Texts.text(
                        reader, meeting.ahead(time.now()) ? "mentoring.outcome.ahead" : "mentoring.outcome.open"));
    }

    @Override
    public List<Effect> effects(ParticipantId person, Level level) {
        if (!level.reaches(Level.NO_NEW_USE)) {
            return List.of();
        }
        List<Meeting> all = of(person);
        long ahead = all.stream().filter(meeting -> meeting.ahead(time.now())).count();
        return Stream.of(Effect.stopped(ahead), Effect.kept(all.size() - ahead, "mentoring.holding.pairs.kept"))
                .filter(effect -> effect.count() > 0)
                .toList();
    }

    /** The pair does it, whose turn comes after this. */
    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        return effects(person, level);
    }

    /** Asks for pairs by their entity's name: they are theirs who are to be told, whoever asks has been checked. */
    private List<Meeting> of(ParticipantId person) {
        return em.createQuery(
                        "select m from Meeting m join Pairing p on p.id = m.pairing"
                                + " where p.mentor = :person or p.trainee = :person order by m.plannedAt desc",
                        Meeting.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
