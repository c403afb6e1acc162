package org.alongside.core.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Allowed;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;

/**
 * People who may be on record twice. Two records of one person are joined by a pointer: nothing is moved and nothing is deleted, so
 * that a mistake is undone by taking the pointer away.
 */
@ApplicationScoped
@Transactional
public class Duplicates {
    /** What speaks for two records being of one person; the strongest first. */
    public enum Sign {
        SAME_NAME_AND_ADDRESS,
        SIMILAR_NAME_AND_SAME_ADDRESS,
        SAME_NAME
    }

    /** Two records that may be of one person. */
    public record Pair(Participants.Row one, Participants.Row other, Sign sign) {}

    /** A record that was joined to another. */
    public record Joined(Participants.Row record, Participants.Row into) {}

    /** No page shows more; when some are settled, the next ones come. */
    private static final int MOST = 50;

    private static final int MOST_PAGES = 20;

    /** So many of one name or address are compared with each other. */
    private static final int ALIKE = 20;

    private static final Purpose LOOKING_AFTER = new Purpose("core.looking-after");

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Names names;

    @Inject
    private AuditLog audit;

    /** Records that may be of one person, those with the strongest sign first. Those of whom somebody said that they are not, are left out. */
    @Allowed("core.people.edit")
    public List<Pair> list() {
        Map<Set<UUID>, Pair> found = new LinkedHashMap<>();
        for (String what : List.of("reachPrint", "nameWords")) {
            // Those of whom somebody said that they are two must not stand in the way of the others.
            for (int page = 0; page < MOST_PAGES && found.size() < MOST; page++) {
                List<String> shared = shared(what, page);
                shared.forEach(value -> add(found, pairsOf(having(what, value))));
                if (shared.size() < MOST) {
                    break;
                }
            }
        }
        List<Pair> shown = found.values().stream()
                .sorted(Comparator.comparing(Pair::sign))
                .limit(MOST)
                .toList();
        audit.read(
                LOOKING_AFTER,
                shown.stream()
                        .flatMap(pair -> List.of(pair.one().id(), pair.other().id()).stream())
                        .toList());
        return shown;
    }

    /** Records that were joined to others, in order of name. */
    @Allowed("core.people.edit")
    public List<Joined> joined() {
        List<Joined> joined = em.createQuery(
                        "select p from Participant p where p.mergedInto is not null order by p.sortName, p.id",
                        ParticipantEntity.class)
                .setMaxResults(10 * MOST)
                .getResultStream()
                .map(record -> new Joined(
                        record.row(), find(record.mergedInto().orElseThrow()).row()))
                .toList();
        audit.read(
                LOOKING_AFTER,
                joined.stream()
                        .flatMap(one -> List.of(one.record().id(), one.into().id()).stream())
                        .toList());
        return joined;
    }

