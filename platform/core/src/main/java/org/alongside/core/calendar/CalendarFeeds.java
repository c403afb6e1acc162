package org.alongside.core.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.digest.Sha256;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.core.text.Languages;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/** The addresses at which people's own calendars read when they meet. One for each person who made one, and only the newest opens. */
@ApplicationScoped
@Transactional
public class CalendarFeeds {
    /** Since when somebody has an address, and on which day a calendar last read there. */
    public record Row(LocalDate madeOn, Optional<LocalDate> lastFetchedOn) {}

    /**
     * What a calendar reads.
     *
     * @param tag changes when something of it does; the moment of reading alone changes nothing
     */
    public record Shown(String file, String tag) {}

    /** How long what is past stays. */
    private static final int MONTHS_BACK = 1;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    @Any
    private Instance<CalendarSource> sources;

    @Inject
    private Participants participants;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser user;

    @Inject
    private CurrentProgramme programme;

    @Inject
    private Programmes programmes;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<FeedTakenBack> takenBack;

    @Inject
    private Clock clock;

    /** Whether I have an address. */
    @ForEverybody("tells people only about themselves")
    public Optional<Row> mine() {
        return find(me()).map(feed -> new Row(feed.madeOn(), feed.fetchedOn()));
    }

    /**
     * I want an address, or a new one: the old one opens nothing from now on.
     *
     * @return the path that opens it; it can never be told again
     */
    @ForEverybody("people always may take along when they meet")
    public String make() {
        ParticipantId me = me();
        CalendarFeed feed = find(me).orElseGet(() -> new CalendarFeed(me));
        FeedSecret secret = FeedSecret.random(programme.required());
        feed.opensWith(secret, today());
        write(feed);
        audit.record("core.calendar-feed.made", me);
        return CalendarServlet.path(secret);
    }

    /** I want no address any more. Done again it changes nothing. */
    @ForEverybody("people always may take back what they gave out")
    public void takeBack() {
        find(me()).ifPresent(this::close);
    }

    /** Somebody told us that they want none any more (R15). They get a message that says so; where there was none, nothing happens. */
    @Allowed("core.consent.record")
    public void takeBackFor(ParticipantId participant) {
        participants.nameOf(participant);
        find(participant).ifPresent(feed -> {
            close(feed);
            takenBack.fire(new FeedTakenBack(participant));
        });
    }

    /** Whose calendar that opens, as they stand now, and that it was read today; empty when it opens nothing. */
    @ForEverybody("for whoever has the address, which is all there is to know")
    public Optional<SignedIn> opened(FeedSecret secret) {
        Optional<SignedIn> owner = em.createQuery(
                        "select f from CalendarFeed f where f.secretHash = :hash", CalendarFeed.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst()
                .map(CalendarFeed::participant)
                .filter(participants::isHere)
                .flatMap(participants::accountOf)
                .flatMap(account -> accounts.in(account, secret.programme()));
        if (owner.isPresent()) {
            noteRead(secret);
        }
        return owner;
    }

    /** All that is in my calendar. */
    @ForEverybody("tells people only about themselves")
    public Shown read() {
        Programmes.Row here = programmes.find(programme.required()).orElseThrow();
        Locale locale = Languages.of(
                accounts.languageOf(user.required().account())
                        .orElse(here.language().getLanguage()),
                Locale.UK);
        OffsetDateTime now = OffsetDateTime.now(clock);
        String file = CalendarFile.toRead(
                entries(now.minusMonths(MONTHS_BACK)),
                here.zone(),
                Texts.text(locale, "core.notice.calendar.title"),
                Texts.text(locale, "core.calendar.name"),
                now);
        return new Shown(file, tag(file));
    }

    private void write(CalendarFeed feed) {
        em.persist(feed);
        try {
            em.flush();
        } catch (PersistenceException madeAtTheSameMoment) {
            throw new OptimisticLockException(madeAtTheSameMoment);
        }
    }

    /** Of what several say of the same entry, the last word counts. */
    private List<CalendarEntry> entries(OffsetDateTime since) {
        Collection<CalendarEntry> newest = sources.stream()
                .flatMap(source -> source.mine(since).stream())
                .collect(Collectors.toMap(
                        CalendarEntry::uid,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingInt(CalendarEntry::sequence))))
                .values();
        return newest.stream()
                .sorted(Comparator.comparing(
                                (CalendarEntry entry) -> entry.startsAt().toInstant())
                        .thenComparing(CalendarEntry::uid))
                .toList();
    }

    private static String tag(String file) {
        return Sha256.hex(file.lines()
                .filter(line -> !line.startsWith(CalendarFile.WRITTEN))
                .collect(Collectors.joining("\n")));
    }

    /** Written once a day only, and without reading it first: two calendars may look at the same moment. */
    private void noteRead(FeedSecret secret) {
        em.createQuery("update CalendarFeed f set f.fetchedOn = :today where f.secretHash = :hash"
                        + " and (f.fetchedOn is null or f.fetchedOn < :today)")
                .setParameter("today", today())
                .setParameter("hash", secret.hash())
                .executeUpdate();
    }

    private void close(CalendarFeed feed) {
        em.remove(feed);
        audit.record("core.calendar-feed.taken-back", feed.participant());
    }

    private Optional<CalendarFeed> find(ParticipantId participant) {
        return Optional.ofNullable(em.find(CalendarFeed.class, participant.value()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(
                programmes.find(programme.required()).orElseThrow().zone()));
    }

    private ParticipantId me() {
        return participants.me().orElseThrow(NotFound::new);
    }
}
