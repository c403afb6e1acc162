package org.alongside.core.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.spi.ParticipantId;

/**
 * Finds people by their names, however they are spelled. Asks the database for equal words and ranges of words only: on PostgreSQL
 * nothing else may look into an index from behind the walls.
 */
@ApplicationScoped
class Names {
    /** So many words at most are taken for one that was typed: who types a single letter sees the first of many. */
    private static final int MOST_WORDS = 200;

    /** With fewer than so many who are called just that, those with similar names are told, too. */
    private static final int FEW = 20;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    /** Lets these people be found. Their rows are written. */
    void add(Collection<ParticipantEntity> people) {
        Set<String> fresh = new TreeSet<>();
        for (ParticipantEntity person : people) {
            for (String word : NameWords.ofName(person.callName())) {
                em.persist(new ParticipantWord(person.id(), word, person.sortName()));
                fresh.add(word);
            }
        }
        fresh.removeAll(em.createQuery("select distinct k.word from NameKey k where k.word in :words", String.class)
                .setParameter("words", List.copyOf(fresh))
                .getResultList());
        for (String word : fresh) {
            NameWords.keys(word).forEach(key -> em.persist(new NameKey(key, word)));
        }
    }

    /** Nobody finds this person any more; words that nobody else has are forgotten. */
    void remove(ParticipantId person) {
        List<String> words = em.createQuery(
                        "select w.word from ParticipantWord w where w.participant = :person", String.class)
                .setParameter("person", person.value())
                .getResultList();
        em.createQuery("delete from ParticipantWord w where w.participant = :person")
                .setParameter("person", person.value())
                .executeUpdate();
        for (String word : words) {
            if (em.createQuery("select w.participant from ParticipantWord w where w.word = :word", UUID.class)
                    .setParameter("word", word)
                    .setMaxResults(1)
                    .getResultList()
                    .isEmpty()) {
                em.createQuery("delete from NameKey k where k.word = :word")
                        .setParameter("word", word)
                        .executeUpdate();
            }
        }
    }

    /**
     * Who is called like that: first those of whose names some words begin as these do, in order of name; then, where they are few,
     * those whose names may have been meant.
     */
    List<UUID> like(String typed, int most) {
        Set<String> words = NameWords.of(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        Set<UUID> found = new LinkedHashSet<>(
                having(words.stream().map(this::beginningWith).toList(), most));
        if (found.size() < Math.min(FEW, most) && words.stream().anyMatch(NameWords::canBeMistyped)) {
            found.addAll(having(words.stream().map(this::meantBy).toList(), FEW));
        }
        return found.stream().limit(most).toList();
    }

    private List<String> beginningWith(String typed) {
        return em.createQuery(
                        "select distinct k.word from NameKey k where k.word >= :typed and k.word < :end order by k.word",
                        String.class)
                .setParameter("typed", typed)
                .setParameter("end", typed + Character.MAX_VALUE)
                .setMaxResults(MOST_WORDS)
                .getResultList();
    }

    private List<String> meantBy(String typed) {
        Set<String> meant = new LinkedHashSet<>(beginningWith(typed));
        if (NameWords.canBeMistyped(typed)) {
            meant.addAll(NameWords.near(
                    typed,
                    em.createQuery("select distinct k.word from NameKey k where k.lookup in :keys", String.class)
                            .setParameter("keys", List.copyOf(NameWords.keys(typed)))
                            .setMaxResults(10 * MOST_WORDS)
                            .getResultList()));
        }
        return new ArrayList<>(meant);
    }

    /** Who has one word out of each of these lists, in order of name. */
    private List<UUID> having(List<List<String>> words, int most) {
        if (words.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        StringBuilder query =
                new StringBuilder("select w.participant, w.sortName from ParticipantWord w where w.word in :words0");
        for (int i = 1; i < words.size(); i++) {
            query.append(" and w.participant in (select v")
                    .append(i)
                    .append(".participant from ParticipantWord v")
                    .append(i)
                    .append(" where v")
                    .append(i)
                    .append(".word in :words")
                    .append(i)
                    .append(')');
        }
        TypedQuery<Object[]> people = em.createQuery(
                query.append(" order by w.sortName, w.participant").toString(), Object[].class);
        for (int i = 0; i < words.size(); i++) {
            people.setParameter("words" + i, words.get(i));
        }
        // Who has two of the words comes twice.
        return people.setMaxResults(2 * most)
                .getResultStream()
                .map(row -> (UUID) row[0])
                .distinct()
                .toList();
    }
}
