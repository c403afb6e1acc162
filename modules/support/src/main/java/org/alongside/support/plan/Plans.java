package org.alongside.support.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.detail.PlanReaders;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Role;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;
import org.alongside.support.shared.Today;

/**
 * How people like to be supported, in their words. Each part is shared by itself, with nobody at first; what stood there before
 * is for the person alone, who may delete it.
 */
@ApplicationScoped
@Transactional
public class Plans {
    /** So long may one part be. */
    public static final int LONGEST_WORDS = 2000;

    /**
     * What stands in one part.
     *
     * @param words empty where nothing stands there
     * @param source whose word it is; empty where nothing stands there
     */
    public record Item(PlanPart part, String words, PlanReaders readers, Optional<PlanSource> source) {}

    /** What stood in a part before, until that day. */
    public record Earlier(UUID id, PlanPart part, String words, LocalDate until) {}

    static final String WORDS = "support.plan_entry.sealed_words";
    static final Purpose LOOKING_AFTER = new Purpose("core.looking-after");

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Participants participants;

    @Inject
    private PlanReading reading;

    @Inject
    private SealedTexts texts;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    @Inject
    private Clock clock;

    /** My plan: every part, whether or not something stands there. */
    @ForEverybody("tells people only about themselves")
    public List<Item> mine() {
        ParticipantId me = me();
        return Arrays.stream(PlanPart.values())
                .map(part -> standing(me, part)
                        .findFirst()
                        .map(this::item)
                        .orElse(new Item(part, "", PlanReaders.NOBODY, Optional.empty())))
                .toList();
    }

    /**
     * I write one part and say who reads it besides me. The same words with other readers are only shared otherwise, at once.
     *
     * @param words up to 2000 characters; empty words take the part away
     * @param readers nobody, if left out
     */
    @ForEverybody("people always may say how they like to be supported")
    public void write(PlanPart part, String words, PlanReaders readers) {
        ParticipantId me = me();
        write(me, part, words, readers, Method.ONLINE);
        audit.record("support.plan.written", me);
    }

    /** What stood in my plan before, the latest first. */
    @ForEverybody("tells people only about themselves")
    public List<Earlier> earlier() {
        return em.createQuery(
                        "select e from PlanEntry e where e.participant = :me and e.replacedOn is not null"
                                + " order by e.writtenAt desc",
                        PlanEntry.class)
                .setParameter("me", me().value())
                .getResultStream()
                .map(entry -> new Earlier(
                        entry.id(),
                        entry.part(),
                        words(entry),
                        entry.replacedOn().orElseThrow()))
                .toList();
    }

    /** I delete what stood there before. */
    @ForEverybody("people always may delete what they wrote")
    public void delete(UUID id) {
        ParticipantId me = me();
        em.remove(Optional.ofNullable(em.find(PlanEntry.class, id))
                .filter(entry -> entry.participant().equals(me))
                .orElseThrow(NotFound::new));
        audit.record("support.plan.deleted", me);
    }

    /**
     * What somebody shares with the person at the keyboard, and nothing that they do not; the person sees that it was looked at.
     *
     * @throws NotFound where the person at the keyboard judges them (R6)
     */
    @Allowed("support.plan.read")
    public List<Item> sharedBy(ParticipantId participant) {
        reading.insistOnMay(participant);
        Set<Role> mine = user.required().roles();
        List<Item> shared = Arrays.stream(PlanPart.values())
                .flatMap(part -> standing(participant, part).limit(1))
                .filter(entry -> entry.readers().include(mine))
                .map(this::item)
                .toList();
        if (!shared.isEmpty()) {
            audit.read(LOOKING_AFTER, participant);
        }
        return shared;
    }

    /** Somebody told us, by telephone or otherwise, what shall stand in one part and who reads it (R15). They get a message that says so. */
    @Allowed("support.plan.record")
    public void writeFor(ParticipantId participant, PlanPart part, String words, PlanReaders readers, Method how) {
        reading.insistOnMay(participant);
        write(participant, part, words, readers, PlanReading.toldToStaff(how));
        audit.record("support.plan.written-for", participant);
        reading.tell(participant);
    }

    private void write(ParticipantId person, PlanPart part, String told, PlanReaders readers, Method how) {
        if (part == null) {
            throw new Invalid("support.plan.fault.part");
        }
        String words = told == null ? "" : told.strip();
        if (words.length() > LONGEST_WORDS) {
            throw new Invalid("support.plan.fault.long", LONGEST_WORDS);
        }
        PlanReaders who = readers == null ? PlanReaders.NOBODY : readers;
        List<PlanEntry> before = standing(person, part).toList();
        if (!before.isEmpty() && words(before.get(0)).equals(words)) {
            before.get(0).share(who);
            return;
        }
        before.forEach(entry -> entry.replace(today.date()));
        if (!words.isEmpty()) {
            PlanEntry entry =
                    new PlanEntry(person, part, who, how, user.required().account(), OffsetDateTime.now(clock));
            entry.holds(texts.seal(person, WORDS, entry.id(), words));
            em.persist(entry);
        }
    }

    /** What stands there now, the newest first: one, or more where two wrote at the same moment. */
    private Stream<PlanEntry> standing(ParticipantId person, PlanPart part) {
        return em
                .createQuery(
                        "select e from PlanEntry e where e.participant = :person and e.part = :part"
                                + " and e.replacedOn is null order by e.writtenAt desc, e.id",
                        PlanEntry.class)
                .setParameter("person", person.value())
                .setParameter("part", part)
                .getResultList()
                .stream();
    }

    private Item item(PlanEntry entry) {
        return new Item(
                entry.part(),
                words(entry),
                entry.readers(),
                Optional.of(reading.source(
                        entry.participant(),
                        entry.typedBy(),
                        entry.told(),
                        entry.writtenAt().toLocalDate())));
    }

    /** Nothing where they were erased. */
    private String words(PlanEntry entry) {
        return texts.open(entry.participant(), WORDS, entry.id(), entry.sealedWords())
                .orElse("");
    }

    private ParticipantId me() {
        return participants.me().orElseThrow(NotFound::new);
    }
}
