package org.alongside.mentoring.met;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.HeldRows;
import org.alongside.core.holding.Level;
import org.alongside.core.notification.Outbox;
import org.alongside.core.text.Texts;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.ParticipantId;

/** That somebody was told of a meeting beforehand. Nothing new is done with it once they stop: it goes, and its link with it. */
@ApplicationScoped
class RemindersHolding extends HeldRows<Reminder> {
    /** Meetings that fall away take theirs along. */
    private static final int BEFORE_THE_MEETINGS = 90;

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private ProgrammeTime time;

    @Override
    public String key() {
        return "mentoring.reminders";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream()
                .map(reminder -> reminder.sentAt()
                        .map(at -> Entry.of(time.there(at).toLocalDate(), link(reminder, reader)))
                        .orElseGet(() -> Entry.of(link(reminder, reader))))
                .toList();
    }

    private static Entry.Fact link(Reminder reminder, Locale reader) {
        return new Entry.Fact("mentoring.holding.reminders.link", Texts.text(reader, words(reminder)));
    }

    private static String words(Reminder reminder) {
        if (reminder.sentAt().isEmpty()) {
            return "mentoring.holding.reminders.not-needed";
        }
        return reminder.answered() ? "mentoring.holding.reminders.used" : "mentoring.holding.reminders.unused";
    }

    @Override
    public int turn() {
        return BEFORE_THE_MEETINGS;
    }

    /** What waits to go out is taken back, too. */
    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        if (level.reaches(Level.NO_NEW_USE)) {
            rows(person).stream()
                    .flatMap(reminder -> reminder.notice().stream())
                    .forEach(outbox::takeBack);
        }
        return super.letGo(person, level);
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.NO_NEW_USE);
    }

    @Override
    protected List<Reminder> rows(ParticipantId person) {
        return em.createQuery(
                        "select r from Reminder r where r.participant = :person order by r.sentAt desc", Reminder.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
