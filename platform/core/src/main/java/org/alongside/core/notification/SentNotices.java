package org.alongside.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.module.AlongsideModule;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;

/**
 * What was sent, what waits for somebody to print or ring, and what failed, for those who run the programme. What concerns a
 * trainee whom the reader judges does not exist here (R6).
 */
@ApplicationScoped
@Transactional
public class SentNotices {
    /**
     * One notice, without its text.
     *
     * @param nextTryAt when an e-mail or text message is tried next
     * @param problem why the last attempt did not work, as a word of {@code core.notice.problem}
     * @param settledAt when it went out, failed or was stopped
     * @param again whether it can be tried again
     */
    public record Row(
            UUID id,
            String whom,
            String heading,
            Channel channel,
            NoticeState state,
            OffsetDateTime at,
            long attempts,
            Optional<OffsetDateTime> nextTryAt,
            Optional<String> problem,
            Optional<OffsetDateTime> settledAt,
            boolean again) {}

    /** What to say on the telephone, and where to ring. */
    public record Call(String whom, String number, String heading, String text) {}

    private static final int PAGE = 200;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    @Any
    private Instance<AlongsideModule> modules;

    @Inject
    private NoticeText texts;

    @Inject
    private Reaching reaching;

    @Inject
    private Mailer mailer;

    @Inject
    private Participants participants;

    @Inject
    private Accounts accounts;

    @Inject
    private Relations relations;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What waits for somebody, then what failed, then the rest; in each the newest first; at most 200. */
    @Allowed("core.notices")
    public List<Row> list(Locale locale) {
        Set<ParticipantId> judged = relations.judgedByMe();
        return em
                .createQuery(
                        "select n from Notice n order by case when n.state = :waiting then 0"
                                + " when n.state = :failed then 1 else 2 end, n.createdAt desc, n.id",
                        Notice.class)
                .setParameter("waiting", NoticeState.WAITING)
                .setParameter("failed", NoticeState.FAILED)
                .setMaxResults(PAGE)
                .getResultList()
                .stream()
                .filter(notice -> exists(notice, judged) && !isQuiet(notice))
                .map(notice -> row(notice, locale))
                .toList();
    }

    /** Whether this installation has a mail server. */
    @Allowed("core.notices")
    public boolean mailReady() {
        return mailer.ready();
    }

    /** Tries an e-mail or text message again at once. */
    @Allowed("core.notices")
    public void retry(UUID id) {
        find(id).retry(now());
        audit("core.notice.retried", id);
    }

    /** It does not go out. */
    @Allowed("core.notices")
    public void stop(UUID id) {
        find(id).stop(now());
        audit("core.notice.stopped", id);
    }

    /** The letter was posted, or the person rung. */
    @Allowed("core.notices")
    public void doneByHand(UUID id) {
        find(id).doneByHand(now());
        audit("core.notice.done-by-hand", id);
    }

    /** The letter, to print: a PDF, in large print for those who need it. */
    @Allowed("core.notices")
    public byte[] letter(UUID id) {
        Notice notice = by(Channel.LETTER, id);
        Participants.Person person =
                participants.reach(notice.whom().participant().orElseThrow(NotFound::new));
        Locale locale = texts.spoken();
        audit("core.notice.printed", id);
        return LetterPdf.write(
                new LetterPdf.Letter(
                        person.callName(),
                        person.reachAt().replaceAll(",\\s*", "\n"),
                        DateTimeFormatter.ofPattern("d MMMM uuuu", locale)
                                .format(now().atZoneSameInstant(texts.zone())),
                        texts.heading(notice, locale),
                        texts.text(notice, locale),
                        texts.programmeName(),
                        locale),
                reaching.largePrint(notice.whom()));
    }

    /** What to say, and where to ring. */
    @Allowed("core.notices")
    public Call call(UUID id, Locale locale) {
        Notice notice = by(Channel.PHONE, id);
        Participants.Person person =
                participants.reach(notice.whom().participant().orElseThrow(NotFound::new));
        audit("core.notice.read-for-call", id);
        return new Call(person.callName(), person.reachAt(), texts.heading(notice, locale), texts.text(notice, locale));
    }

    private Notice by(Channel channel, UUID id) {
        Notice notice = find(id);
        if (notice.channel() != channel) {
            throw new NotFound();
        }
        return notice;
    }

    private Notice find(UUID id) {
        Set<ParticipantId> judged = relations.judgedByMe();
        return Optional.ofNullable(em.find(Notice.class, id))
                .filter(notice -> exists(notice, judged))
                .orElseThrow(NotFound::new);
    }

    private void audit(String action, UUID id) {
        Notice notice = em.find(Notice.class, id);
        notice.about()
                .or(() -> notice.whom().participant())
                .ifPresentOrElse(about -> audit.record(action, id, about), () -> audit.record(action, id));
    }

    private boolean exists(Notice notice, Set<ParticipantId> judged) {
        // Of whom something quiet tells is nowhere noted: whoever judges anybody finds none of it (R6).
        return (judged.isEmpty() || !isOfQuietKind(notice))
                && notice.about().filter(judged::contains).isEmpty()
                && notice.whom().participant().filter(judged::contains).isEmpty();
    }

    private boolean isQuiet(Notice notice) {
        boolean done = notice.state() != NoticeState.FAILED
                && (notice.state() != NoticeState.WAITING || notice.channel().goesByItself());
        return done && isOfQuietKind(notice);
    }

    private boolean isOfQuietKind(Notice notice) {
        return modules.stream().anyMatch(card -> card.quietNotices().contains(notice.template()));
    }

    private Row row(Notice notice, Locale locale) {
        boolean mail = notice.channel().goesByItself() && notice.state() == NoticeState.WAITING;
        return new Row(
                notice.id(),
                notice.whom()
                        .participant()
                        .map(participants::nameOf)
                        .or(() -> notice.whom().account().flatMap(accounts::nameOf))
                        .orElse(""),
                texts.heading(notice, locale),
                notice.channel(),
                notice.state(),
                notice.createdAt(),
                notice.attempts(),
                mail ? Optional.of(notice.nextTryAt()) : Optional.empty(),
                notice.problem().map(Enum::name),
                notice.settledAt(),
                notice.canBeTriedAgain());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
