package org.alongside.core.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.core.sealed.NewKey;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.core.sealed.TextsInClear;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;

/** The people of the current programme. */
@ApplicationScoped
@Transactional
public class Participants {
    /** What staff see of everybody in a list: the way they are reached, but not where. */
    public record Row(ParticipantId id, String callName, Part part, ReachBy reachBy, boolean signsIn) {}

    /** What staff see of one person; no address where somebody was erased. */
    public record Person(
            ParticipantId id, String callName, Part part, ReachBy reachBy, String reachAt, boolean signsIn) {}

    /** Where it is kept how somebody is reached. */
    static final String REACH_AT = "core.participant.sealed_reach_at";

    /** What staff read somebody's data for. */
    private static final Purpose LOOKING_AFTER = new Purpose("core.looking-after");

    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");

    private static final int LONGEST_WORD = 60;

    /** How many people are listed at most. */
    static final int MOST_LISTED = 500;

    /** How many people are found at most: whoever looks for somebody among more types more of the name. */
    static final int MOST_FOUND = 50;

    /** How many people are written together. */
    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private CurrentProgramme programme;

    @Inject
    private Programmes programmes;

    @Inject
    private Names names;

    @Inject
    private SealedTexts texts;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<ParticipantRegistered> registered;

    /** Adds somebody. */
    @Allowed("core.people.edit")
    public ParticipantId register(NewParticipant told) {
        ParticipantEntity participant = new ParticipantEntity(told.checked());
        em.persist(participant);
        // Written at once: rows of other tables may refer to it before this transaction ends.
        em.flush();
        participant.isReachedAt(seal(participant.id(), told.reachAt()));
        participant.canBeFound(print(told.reachBy(), told.reachAt()));
        names.add(List.of(participant));
        audit.record("core.participant.registered", participant.id());
        registered.fire(new ParticipantRegistered(participant.id()));
        return participant.id();
    }

    /**
     * Adds many people, some hundreds at a time.
     *
     * @param soFar is told how many are ready, again and again
     */
    @Allowed("core.people.edit")
    public void registerAll(List<NewParticipant> told, IntConsumer soFar) {
        for (int from = 0; from < told.size(); from += AT_ONCE) {
            List<NewParticipant> some = told.subList(from, Math.min(told.size(), from + AT_ONCE));
            registerSome(some);
            soFar.accept(from + some.size());
        }
    }

    /** What costs a question to the database for each of them when they come alone is asked once. */
    private void registerSome(List<NewParticipant> told) {
        List<ParticipantEntity> added = new ArrayList<>();
        List<NewKey> keys = new ArrayList<>();
        for (NewParticipant one : told) {
            ParticipantEntity participant = new ParticipantEntity(one.checked());
            NewKey key = texts.newKeyFor(participant.id());
            participant.isReachedAt(texts.seal(key, REACH_AT, participant.id().value(), one.reachAt()));
            participant.canBeFound(print(one.reachBy(), one.reachAt()));
            em.persist(participant);
            added.add(participant);
            keys.add(key);
        }
        // Written at once: rows of other tables refer to them.
        em.flush();
        List<ParticipantId> ids = added.stream().map(ParticipantEntity::id).toList();
        texts.keep(keys);
        names.add(added);
        audit.recordEach("core.participant.registered", ids);
        ids.forEach(id -> registered.fire(new ParticipantRegistered(id)));
        em.flush();
        // Otherwise each flush would look for changes in all that came before.
        em.clear();
    }

    /**
     * People in order of name: all, at most {@value #MOST_LISTED}; or those who are called like that, at most {@value #MOST_FOUND}. Accents, capitals and the order of
     * words do not matter, and where few are called just that, those come after them who may have been meant.
     */
    @Allowed("core.people.read")
    public List<Row> list(String search) {
        List<Row> rows = search.isBlank()
                ? rows(em.createNamedQuery(ParticipantEntity.LIST, Object[].class))
                : inOrder(names.like(search, MOST_FOUND));
        audit.read(LOOKING_AFTER, rows.stream().map(Row::id).toList());
        return rows;
    }