    /**
     * They are one person: the one record is shown no longer and stands for the other from now on.
     *
     * @throws NotToBeJoined when they are one record, or one of them was joined to another before
     */
    @Allowed("core.people.edit")
    public void join(ParticipantId record, ParticipantId into) {
        ParticipantEntity from = find(record);
        ParticipantEntity to = find(into);
        if (record.equals(into)
                || from.mergedInto().isPresent()
                || to.mergedInto().isPresent()) {
            throw new NotToBeJoined();
        }
        // Whoever joins the two the other way round at this moment fails, so that none stands for the other in a
        // circle.
        em.lock(to, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        from.standsFor(into);
        names.remove(record);
        audit.record("core.participant.joined", record);
        audit.record("core.participant.joined-to", into);
    }

    /**
     * They are not one person after all: both are as they were.
     *
     * @throws NotToBeJoined when it was not joined to another
     */
    @Allowed("core.people.edit")
    public void part(ParticipantId record) {
        ParticipantEntity from = find(record);
        ParticipantId into = from.mergedInto().orElseThrow(NotToBeJoined::new);
        from.standsForItself();
        names.add(List.of(from));
        audit.record("core.participant.parted", record);
        audit.record("core.participant.parted-from", into);
    }

    /**
     * They are two people, however alike: they are not named together again.
     *
     * @throws NotToBeJoined when they are one record
     */
    @Allowed("core.people.edit")
    public void areTwo(ParticipantId one, ParticipantId other) {
        find(one);
        find(other);
        if (one.equals(other)) {
            throw new NotToBeJoined();
        }
        TwoPeople two = new TwoPeople(one, other);
        if (em.find(TwoPeople.class, two.key()) == null) {
            em.persist(two);
        }
        audit.record("core.participant.not-the-same", one);
        audit.record("core.participant.not-the-same", other);
    }

    private void add(Map<Set<UUID>, Pair> found, List<Pair> pairs) {
        Set<Set<UUID>> settled = settled(pairs);
        for (Pair pair : pairs) {
            Set<UUID> both = Set.of(pair.one().id().value(), pair.other().id().value());
            if (!settled.contains(both)) {
                found.putIfAbsent(both, pair);
            }
        }
    }

    private List<String> shared(String sign, int page) {
        return em.createQuery(
                        "select p." + sign + " from Participant p where p.mergedInto is null and p." + sign
                                + " is not null and p." + sign + " <> '' group by p." + sign
                                + " having count(p) > 1 order by p." + sign,
                        String.class)
                .setFirstResult(page * MOST)
                .setMaxResults(MOST)
                .getResultList();
    }

    private List<ParticipantEntity> having(String sign, String value) {
        return em.createQuery(
                        "select p from Participant p where p.mergedInto is null and p." + sign
                                + " = :value order by p.sortName, p.id",
                        ParticipantEntity.class)
                .setParameter("value", value)
                .setMaxResults(ALIKE)
                .getResultList();
    }

    private static List<Pair> pairsOf(List<ParticipantEntity> alike) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < alike.size(); i++) {
            for (int j = i + 1; j < alike.size(); j++) {
                ParticipantEntity one = alike.get(i);
                ParticipantEntity other = alike.get(j);
                sign(one, other).ifPresent(sign -> pairs.add(new Pair(one.row(), other.row(), sign)));
            }
        }
        return pairs;
    }

    /** An address alone is no sign: couples and households share one. */
    private static Optional<Sign> sign(ParticipantEntity one, ParticipantEntity other) {
        boolean sameName = one.nameWords().equals(other.nameWords());
        boolean sameAddress = !one.reachPrint().isEmpty() && one.reachPrint().equals(other.reachPrint());
        if (sameName) {
            return Optional.of(sameAddress ? Sign.SAME_NAME_AND_ADDRESS : Sign.SAME_NAME);
        }
        return sameAddress && similar(one.callName(), other.callName())
                ? Optional.of(Sign.SIMILAR_NAME_AND_SAME_ADDRESS)
                : Optional.empty();
    }

    /** Whether each word of the shorter name may have been meant by one of the longer. */
    private static boolean similar(String one, String other) {
        Set<String> a = NameWords.ofName(one);
        Set<String> b = NameWords.ofName(other);
        Set<String> shorter = a.size() <= b.size() ? a : b;
        Set<String> longer = a.size() <= b.size() ? b : a;
        return shorter.stream().allMatch(word -> longer.stream().anyMatch(meant -> NameWords.near(word, meant)));
    }

    private Set<Set<UUID>> settled(Collection<Pair> pairs) {
        if (pairs.isEmpty()) {
            return Set.of();
        }
        Set<UUID> ids = new TreeSet<>();
        pairs.forEach(pair ->
                ids.addAll(List.of(pair.one().id().value(), pair.other().id().value())));
        return em.createQuery("select t from TwoPeople t where t.one in :ids", TwoPeople.class)
                .setParameter("ids", List.copyOf(ids))
                .getResultStream()
                .map(TwoPeople::both)
                .collect(Collectors.toSet());
    }

    private ParticipantEntity find(ParticipantId id) {
        return Optional.ofNullable(em.find(ParticipantEntity.class, id.value())).orElseThrow(NotFound::new);
    }
}
