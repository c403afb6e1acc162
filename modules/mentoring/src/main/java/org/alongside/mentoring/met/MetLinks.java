package org.alongside.mentoring.met;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.alongside.core.identity.Allowed;
import org.alongside.mentoring.meeting.Meetings;
import org.alongside.mentoring.meeting.Outcome;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.mentoring.word.Words;
import org.alongside.spi.ParticipantId;

/**
 * Personal links by which one meeting can be marked once, from its planned time until two weeks later. A link asks nothing any more
 * when the pair is over, when staff wrote down something about the meeting, when it was moved, or when the word that counts was said
 * (R7: a mentor's word replaces a trainee's, not the other way round).
 */
@ApplicationScoped
@Transactional
public class MetLinks {

    /** What a link is good for now. */
    public enum State {
        /** The meeting still lies ahead. */
        BEFORE,
        /** It can be answered. */
        OPEN,
        /** No longer for anything. */
        OVER
    }

    /**
     * A link as it stands.
     *
     * @param plannedAt when the meeting was planned, on the programme's clocks
     */
    public record Row(State state, ZonedDateTime plannedAt) {}

    private static final Period OPEN_FOR = Period.ofDays(14);

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private Meetings meetings;

    @Inject
    private Pairings pairings;

    @Inject
    private Words words;

    @Inject
    private ProgrammeTime time;

    /** The link of that hash; empty when there is none here. Changes nothing. */
    @Allowed("mentoring.mark-for-somebody")
    public Optional<Row> look(String hash) {
        return find(hash, LockModeType.NONE).map(this::row);
    }

    /**
     * Whoever has the link says what became of the meeting; of two who do at the same moment, one.
     *
     * @return what the link was good for just before: {@code OPEN} when the word was taken
     */
    @Allowed("mentoring.mark-for-somebody")
    public Optional<Row> answer(String hash, Outcome outcome) {
        return find(hash, LockModeType.PESSIMISTIC_WRITE).map(reminder -> {
            Row before = row(reminder);
            if (before.state() == State.OPEN) {
                reminder.answer(time.now());
                meetings.markByLink(reminder.meeting(), reminder.participant(), outcome);
                em.flush();
            }
            return before;
        });
    }

    private Row row(Reminder reminder) {
        Meetings.Row meeting = meetings.read(reminder.meeting());
        return new Row(state(reminder, meeting, pairings.read(meeting.pairing())), meeting.plannedAt());
    }

    private State state(Reminder reminder, Meetings.Row meeting, Pairings.Row pair) {
        OffsetDateTime at = meeting.plannedAt().toOffsetDateTime();
        OffsetDateTime now = time.now();
        if (reminder.answered()
                || !pair.state().open()
                || wordCounts(meeting, pair, reminder.participant())
                || words.anyAbout(meeting.id())
                || now.isAfter(at.plus(OPEN_FOR))) {
            return State.OVER;
        }
        return now.isBefore(at) ? State.BEFORE : State.OPEN;
    }

    /** Whether something was said that this member's word would not replace. */
    private static boolean wordCounts(Meetings.Row meeting, Pairings.Row pair, ParticipantId member) {
        boolean traineesOnly = meeting.saidBy().filter(pair.trainee()::equals).isPresent()
                && pair.mentor().id().equals(member)
                && !meeting.outcome().equals(Optional.of(Outcome.MOVED));
        return meeting.outcome().isPresent() && !traineesOnly;
    }

    private Optional<Reminder> find(String hash, LockModeType lock) {
        return em.createQuery("select r from Reminder r where r.secretHash = :hash", Reminder.class)
                .setParameter("hash", hash)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
