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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.core.calendar.CalendarEntry;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Relations;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;

/** What the person at the keyboard was told, by whatever way, in full. */
@ApplicationScoped
@Transactional
@ForEverybody("tells people only what was told to them")
public class Messages {
    /**
     * One message.
     *
     * @param fresh not read yet
     * @param calendar whether it has entries for the calendar
     */
    public record Row(UUID id, OffsetDateTime at, String heading, String text, boolean fresh, boolean calendar) {}

    private static final int PAGE = 200;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Participants participants;

    @Inject
    private Relations relations;

    @Inject
    private NoticeText texts;

    @Inject
    private Clock clock;

    /** My messages, the newest first; at most 200. */
    public List<Row> mine(Locale locale) {
        return found().map(notice -> new Row(
                        notice.id(),
                        notice.createdAt(),
                        texts.heading(notice, locale),
                        texts.text(notice, locale),
                        notice.unread(),
                        !notice.calendar().isEmpty()))
                .toList();
    }

    /** How many I have not read. */
    public long unread() {
        return found().filter(Notice::unread).count();
    }

    /** I have read this one. */
    public void read(UUID id) {
        find(id).read(OffsetDateTime.now(clock));
    }

    /** I have read them all. */
    public void readAll() {
        found().forEach(notice -> notice.read(OffsetDateTime.now(clock)));
    }

    /**
     * The calendar file of one: what is planned; or, where nothing is, what is taken off.
     *
     * @throws NotFound when it is not mine or has none
     */
    public byte[] calendar(UUID id, Locale locale) {
        return texts.calendarFiles(find(id), locale, OffsetDateTime.now(clock)).stream()
                .findFirst()
                .map(file -> file.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(NotFound::new);
    }

    /** What I was told that it does not take place, of all that would have begun since then. */
    List<CalendarEntry> takenOff(OffsetDateTime since) {
        return found().flatMap(notice -> notice.calendar().stream())
                .filter(CalendarEntry::takenOff)
                .filter(entry -> !entry.startsAt().isBefore(since))
                .toList();
    }

    private Notice find(UUID id) {
        return found().filter(notice -> notice.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** What became of a trainee's pair since I judge that trainee is no longer mine to know (R6). */
    private Stream<Notice> found() {
        Set<ParticipantId> judged = relations.judgedByMe();
        UUID nobody = new UUID(0, 0);
        return em
                .createQuery(
                        "select n from Notice n where (n.account = :account or n.participant = :participant)"
                                + " and n.state <> :stopped order by n.createdAt desc, n.id",
                        Notice.class)
                .setParameter("account", user.required().account().value())
                .setParameter(
                        "participant",
                        participants.me().map(ParticipantId::value).orElse(nobody))
                .setParameter("stopped", NoticeState.STOPPED)
                .setMaxResults(PAGE)
                .getResultList()
                .stream()
                .filter(notice -> notice.about().filter(judged::contains).isEmpty());
    }
}
