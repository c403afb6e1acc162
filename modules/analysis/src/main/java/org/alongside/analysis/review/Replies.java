package org.alongside.analysis.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.theme.ThemeId;
import org.alongside.analysis.theme.ThemeState;
import org.alongside.analysis.theme.Themes;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.problem.NotFound;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.core.sealed.TextsInClear;
import org.alongside.spi.ParticipantId;

/** Rounds and replies as they are kept. Whose they are, and who may see them, the use cases of this package decide. */
@ApplicationScoped
@Transactional
class Replies {
    private record Whose(ThemeId theme, ParticipantId participant) {}

    private static final String WORDS = "analysis.reply.sealed_words";

    @PersistenceContext(unitName = "analysis")
    private EntityManager em;

    @Inject
    private Themes themes;

    @Inject
    private CurrentUser user;

    @Inject
    private SealedTexts texts;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    Optional<Review> newest(StudyId study) {
        return rounds(study).stream().findFirst();
    }

    /** The rounds of a study, the newest first. */
    List<Review> rounds(StudyId study) {
        return em.createQuery("select r from Review r where r.study = :study order by r.openedAt desc", Review.class)
                .setParameter("study", study.value())
                .getResultList();
    }

    void open(StudyId study) {
        if (newest(study).filter(Review::isOpen).isPresent()) {
            throw new ReviewIsOpen();
        }
        em.persist(new Review(study, user.required().account(), OffsetDateTime.now(clock)));
        // Written at once: replies may refer to it before this transaction ends.
        em.flush();
    }

    void close(StudyId study) {
        newest(study).filter(Review::isOpen).orElseThrow(NotFound::new).close(OffsetDateTime.now(clock));
    }

    /** The reply that counts of each person to each theme, in the order in which they came. */
    List<Reply> counting(Review review) {
        Map<Whose, Reply> newest = new LinkedHashMap<>();
        all(review).forEach(reply -> newest.put(new Whose(reply.theme(), reply.participant()), reply));
        return List.copyOf(newest.values());
    }

    /**
     * Keeps a reply beside those before it.
     *
     * @throws NotInReview when nobody is asked about this theme
     */
    void append(ThemeId id, ParticipantId participant, NewReply said, Method told) {
        NewReply checked = said.checked();
        Themes.Row theme = themes.read(id);
        Review review = newest(theme.study()).filter(Review::isOpen).orElseThrow(NotInReview::new);
        if (theme.state() != ThemeState.IN_REVIEW) {
            throw new NotInReview();
        }
        long position = all(review).stream()
                        .filter(reply ->
                                reply.theme().equals(id) && reply.participant().equals(participant))
                        .mapToLong(Reply::position)
                        .max()
                        .orElse(0)
                + 1;
        Reply reply = new Reply(
                review, id, participant, checked, told, user.required().account(), OffsetDateTime.now(clock), position);
        seal(reply, checked.words());
        em.persist(reply);
        audit.record("analysis.reply.given", id, participant);
    }

    /**
     * One reply, held until this transaction ends, so that nobody decides about it at the same time.
     *
     * @throws NotFound when there is none of that id in this programme
     */
    Reply hold(ReplyId id) {
        return Optional.ofNullable(em.find(Reply.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    /** All that somebody said in any round of a study, the newest first. */
    List<Reply> of(ParticipantId participant, StudyId study) {
        return em.createQuery(
                        "select r from Reply r where r.participant = :participant"
                                + " and r.review in (select v.id from Review v where v.study = :study)"
                                + " order by r.repliedAt desc, r.position desc",
                        Reply.class)
                .setParameter("participant", participant.value())
                .setParameter("study", study.value())
                .getResultList();
    }

    /** What somebody said in their own words; nothing where they were erased. */
    String wordsOf(Reply reply) {
        return reply.sealedWords()
                .flatMap(kept -> texts.open(reply.participant(), WORDS, reply.id(), kept))
                .or(reply::wordsInClear)
                .orElse("");
    }

    /** Seals what an earlier version left in clear. */
    void seal(@Observes TextsInClear event) {
        em.createQuery("select r from Reply r where r.words is not null", Reply.class)
                .getResultList()
                .forEach(reply -> seal(reply, reply.wordsInClear().orElseThrow()));
    }

    private void seal(Reply reply, String words) {
        reply.holds(texts.seal(reply.participant(), WORDS, reply.id(), words));
    }

    private List<Reply> all(Review review) {
        return em.createQuery(
                        "select r from Reply r where r.review = :review order by r.position, r.repliedAt", Reply.class)
                .setParameter("review", review.id())
                .getResultList();
    }
}
