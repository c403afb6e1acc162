package org.alongside.core.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Relations;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;

/**
 * What people ask, and what they are told. What a trainee or their mentor asks does not exist for whoever judges that trainee: it may
 * be about their pair (R6).
 */
@ApplicationScoped
@Transactional
public class Questions {
    /** A question, with its answer where there is one. */
    public record Row(
            UUID id,
            ParticipantId participant,
            String callName,
            String words,
            OffsetDateTime askedAt,
            Optional<String> answer,
            Optional<OffsetDateTime> answeredAt,
            Optional<String> answeredBy) {}

    static final int LONGEST = 4000;

    /** More than that at once is no question any more. */
    static final int MOST_OPEN = 20;

    static final String WORDS = "core.question.sealed_words";
    static final String ANSWER = "core.question.sealed_answer";
    private static final Purpose ANSWERING = new Purpose("core.looking-after");

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Participants participants;

    @Inject
    private Relations relations;

    @Inject
    private SealedTexts texts;

    @Inject
    private CurrentUser user;

    @Inject
    private Accounts accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * I ask.
     *
     * @throws Invalid when it is empty, has more than 4000 characters, or twenty of mine wait already
     */
    @ForEverybody("people always may ask")
    public void ask(String words) {
        ParticipantId me = participants.me().orElseThrow(NotFound::new);
        String said = checked(words);
        long open = of(me).stream()
                .filter(question -> question.sealedAnswer().isEmpty())
                .count();
        if (open >= MOST_OPEN) {
            throw new Invalid("core.question.fault.many");
        }
        QuestionEntity question = new QuestionEntity(me, OffsetDateTime.now(clock));
        question.asks(texts.seal(me, WORDS, question.id(), said));
        em.persist(question);
        em.flush();
        audit.record("core.question.asked", question.id(), me);
    }

    /** What I asked, the newest first. */
    @ForEverybody("tells people only about themselves")
    public List<Row> mine() {
        return rows(of(participants.me().orElseThrow(NotFound::new)));
    }

    /** What waits for an answer, the oldest first. */
    @Allowed("core.questions")
    public List<Row> waiting() {
        List<Row> rows = rows(open());
        audit.read(ANSWERING, rows.stream().map(Row::participant).collect(Collectors.toSet()));
        return rows;
    }

    /** How many wait for an answer. */
    @Allowed("core.questions")
    public int howMany() {
        return open().size();
    }

    /**
     * Answers. Who asked is told that there is an answer; its words stand on their page only.
     *
     * @throws NotFound when there is no such question for the person at the keyboard
     * @throws AlreadyAnswered when somebody answered meanwhile
     */
    @Allowed("core.questions")
    public void answer(UUID id, String words) {
        String said = checked(words);
        QuestionEntity question = Optional.ofNullable(id)
                .map(known -> em.find(QuestionEntity.class, known))
                .filter(found -> !isHidden(found, hidden()))
                .orElseThrow(NotFound::new);
        question.answer(
                texts.seal(question.participant(), ANSWER, question.id(), said),
                user.required().account(),
                OffsetDateTime.now(clock));
        audit.record("core.question.answered", id, question.participant());
        outbox.tell(Recipient.of(question.participant()), Message.of("core.notice.answered"));
    }

    private static String checked(String words) {
        String said = words == null ? "" : words.strip();
        if (said.isEmpty()) {
            throw new Invalid("core.question.fault.empty");
        }
        if (said.length() > LONGEST) {
            throw new Invalid("core.detail.fault.long", LONGEST);
        }
        return said;
    }

    /** Somebody may be on record twice, and judged on the other record. */
    private boolean isHidden(QuestionEntity question, Set<ParticipantId> hidden) {
        return !hidden.isEmpty()
                && participants.sameAs(question.participant()).stream().anyMatch(hidden::contains);
    }

    private Set<ParticipantId> hidden() {
        Set<ParticipantId> hidden = new HashSet<>(relations.judgedByMe());
        hidden.addAll(relations.pairedWithThoseJudgedByMe());
        return hidden;
    }

    private List<QuestionEntity> open() {
        Set<ParticipantId> hidden = hidden();
        return em.createQuery(
                        "select q from Question q where q.answeredAt is null order by q.askedAt, q.id",
                        QuestionEntity.class)
                .getResultStream()
                .filter(question -> !isHidden(question, hidden))
                .toList();
    }

    private List<QuestionEntity> of(ParticipantId person) {
        return em.createQuery(
                        "select q from Question q where q.participant = :person order by q.askedAt desc, q.id",
                        QuestionEntity.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    private List<Row> rows(List<QuestionEntity> questions) {
        Map<ParticipantId, String> names = participants.namesOf(
                questions.stream().map(QuestionEntity::participant).collect(Collectors.toSet()));
        return questions.stream()
                .map(question -> new Row(
                        question.id(),
                        question.participant(),
                        names.getOrDefault(question.participant(), ""),
                        texts.open(question.participant(), WORDS, question.id(), question.sealedWords())
                                .orElse(""),
                        question.askedAt(),
                        question.sealedAnswer()
                                .flatMap(kept -> texts.open(question.participant(), ANSWER, question.id(), kept)),
                        question.answeredAt(),
                        question.answeredBy().flatMap(accounts::nameOf)))
                .toList();
    }
}
