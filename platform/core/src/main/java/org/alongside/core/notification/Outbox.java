package org.alongside.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.module.AlongsideModule;
import org.alongside.core.secondfactor.SecretBox;
import org.alongside.spi.ParticipantId;

/** Tells people things. What is told is written in the caller's transaction: what did not happen is told to nobody. */
@ApplicationScoped
@Transactional
public class Outbox {
    /** What is written down within that time was most likely said at once. */
    private static final Duration ONE_CONVERSATION = Duration.ofHours(1);

    /** From being printed to being read. */
    private static final Duration POST_TAKES = Duration.ofDays(3);

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    @Any
    private Instance<AlongsideModule> modules;

    @Inject
    private Reaching reaching;

    @Inject
    private SecretBox box;

    @Inject
    private Clock clock;

    /**
     * Tells somebody something, by their own way. Who has not said yes to being contacted finds it on their page only; who judges
     * the participant it is about is not told at all (R6). What a letter would bring too late stands on their page only.
     *
     * @return by which it can be taken back; empty when they may not know
     * @throws IllegalArgumentException when no module names that template on its card
     */
    @ForEverybody("for use cases that have checked their caller; it takes no words")
    public Optional<UUID> tell(Recipient whom, Message message) {
        if (modules.stream().noneMatch(card -> card.notices().contains(message.template()))) {
            throw new IllegalArgumentException("No module's card names the notice " + message.template());
        }
        if (!reaching.mayKnow(whom, message.about())) {
            return Optional.empty();
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        Channel way = reaching.channel(whom);
        boolean tooLate = way == Channel.LETTER
                && message.until().filter(now.plus(POST_TAKES)::isAfter).isPresent();
        Notice notice = new Notice(whom, message, tooLate ? Channel.HERE : way, now);
        message.link()
                .map(link -> box.seal(Notice.linkOwner(notice.id()), link.path().getBytes(StandardCharsets.UTF_8)))
                .ifPresent(notice::carry);
        em.persist(notice);
        return Optional.of(notice.id());
    }

    /** What was told is so no more: if it still waits, it does not go out. */
    @ForEverybody("for use cases that have checked their caller; it takes no words")
    public void takeBack(UUID told) {
        Optional.ofNullable(em.find(Notice.class, told))
                .filter(notice -> notice.state() == NoticeState.WAITING)
                .ifPresent(notice -> notice.stop(OffsetDateTime.now(clock)));
    }

    /**
     * Tells a participant something that says no more if it is said several times: not again while it waits to go out, nor within an
     * hour unless they have read it.
     *
     * @throws IllegalArgumentException when no module names that template on its card
     */
    @ForEverybody("for use cases that have checked their caller; it takes no words")
    public void tellOnce(ParticipantId whom, Message message) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        long told = em.createQuery(
                        "select count(n) from Notice n where n.participant = :whom and n.template = :template"
                                + " and (n.state = :waiting or (n.readAt is null and n.createdAt > :since))",
                        Long.class)
                .setParameter("whom", whom.value())
                .setParameter("template", message.template())
                .setParameter("waiting", NoticeState.WAITING)
                .setParameter("since", now.minus(ONE_CONVERSATION))
                .getSingleResult();
        if (told == 0) {
            tell(Recipient.of(whom), message);
        }
    }
}
