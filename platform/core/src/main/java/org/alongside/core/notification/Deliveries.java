package org.alongside.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.Allowed;
import org.alongside.core.secondfactor.SecretBox;
import org.alongside.core.text.Texts;

/** The steps of sending e-mails and text messages, each in a transaction of its own, so that a server killed between two loses nothing. */
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
    private SecretBox box;

    @Inject
    private Clock clock;

    /** E-mails and text messages whose time has come, the oldest first. */
    @Allowed("core.notices")
    public List<UUID> due() {
        return em.createQuery(
                        "select n.id from Notice n where n.state = :waiting and n.channel in :ways"
                                + " and n.nextTryAt <= :now order by n.createdAt, n.id",
                        UUID.class)
                .setParameter("waiting", NoticeState.WAITING)
                .setParameter("ways", List.of(Channel.EMAIL, Channel.TEXT))
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
        Channel way = notice.carriesCode() ? Channel.EMAIL : reaching.channel(notice.whom());
        if (way != notice.channel()) {
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
        if (notice.carriesCode()) {
            return codes.outgoing(notice);
        }
        return way == Channel.TEXT
                ? reaching.text(notice.whom()).map(to -> text(notice, to))
                : reaching.email(notice.whom()).map(to -> outgoing(notice, to));
    }

    /** What told of something that lies ahead and waited until it was past, by whatever way, is told no more. */
    @Allowed("core.notices")
    public void stopPast() {
        em.createQuery("select n from Notice n where n.state = :waiting and n.untilAt <= :now", Notice.class)
                .setParameter("waiting", NoticeState.WAITING)
                .setParameter("now", now())
                .getResultList()
                .forEach(notice -> notice.stop(now()));
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
                        texts.calendarFiles(notice, locale, now()),
                        locale)
                .with(link(notice).map(link -> texts.brief(notice, locale) + " " + link));
    }

    /** One neutral sentence, an address, and whom to ring: it should fit into one text message. */
    private Outgoing text(Notice notice, String to) {
        Locale locale = texts.spoken();
        String words = link(notice)
                .map(link -> texts.brief(notice, locale) + " " + link)
                .or(() -> settings.page().map(page -> Texts.text(locale, "core.notice.text.where", page + "/messages")))
                .orElseGet(() -> Texts.text(locale, "core.notice.text.sign-in"));
        String ring = settings.texts()
                .flatMap(SmtpSettings.TextGateway::ring)
                .map(number -> " " + Texts.text(locale, "core.notice.text.ring", number))
                .orElse("");
        return Outgoing.text(notice.id(), to, words + ring, locale);
    }

    /** The address behind a personal link, if there is one and people can reach this installation. */
    private Optional<String> link(Notice notice) {
        if (settings.page().isEmpty()) {
            return Optional.empty();
        }
        try {
            return notice.sealed()
                    .map(kept -> box.open(Notice.linkOwner(notice.id()), kept))
                    .map(path -> settings.page().get() + new String(path, StandardCharsets.UTF_8));
        } catch (IllegalStateException anotherKey) {
            // Tables that were restored without the data folder: the message goes out without it.
            return Optional.empty();
        }
    }

    private Optional<Notice> find(UUID id) {
        return Optional.ofNullable(em.find(Notice.class, id));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
