package org.alongside.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.Allowed;

/** The steps of sending e-mails, each in a transaction of its own, so that a server killed between two loses nothing. */
@ApplicationScoped
@Transactional
class Deliveries {
    private static final int AT_ONCE = 100;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Reaching reaching;

    @Inject
    private NoticeText texts;

    @Inject
    private CodeMails codes;

    @Inject
    private SmtpSettings settings;

    @Inject
    private Clock clock;

    /** E-mails whose time has come, the oldest first. */
    @Allowed("core.notices")
    public List<UUID> due() {
        return em.createQuery(
                        "select n.id from Notice n where n.state = :waiting and n.channel = :email"
                                + " and n.nextTryAt <= :now order by n.createdAt, n.id",
                        UUID.class)
                .setParameter("waiting", NoticeState.WAITING)
                .setParameter("email", Channel.EMAIL)
                .setParameter("now", now())
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /**
     * Claims one for sending. Of two servers that try, one gets an OptimisticLockException. The claim runs out by itself: nobody
     * has to undo it after a crash.
     *
     * @return empty when it is somebody else's by now, or shall no longer go out
     */
    @Allowed("core.notices")
    public Optional<Outgoing> claim(UUID id) {
        Notice notice = em.find(Notice.class, id);
        if (notice == null || !notice.due(now())) {
            return Optional.empty();
        }
        // They may have changed their mind, their way or their address since it was written.
        if (!reaching.mayKnow(notice.whom(), notice.about())) {
            notice.stop(now());
            return Optional.empty();
        }
        Channel way = notice.sealed().isPresent() ? Channel.EMAIL : reaching.channel(notice.whom());
        if (way != Channel.EMAIL) {
            notice.goes(way, now());
            return Optional.empty();
        }
        OffsetDateTime when = reaching.next(notice.whom(), now());
        if (when.isAfter(now())) {
            notice.waitUntil(when);
            return Optional.empty();
        }
        notice.claim(now());
        em.flush();
        if (notice.sealed().isPresent()) {
            return codes.outgoing(notice);
        }
        return reaching.email(notice.whom()).map(to -> outgoing(notice, to));
    }

    /** Codes that could not be sent for too long are kept no longer. */
    @Allowed("core.notices")
    public void forgetOldCodes() {
        codes.forgetOld();
    }

    /** The mail server took it. */
    @Allowed("core.notices")
    public void sent(UUID id) {
        find(id).ifPresent(notice -> notice.sent(now()));
    }

    /** The mail server did not take it. */
    @Allowed("core.notices")
    public void failed(UUID id, Undelivered.Problem why) {
        find(id).ifPresent(notice -> notice.failed(why, now()));
    }

    private Outgoing outgoing(Notice notice, String to) {
        Locale locale = texts.spoken();
        return new Outgoing(
                notice.id(),
                to,
                reaching.spelledOut(notice.whom()),
                texts.heading(notice, locale),
                texts.text(notice, locale),
                texts.calendarFiles(notice, locale, Optional.of(settings.from()), now()),
                locale);
    }

    private Optional<Notice> find(UUID id) {
        return Optional.ofNullable(em.find(Notice.class, id));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
