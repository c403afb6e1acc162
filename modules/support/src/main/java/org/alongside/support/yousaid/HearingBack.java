package org.alongside.support.yousaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.ReachBy;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Today;

/** Tells people that there is an answer, by their own way and as often as they wish. The answer itself is read on their page. */
@ApplicationScoped
class HearingBack {
    private static final String ANSWERED = "support.notice.answered";

    /** Says of nobody that they said something, and looks the same, whatever it is told for. */
    private static final String ANSWERS = "support.notice.answers";

    /** What somebody told in confidence is not told to them on the day of its answer, nor always so many days later. */
    private static final int SOONEST = 3;

    private static final int SPREAD = 12;

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Participants participants;

    @Inject
    private Outbox outbox;

    @Inject
    private Today today;

    /** What somebody said last, under whichever of their records. */
    Optional<FeedbackWish> wish(ParticipantId who) {
        return participants.sameAs(who).stream()
                .map(record -> em.find(FeedbackWish.class, record.value()))
                .filter(Objects::nonNull)
                .max(Comparator.comparing(FeedbackWish::toldOn));
    }

    /** The record that stands for somebody, whichever of theirs it is asked of. */
    ParticipantId person(ParticipantId who) {
        return participants.sameAs(who).iterator().next();
    }

    /** How somebody hears of an answer to what they told elsewhere. */
    Hearing hearing(ParticipantId who) {
        ParticipantId person = person(who);
        if (wish(person)
                .flatMap(FeedbackWish::rhythm)
                .filter(rhythm -> rhythm == FeedbackRhythm.WHEN_I_ASK || rhythm == FeedbackRhythm.RATHER_NOT)
                .isPresent()) {
            return Hearing.ON_ASKING;
        }
        return participants.reachBy(person) == ReachBy.EMAIL
                        && participants.accountOf(person).isPresent()
                ? Hearing.THEMSELVES
                : Hearing.FROM_SOMEBODY;
    }

    /** There is an answer to something they said. Who never said how they would like to hear of it is told at once. */
    void tell(ParticipantId who) {
        if (wish(who).map(FeedbackWish::isToldNow).orElse(true)) {
            outbox.tell(Recipient.of(who), Message.of(ANSWERED).about(who));
        }
    }

    /**
     * There is an answer to something they told elsewhere, and nobody may see that they stand behind it. Letters, telephone calls and
     * e-mails that fail are listed by name and time: so nothing goes out when it is answered, and nothing at all that waits for staff.
     */
    void tellLater(ParticipantId who, Contribution voice) {
        if (hearing(who) == Hearing.THEMSELVES
                && wish(who).map(FeedbackWish::isToldNow).orElse(true)) {
            voice.hearsOn(today.date().plusDays(SOONEST + random.nextInt(SPREAD)));
        }
    }

    /** What somebody waited for is told now: they would like to hear it otherwise. */
    void tellNow(ParticipantId who) {
        outbox.tell(Recipient.of(who), Message.of(ANSWERS));
    }

    /**
     * There is an answer to what several people of an initiative said. Everybody is told who takes part or took part in it and said that
     * they would like to hear: that tells of nobody whether they were one of them.
     *
     * @param told who was told of it already
     * @return who hears of it by this
     */
    Set<ParticipantId> tellTogether(InitiativeId initiative, Set<ParticipantId> told) {
        Set<ParticipantId> hearing = new HashSet<>();
        em
                .createQuery("select w from FeedbackWish w where w.rhythm in :hearing", FeedbackWish.class)
                .setParameter("hearing", List.of(FeedbackRhythm.EACH_TIME, FeedbackRhythm.MONTHLY))
                .getResultList()
                .stream()
                .filter(wish -> isLast(wish) && !told.contains(person(wish.participant())))
                .filter(wish -> isOf(initiative, wish.participant()))
                .forEach(wish -> {
                    hearing.add(person(wish.participant()));
                    if (wish.isToldNow()) {
                        tellNow(wish.participant());
                    }
                });
        return hearing;
    }

    /** Who wished to hear once a month, and for whom something waits since then; and who hears some days later. */
    void tellWhatWaits() {
        LocalDate day = today.date();
        Set<ParticipantId> told = new HashSet<>();
        em
                .createQuery(
                        "select w from FeedbackWish w where w.waiting = true and w.since <= :before",
                        FeedbackWish.class)
                .setParameter("before", day.minusMonths(1))
                .getResultList()
                .stream()
                .filter(this::isLast)
                .forEach(wish -> {
                    wish.wasTold(day);
                    told.add(person(wish.participant()));
                });
        em.createQuery(
                        "select c from Contribution c, Suggestion s where s.id = c.suggestion and s.state <> :open"
                                + " and c.hearsOn <= :day",
                        Contribution.class)
                .setParameter("open", SuggestionState.OPEN)
                .setParameter("day", day)
                .getResultList()
                .forEach(voice -> {
                    voice.wasTold();
                    // They may have said meanwhile that they would like to hear otherwise, or not.
                    if (hearing(voice.participant()) == Hearing.THEMSELVES
                            && wish(voice.participant())
                                    .map(FeedbackWish::isToldNow)
                                    .orElse(true)) {
                        told.add(person(voice.participant()));
                    }
                });
        told.forEach(this::tellNow);
    }

    /** What they said before, under another of their records, does not count any more. */
    private boolean isLast(FeedbackWish wish) {
        return wish(wish.participant()).filter(wish::equals).isPresent();
    }

    private boolean isOf(InitiativeId initiative, ParticipantId who) {
        return participants.sameAs(who).stream()
                .flatMap(record -> initiatives.of(record).stream())
                .anyMatch(one -> one.id().equals(initiative));
    }
}
