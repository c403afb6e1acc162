package org.alongside.mentoring.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.consent.Method;
import org.alongside.core.contactstop.ContactStops;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.notification.Arg;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.problem.Invalid;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.mentoring.PairingEnded;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.NotThisStep;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.pairing.PauseOver;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/**
 * Breaks of pairs. Either of the two may take one, without saying why; the other one is told something kind and true. On the day of
 * return nothing happens by itself: a person asks whether they would like to go on, and nobody is chased.
 */
@ApplicationScoped
@Transactional
public class Pauses {

    /**
     * Somebody's break.
     *
     * @param own their own words for the other one; may be empty
     * @param backOn when they may be back, if they said so
     * @param since the day on which it began, where the programme is
     */
    public record Row(
            PairingId pairing,
            Participant who,
            PauseWords words,
            String own,
            Optional<LocalDate> backOn,
            LocalDate since) {}

    /**
     * The break that somebody would like.
     *
     * @param own at most 300 characters; may be empty
     * @param backOn a day after today, if any
     */
    public record Wanted(PauseWords words, String own, Optional<LocalDate> backOn) {}

    /** So many characters of their own. */
    public static final int LONGEST = 300;

    /** A break, while neither of the two is to be told of the other. */
    private static final String UNNAMED = "mentoring.notice.break-unnamed";

    static final String WORDS = "mentoring.pause.sealed_words";

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private Members members;

    @Inject
    private Pairings pairings;

    @Inject
    private SealedTexts texts;

    @Inject
    private ContactStops stops;

    @Inject
    private CurrentUser user;

    @Inject
    private Outbox outbox;

    @Inject
    private ProgrammeTime time;

    /** I take a break. What is planned stays planned. */
    @ForEverybody("people always may take a break")
    public Row take(PairingId id, Wanted wanted) {
        return take(members.mine(id), wanted);
    }

    /** Somebody told us that they take a break (R15). */
    @Allowed("mentoring.mark-for-somebody")
    public Row takeFor(PairingId id, ParticipantId who, Wanted wanted, Method how) {
        return take(members.told(id, who, how), wanted);
    }

    /** A person saw to it that the two take a break: both are told the same, and of neither that it is theirs. */
    @Allowed("mentoring.plan")
    public Pairings.Row both(PairingId id) {
        Pairings.Row pair = pairings.pause(id);
        Stream.of(pair.mentor(), pair.trainee())
                .forEach(one -> outbox.tell(
                        Recipient.of(one.id()),
                        unlessApart(
                                        pair,
                                        Message.of(
                                                "mentoring.notice.break-of-both",
                                                Arg.person(
                                                        pair.partnerOf(one.id()).id())))
                                .about(pair.trainee().id())));
        return pair;
    }

    /** I would like to go on. If the other one takes a break too, the two meet again when both would like to. */
    @ForEverybody("people always may come back from a break")
    public Pairings.Row goOn(PairingId id) {
        return goOn(members.mine(id));
    }

    /** Somebody told us that they would like to go on (R15). */
    @Allowed("mentoring.mark-for-somebody")
    public Pairings.Row goOnFor(PairingId id, ParticipantId who, Method how) {
        return goOn(members.told(id, who, how));
    }

    /** The breaks of one pair, for the two of them and for those who look after pairs. */
    @ForEverybody("members of the pair and those who look after pairs; for others there is none")
    public List<Row> of(PairingId id) {
        Pairings.Row pair = members.read(id);
        return rows(List.of(pair)).stream()
                .filter(pause -> mayRead(pause, pair))
                .toList();
    }

    /** While there shall be no contact between the two, the words of one do not reach the other this way either. */
    private boolean mayRead(Row pause, Pairings.Row pair) {
        return user.may("mentoring.read") || pause.who().id().equals(members.me()) || mayBeTold(pair);
    }

    /** The breaks whose day of return is here or past, the longest first. A person asks them; nothing happens by itself. */
    @Allowed("mentoring.read")
    public List<Row> back() {
        LocalDate today = time.today();
        return rows(pairings.list()).stream()
                .filter(pause ->
                        pause.backOn().filter(day -> !day.isAfter(today)).isPresent())
                .toList();
    }

