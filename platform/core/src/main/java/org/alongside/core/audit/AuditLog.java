package org.alongside.core.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.core.digest.Sha256;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.ApiTokens;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.ProvidedRoles;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;

/** The log of the current programme. Written in the caller's transaction: what did not happen is not in it. */
@ApplicationScoped
@Transactional
public class AuditLog {
    /**
     * One line for people.
     *
     * @param about whom it was about, where that is one person who was not forgotten
     * @param purpose what somebody's data were read for
     */
    public record Line(
            OffsetDateTime at,
            String who,
            String action,
            String subject,
            Optional<ParticipantId> about,
            Optional<Purpose> purpose) {}

    /** A line was written in this programme. */
    public record Written(ProgrammeId programme) {}

    /** Something was done, not only read. */
    record Changed() {}

    /**
     * The people of a list are in the database.
     *
     * @param members names them: a digest of their ids
     * @param digest what the list stands under
     */
    record Listed(String members, String digest) {}

    /** Somebody was forgotten. Says not who. */
    record Forgotten() {}

    private static final Pattern ACTION = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

    /** Ids and keys only: a subject with a blank in it would be somebody's words (R2). */
    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,119}");

    private static final String READ = "core.participant.read";

    private static final int MOST_LISTS = 10_000;

    private static final int MOST_LOOKS = 500;

    /**
     * Lists that are in the database for certain, because a transaction that found or wrote them ended well: what they stand
     * under, by their members. Nothing ever takes one away. Whoever is forgotten is in no list that is read later, because by then
     * they are no longer there; a list that was read at that very moment names nobody for them, as the older ones do.
     */
    private final Map<String, String> lists = new ConcurrentHashMap<>();

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Accounts accounts;

    @Inject
    private ApiTokens tokens;

    @Inject
    private Relations relations;

    @Inject
    private Acting acting;

    @Inject
    private Event<Written> written;

    @Inject
    private Event<Changed> changed;

    @Inject
    private Event<Listed> listed;

    @Inject
    private Event<Forgotten> forgotten;

    @Inject
    private Clock clock;

    /**
     * Writes a line.
     *
     * @param action {@code module.thing.verb}
     * @param subject the id of what it was done to; if that is a participant, it can be forgotten later
     * @throws IllegalArgumentException when either could hold words
     */
    @ForEverybody("whatever is done is recorded, whoever does it")
    public void record(String action, Object subject) {
        if (subject instanceof ParticipantId person) {
            write(about(line(action, AuditEntry.THE_PERSON), person));
        } else {
            write(line(action, subject.toString()));
        }
    }

    /** Writes a line about each of these people: as one by one, but their hashes are asked for together. */
    @ForEverybody("whatever is done is recorded, whoever does it")
    public void recordEach(String action, Collection<ParticipantId> people) {
        if (people.isEmpty()) {
            return;
        }
        Map<UUID, String> hashes =
                hashes(people.stream().map(ParticipantId::value).collect(Collectors.toSet()));
        people.forEach(person ->
                em.persist(line(action, AuditEntry.THE_PERSON).about(person.value(), hashes.get(person.value()))));
        written.fire(new Written(user.required().programme()));
        changed.fire(new Changed());
    }

    /**
     * Writes a line about something that belongs to a participant: a pair, a meeting. Who judges that participant never reads
     * it (R6).
     */
    @ForEverybody("whatever is done is recorded, whoever does it")
    public void record(String action, Object subject, ParticipantId about) {
        write(about(line(action, subject.toString()), about));
    }

    /** Somebody's data are shown to the person at the keyboard, for this purpose. */
    @ForEverybody("whatever is read is recorded, whoever reads it")
    public void read(Purpose purpose, ParticipantId participant) {
        write(about(line(READ, AuditEntry.THE_PERSON), participant).readFor(purpose.key()));
    }

    /**
     * The data of several people are shown together, for this purpose: one line, which names their list. The people of a list
     * are written once, however often it is read, so that a page of people costs one line and still tells each of them who
     * looked.
     */
    @ForEverybody("whatever is read is recorded, whoever reads it")
    public void read(Purpose purpose, Collection<ParticipantId> participants) {
        Set<UUID> ids = participants.stream().map(ParticipantId::value).collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            write(line(READ, "people/" + ids.size()).readFor(purpose.key()).ofPeople(listOf(ids)));
        }
    }

    /**
     * Forgets whom lines are about: the salt goes, and with it every way from the hashes in the chain to the person. What was
     * done, by whom and when stays, and so does the chain.
     */
    @Allowed("core.administer")
    public void forget(ParticipantId participant) {
        AuditSalt salt = Optional.ofNullable(em.find(AuditSalt.class, participant.value()))
                .orElseThrow(NotFound::new);
        write(line("core.audit.forgotten", ChainLine.person(salt.salt(), participant.value())));
        em.remove(salt);
        em.flush();
        for (String table : List.of("AuditEntry e set e.about", "AuditPerson e set e.participant")) {
            String column = table.substring(table.indexOf("e."));
            em.createQuery("update " + table + " = null where " + column + " = :participant")
                    .setParameter("participant", participant.value())
                    .executeUpdate();
        }
        forgotten.fire(new Forgotten());
    }

    /** The newest lines, but for those that would tell of the pair of a trainee whom the reader judges (R6). */
    @Allowed("core.audit")
    public List<Line> newest() {
        return search(AuditSearch.everything());
    }

    /** What is looked for, the newest first; a page at a time. The same lines are left out. */
    @Allowed("core.audit")
    public List<Line> search(AuditSearch wanted) {
        Set<ParticipantId> judged = relations.judgedByMe();
        if (wanted.about().filter(judged::contains).isPresent()) {
            return List.of();
        }
        List<AuditEntry> found = new Firewall(judged, relations.pairedWithThoseJudgedByMe(), em).find(wanted);
        Map<UUID, String> names = new HashMap<>();
        return found.stream()
                .map(entry -> new Line(
                        entry.recordedAt(),
                        names.computeIfAbsent(entry.actor(), this::nameOf),
                        entry.action(),
                        entry.shownSubject(),
                        entry.about().map(ParticipantId::new),
                        entry.purpose().map(Purpose::new)))
                .toList();
    }

    /** Who looked at somebody's data, when and what for, the newest first; at most 500 times. */
    @ForEverybody("for use cases that tell people only about themselves")
    public List<Line> looksAt(ParticipantId person) {
        Map<UUID, String> names = new HashMap<>();
        return em.createQuery(
                        "select e from AuditEntry e where e.action = :read and (e.about = :person or e.people in"
                                + " (select p.digest from AuditPerson p where p.participant = :person))"
                                + " order by e.recordedAt desc",
                        AuditEntry.class)
                .setParameter("read", READ)
                .setParameter("person", person.value())
                .setMaxResults(MOST_LOOKS)
                .getResultStream()
                .map(entry -> new Line(
                        entry.recordedAt(),
                        names.computeIfAbsent(entry.actor(), this::nameOf),
                        entry.action(),
                        AuditEntry.THE_PERSON,
                        Optional.of(person),
                        entry.purpose().map(Purpose::new)))
                .toList();
    }

    private String nameOf(UUID actor) {
        return accounts.nameOf(new AccountId(actor)).orElse("Alongside");
    }

    private AuditEntry line(String action, String subject) {
        if (!ACTION.matcher(action).matches() || !SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException("The audit log takes verbs and ids, no words");
        }
        return new AuditEntry(
                OffsetDateTime.now(clock), user.required().account().value(), action, subject);
    }

    private AuditEntry about(AuditEntry entry, ParticipantId person) {
        UUID id = person.value();
        return entry.about(id, hashes(Set.of(id)).get(id));
    }

    private void write(AuditEntry entry) {
        em.persist(entry);
        written.fire(new Written(user.required().programme()));
        if (!entry.action().equals(READ)) {
            changed.fire(new Changed());
        }
    }

    private String listOf(Set<UUID> ids) {
        String members = members(ids);
        return Optional.ofNullable(lists.get(members)).orElseGet(() -> written(members, hashes(ids)));
    }

    private static String members(Set<UUID> ids) {
        ByteBuffer all = ByteBuffer.allocate(ids.size() * 2 * Long.BYTES);
        ids.stream()
                .sorted()
                .forEach(id -> all.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
        return Sha256.hex(all.array());
    }

    private String written(String members, Map<UUID, String> hashes) {
        String digest = ChainLine.people(hashes.values());
        boolean known = em.createQuery("select count(p) from AuditPerson p where p.digest = :digest", Long.class)
                        .setParameter("digest", digest)
                        .getSingleResult()
                > 0;
        if (!known) {
            // Two who read the same list for the first time may both write it: that does no harm.
            hashes.forEach((id, hash) -> em.persist(new AuditPerson(digest, id, hash)));
        }
        listed.fire(new Listed(members, digest));
        return digest;
    }

    /** Everybody's hash. Whoever is new gets a salt: in practice in the transaction that registers them. */
    private Map<UUID, String> hashes(Set<UUID> ids) {
        Map<UUID, String> hashes = new TreeMap<>();
        em.createQuery("select s.participant, s.salt from AuditSalt s where s.participant in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> hashes.put((UUID) row[0], ChainLine.person((String) row[1], (UUID) row[0])));
        for (UUID id : ids) {
            hashes.computeIfAbsent(id, unknown -> {
                AuditSalt salt = new AuditSalt(new ParticipantId(id));
                em.persist(salt);
                return ChainLine.person(salt.salt(), id);
            });
        }
        return hashes;
    }

    void isListed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Listed event) {
        if (lists.size() >= MOST_LISTS) {
            lists.clear();
        }
        lists.put(event.members(), event.digest());
    }

    /** Whatever is done is on record; so whoever was let in before it is looked up again. */
    void isChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed event) {
        tokens.lookAgain();
    }

    void isForgotten(@Observes(during = TransactionPhase.AFTER_SUCCESS) Forgotten event) {
        lists.clear();
    }

    void relationChanged(@Observes Relations.Changed event) {
        record("core.relation." + event.verb(), event.relation(), event.trainee());
    }

    void providedRolesChanged(@Observes ProvidedRoles.Changed event) {
        record("core.provider.roles-changed", event.account());
    }

    void signedIn(@Observes Accounts.PasswordAccepted event) {
        accounts.in(event.account(), event.programme())
                .ifPresent((SignedIn who) -> acting.as(who, () -> {
                    record("core.account.signed-in", who.account());
                    // The transaction ends when nobody is signed in yet: the line is written while its programme is
                    // current.
                    em.flush();
                }));
    }
}