    private List<Row> inOrder(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Row> found =
                rows(em.createNamedQuery(ParticipantEntity.SOME, Object[].class).setParameter("ids", ids)).stream()
                        .collect(Collectors.toMap(row -> row.id().value(), Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static List<Row> rows(TypedQuery<Object[]> query) {
        return query.getResultStream().map(ParticipantEntity::row).toList();
    }

    /** Lets some hundreds be found whom an earlier version registered; whether there may be more. */
    @Allowed("core.people.edit")
    public boolean letSomeBeFound() {
        List<ParticipantEntity> some = em.createQuery(
                        "select p from Participant p where p.sortName is null and p.goneAt is null",
                        ParticipantEntity.class)
                .setMaxResults(AT_ONCE)
                .getResultList();
        some.forEach(found -> {
            String reachAt = person(found).reachAt();
            found.canBeFound(reachAt.isEmpty() ? "" : print(found.row().reachBy(), reachAt));
        });
        if (!some.isEmpty()) {
            names.add(some);
        }
        return some.size() == AT_ONCE;
    }

    /** One person. */
    @Allowed("core.people.read")
    public Person read(ParticipantId id) {
        Person person = person(find(id));
        audit.read(LOOKING_AFTER, id);
        return person;
    }

    /**
     * The person at the keyboard, with how and where they are reached.
     *
     * @throws NotFound when they take part in nothing here
     */
    @ForEverybody("tells people only about themselves")
    public Person myself() {
        return person(find(me().orElseThrow(NotFound::new)));
    }

    /** How and where to reach one person, for what is sent to them; the sending itself is on record. */
    @Allowed("core.people.read")
    public Person reach(ParticipantId id) {
        return person(find(id));
    }

    /** These people, in order of name, for what is handed on of them; that is on record there. */
    @Allowed("core.people.export")
    public List<Person> people(Collection<ParticipantId> ids) {
        return em.createQuery(
                        "select p from Participant p where p.id in :ids order by p.sortName, p.id",
                        ParticipantEntity.class)
                .setParameter("ids", ids.stream().map(ParticipantId::value).toList())
                .getResultStream()
                .map(this::person)
                .toList();
    }

    /** By which way somebody wants to be reached: the way only, no address. */
    @ForEverybody("a way without an address, for use cases that have checked their caller")
    public ReachBy reachBy(ParticipantId id) {
        return find(id).row().reachBy();
    }

    /** What each of these people is called: their own word, or else the programme's for their side; nothing where it has none. */
    @ForEverybody("words people chose to be called by, for use cases that have checked their caller")
    public Map<ParticipantId, String> wordsFor(Collection<ParticipantId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Optional<String> usual = programmes.find(programme.required()).flatMap(Programmes.Row::mentorWord);
        Map<ParticipantId, String> words = new HashMap<>();
        em.createQuery("select p from Participant p where p.id in :ids", ParticipantEntity.class)
                .setParameter(
                        "ids", ids.stream().map(ParticipantId::value).distinct().toList())
                .getResultStream()
                .forEach(person -> person.ownWord()
                        .or(() -> usual.filter(word -> person.row().part() == Part.LIVED_EXPERIENCE))
                        .ifPresent(word -> words.put(person.id(), word)));
        return words;
    }

    /** I choose what I am called here; empty for the programme's own word. */
    @ForEverybody("people always may choose what they are called")
    public void callMe(String word) {
        ParticipantId me = me().orElseThrow(NotFound::new);
        find(me).isCalled(checkedWord(word));
        audit.record("core.participant.word-chosen", me);
    }

    /** Somebody told us what they choose to be called; empty for the programme's own word. */
    @Allowed("core.people.edit")
    public void call(ParticipantId id, String word) {
        find(id).isCalled(checkedWord(word));
        audit.record("core.participant.word-chosen-for", id);
    }

    private static String checkedWord(String word) {
        String checked = word == null ? "" : word.strip();
        if (checked.length() > LONGEST_WORD) {
            throw new Invalid("core.people.fault.word");
        }
        return checked;
    }

    /** Somebody may sign in with that account from now on. */
    @Allowed("core.people.edit")
    public void signsInWith(ParticipantId id, AccountId account) {
        find(id).signsInWith(account);
        audit.record("core.participant.account-linked", id);
    }

    /** The people on one side, in order of name: names and ids only. */
    @ForEverybody("names of their own programme, for use cases that have checked their caller")
    public List<Participant> on(Part part) {
        return em.createQuery(
                        "select p from Participant p where p.part = :part and p.mergedInto is null"
                                + " and p.goneAt is null order by p.callName, p.id",
                        ParticipantEntity.class)
                .setParameter("part", part)
                .getResultStream()
                .map(found -> new Participant(found.id(), found.callName()))
                .toList();
    }

    /**
     * What people are called, by id; ids of nobody here are left out. A record that was joined to another is called like that one.
     */
    @ForEverybody("names of their own programme, for use cases that have checked their caller")
    public Map<ParticipantId, String> namesOf(Collection<ParticipantId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select p from Participant p where p.id in :ids", ParticipantEntity.class)
                .setParameter(
                        "ids", ids.stream().map(ParticipantId::value).distinct().toList())
                .getResultStream()
                .collect(Collectors.toMap(
                        ParticipantEntity::id, found -> standingFor(found).callName()));
    }

    /**
     * What somebody is called; a record that was joined to another is called like that one.
     *
     * @throws NotFound when there is nobody of that id in this programme
     */
    @ForEverybody("names of their own programme, for use cases that have checked their caller")
    public String nameOf(ParticipantId id) {
        return standingFor(find(id)).callName();
    }

    /** All records of the person whom this record is of, this one too: one, unless some were joined. */
    @ForEverybody("ids, for use cases that have checked their caller")
    public Set<ParticipantId> sameAs(ParticipantId id) {
        Set<ParticipantId> all = new LinkedHashSet<>();
        List<ParticipantId> next = List.of(standingFor(find(id)).id());
        while (!next.isEmpty()) {
            all.addAll(next);
            next = em.createQuery("select p.id from Participant p where p.mergedInto in :ids", UUID.class)
                    .setParameter("ids", next.stream().map(ParticipantId::value).toList())
                    .getResultStream()
                    .map(ParticipantId::new)
                    .filter(found -> !all.contains(found))
                    .toList();
        }
        return all;
    }

    /** Records that another one stands for, and which that is in the end. */
    @ForEverybody("ids, for use cases that have checked their caller")
    public Map<ParticipantId, ParticipantId> joined() {
        return em.createQuery("select p from Participant p where p.mergedInto is not null", ParticipantEntity.class)
                .getResultStream()
                .collect(Collectors.toMap(
                        ParticipantEntity::id, record -> standingFor(record).id()));
    }

    /** The record that stands for this one in the end: itself, unless it was joined to another. */
    private ParticipantEntity standingFor(ParticipantEntity record) {
        ParticipantEntity last = record;
        while (last.mergedInto().isPresent()) {
            last = find(last.mergedInto().get());
        }
        return last;
    }

    /** Whether there is somebody of that id in this programme. */
    @ForEverybody("a yes or no, for use cases that have checked their caller")
    public boolean isHere(ParticipantId id) {
        return Optional.ofNullable(em.find(ParticipantEntity.class, id.value()))
                .filter(person -> !person.gone())
                .isPresent();
    }

    /** The account somebody signs in with, if they do. */
    @ForEverybody("an id, for use cases that have checked their caller")
    public Optional<AccountId> accountOf(ParticipantId id) {
        return find(id).account();
    }

    /** The participant who is at the keyboard, if the person there takes part. */
    @ForEverybody("tells people only about themselves")
    public Optional<ParticipantId> me() {
        return signingInWith(user.required().account());
    }

    /** The participant who signs in with that account, if anybody does. */
    @ForEverybody("an id, for use cases that have checked their caller")
    public Optional<ParticipantId> signingInWith(AccountId account) {
        return em.createQuery("select p from Participant p where p.account = :account", ParticipantEntity.class)
                .setParameter("account", account.value())
                .getResultStream()
                .map(ParticipantEntity::id)
                .findFirst();
    }

    /** Seals what an earlier version left in clear. */
    void seal(@Observes TextsInClear event) {
        em.createQuery("select p from Participant p where p.reachAt is not null", ParticipantEntity.class)
                .getResultList()
                .forEach(found -> found.isReachedAt(
                        seal(found.id(), found.reachAtInClear().orElseThrow())));
    }

    /** Alike for addresses that differ in how they are written only. */
    private String print(ReachBy way, String reachAt) {
        String plain = switch (way) {
            case EMAIL -> reachAt.strip().toLowerCase(Locale.ROOT);
            case PHONE ->
                NOT_DIGITS
                        .matcher(reachAt.strip().replaceFirst("^(\\+|00)44\\D*", "0"))
                        .replaceAll("");
            case POST -> NameWords.order(reachAt);
        };
        return texts.print(REACH_AT, plain);
    }

    private String seal(ParticipantId id, String reachAt) {
        return texts.seal(id, REACH_AT, id.value(), reachAt);
    }

    private Person person(ParticipantEntity found) {
        Row row = found.row();
        String reachAt = found.sealedReachAt()
                .flatMap(kept -> texts.open(found.id(), REACH_AT, row.id().value(), kept))
                .or(found::reachAtInClear)
                .orElse("");
        return new Person(row.id(), row.callName(), row.part(), row.reachBy(), reachAt, row.signsIn());
    }

    private ParticipantEntity find(ParticipantId id) {
        return Optional.ofNullable(em.find(ParticipantEntity.class, id.value())).orElseThrow(NotFound::new);
    }
}