    void over(@Observes PauseOver event) {
        forget(event.pairing());
    }

    void over(@Observes PairingEnded event) {
        forget(event.pairing());
    }

    private void forget(PairingId pairing) {
        ofPair(pairing).forEach(em::remove);
    }

    private Row take(Members.Word word, Wanted wanted) {
        String own = wanted.own() == null ? "" : wanted.own().strip();
        if (own.length() > LONGEST) {
            throw new Invalid("mentoring.fault.long", LONGEST);
        }
        if (wanted.backOn().filter(day -> !day.isAfter(time.today())).isPresent()) {
            throw new Invalid("mentoring.fault.back-on");
        }
        Pairings.Row pair = pairings.rest(word.pair().id());
        Pause pause = find(pair.id(), word.who()).orElseGet(() -> new Pause(pair.id(), word.who(), time.now()));
        pause.says(
                Optional.ofNullable(wanted.words()).orElse(PauseWords.A_BREAK),
                own.isEmpty() ? Optional.empty() : Optional.of(texts.seal(word.who(), WORDS, pause.id(), own)),
                wanted.backOn());
        pause.said(word.how(), user.required().account());
        em.persist(pause);
        em.flush();
        Arg who = Arg.person(word.who());
        Message named = wanted.backOn()
                .map(day -> Message.of("mentoring.notice.break-until", who, Arg.day(day)))
                .orElseGet(() -> Message.of("mentoring.notice.break", who));
        tell(word, unlessApart(pair, named));
        return row(pause, pair);
    }

    private Pairings.Row goOn(Members.Word word) {
        PairingId id = word.pair().id();
        em.remove(find(id, word.who()).orElseThrow(NotThisStep::new));
        em.flush();
        if (!ofPair(id).isEmpty()) {
            return word.pair();
        }
        if (mayBeTold(word.pair())) {
            tell(word, Message.of("mentoring.notice.break-over", Arg.person(word.who())));
        }
        return pairings.meetAgain(id);
    }

    private Message unlessApart(Pairings.Row pair, Message named) {
        return mayBeTold(pair) ? named : Message.of(UNNAMED);
    }

    /** Whether one of the two may be told of the other just now. */
    private boolean mayBeTold(Pairings.Row pair) {
        return !stops.between(pair.mentor().id(), pair.trainee().id());
    }

    private void tell(Members.Word word, Message message) {
        outbox.tell(
                Recipient.of(word.partner().id()),
                message.about(word.pair().trainee().id()));
    }

    private Optional<Pause> find(PairingId pairing, ParticipantId who) {
        return ofPair(pairing).stream()
                .filter(pause -> pause.participant().equals(who))
                .findFirst();
    }

    private List<Pause> ofPair(PairingId pairing) {
        return em.createQuery("select p from Pause p where p.pairing = :pairing order by p.since, p.id", Pause.class)
                .setParameter("pairing", pairing.value())
                .getResultList();
    }

    private List<Row> rows(List<Pairings.Row> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        Map<PairingId, Pairings.Row> byId =
                pairs.stream().collect(Collectors.toMap(Pairings.Row::id, Function.identity()));
        return em.createQuery("select p from Pause p where p.pairing in :pairs", Pause.class)
                .setParameter(
                        "pairs", byId.keySet().stream().map(PairingId::value).toList())
                .getResultStream()
                .map(pause -> row(pause, byId.get(pause.pairing())))
                .sorted(Comparator.comparing(Row::since)
                        .thenComparing(row -> row.who().callName(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private Row row(Pause pause, Pairings.Row pair) {
        return new Row(
                pause.pairing(),
                pair.member(pause.participant()),
                pause.words(),
                pause.sealedWords()
                        .flatMap(kept -> texts.open(pause.participant(), WORDS, pause.id(), kept))
                        .orElse(""),
                pause.backOn(),
                time.there(pause.since()).toLocalDate());
    }
}
