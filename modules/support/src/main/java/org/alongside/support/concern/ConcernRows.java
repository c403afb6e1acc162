package org.alongside.support.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.participant.Participants;
import org.alongside.spi.ParticipantId;
import org.alongside.support.yousaid.SuggestionId;

/** Concerns, their steps and the stops of contact in the database. Hides nothing: who may know is asked by the use cases. */
@ApplicationScoped
class ConcernRows {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private Participants participants;

    @Inject
    private ConcernWords words;

    void add(Concern concern) {
        em.persist(concern);
        // Written at once: its steps refer to it.
        em.flush();
    }

    void add(ConcernStep step) {
        em.persist(step);
    }

    void add(ContactStop stop) {
        em.persist(stop);
    }

    /** Written now, so that of two who act at once one is told so here. */
    void flush() {
        em.flush();
    }

    Optional<Concern> find(ConcernId id) {
        return Optional.ofNullable(em.find(Concern.class, id.value()));
    }

    Optional<ContactStop> stop(UUID id) {
        return Optional.ofNullable(em.find(ContactStop.class, id));
    }

    /** All of them, what waits before what is done, the earliest day first. */
    List<Concern> all() {
        List<Concern> open = em.createQuery(
                        "select c from Concern c where c.closedAt is null order by c.due, c.raisedAt, c.id",
                        Concern.class)
                .getResultList();
        List<Concern> closed = em.createQuery(
                        "select c from Concern c where c.closedAt is not null order by c.closedAt desc, c.id",
                        Concern.class)
                .getResultList();
        return Stream.concat(open.stream(), closed.stream()).toList();
    }

    List<Concern> raisedBy(Collection<ParticipantId> people) {
        return people.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select c from Concern c where c.raisedByParticipant in :people"
                                        + " order by c.raisedAt desc, c.id",
                                Concern.class)
                        .setParameter("people", values(people))
                        .getResultList();
    }

    List<Concern> raisedBy(AccountId account) {
        return em.createQuery(
                        "select c from Concern c where c.raisedByAccount = :account order by c.raisedAt desc, c.id",
                        Concern.class)
                .setParameter("account", account.value())
                .getResultList();
    }

    List<Concern> about(Collection<ParticipantId> people) {
        return people.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select c from Concern c where c.aboutParticipant in :people"
                                        + " order by c.raisedAt desc, c.id",
                                Concern.class)
                        .setParameter("people", values(people))
                        .getResultList();
    }

    List<Concern> about(AccountId account) {
        return em.createQuery(
                        "select c from Concern c where c.aboutAccount = :account order by c.raisedAt desc, c.id",
                        Concern.class)
                .setParameter("account", account.value())
                .getResultList();
    }

    /** What was shown to somebody by name. */
    List<Concern> sharedWith(AccountId account) {
        return em.createQuery(
                        "select c from Concern c where c.id in (select s.concern from ConcernStep s where s.kind ="
                                + " :shared and s.with = :account) order by c.raisedAt desc, c.id",
                        Concern.class)
                .setParameter("shared", StepKind.SHARED)
                .setParameter("account", account.value())
                .getResultList();
    }

    /** What was done with it, the first step first. */
    List<ConcernStep> steps(Concern concern) {
        return em.createQuery(
                        "select s from ConcernStep s where s.concern = :concern order by s.doneAt, s.kind, s.id",
                        ConcernStep.class)
                .setParameter("concern", concern.id().value())
                .getResultList();
    }

    /** The steps by which something was brought in. */
    List<ConcernStep> steps(SuggestionId brought) {
        return em.createQuery("select s from ConcernStep s where s.suggestion = :brought", ConcernStep.class)
                .setParameter("brought", brought.value())
                .getResultList();
    }

    /** Those of which something was brought in. */
    List<Concern> withBrought() {
        return em.createQuery(
                        "select c from Concern c where c.id in (select s.concern from ConcernStep s"
                                + " where s.suggestion is not null) order by c.raisedAt, c.id",
                        Concern.class)
                .getResultList();
    }

    /** The stops of contact that came of it and hold. */
    List<ContactStop> stops(Concern concern) {
        return em.createQuery(
                        "select s from ContactStop s where s.concern = :concern and s.endedAt is null"
                                + " order by s.setAt, s.id",
                        ContactStop.class)
                .setParameter("concern", concern.id().value())
                .getResultList();
    }

    boolean isStopped(Collection<ParticipantId> one, Collection<ParticipantId> other) {
        return em.createQuery(
                                "select count(s) from ContactStop s where s.endedAt is null and ((s.one in :one and"
                                        + " s.other in :other) or (s.one in :other and s.other in :one))",
                                Long.class)
                        .setParameter("one", values(one))
                        .setParameter("other", values(other))
                        .getSingleResult()
                > 0;
    }

    /** All stops of contact that hold. */
    List<ContactStop> stopped() {
        return em.createQuery("select s from ContactStop s where s.endedAt is null", ContactStop.class)
                .getResultList();
    }

    /** Everything about these concerns goes. */
    void remove(Collection<Concern> gone) {
        clear(gone);
        gone.forEach(em::remove);
        em.flush();
    }

    /** What hangs on these concerns goes. */
    void clear(Collection<Concern> going) {
        for (Concern concern : going) {
            for (String kind : List.of("ContactStop", "ConcernStep")) {
                em.createQuery("delete from " + kind + " k where k.concern = :concern")
                        .setParameter("concern", concern.id().value())
                        .executeUpdate();
            }
        }
    }

    /** Whoever is gone meets nobody. */
    void removeStopsOf(ParticipantId person) {
        em.createQuery("delete from ContactStop s where s.one = :person or s.other = :person")
                .setParameter("person", person.value())
                .executeUpdate();
    }

    /** What is not past: what waits, is withheld or keeps two people apart. */
    List<Concern> goingOn() {
        return all().stream()
                .filter(concern -> !isPast(concern) || concern.withheldUntil().isPresent())
                .toList();
    }

    /** Whether nothing of it goes on: it was looked at, and keeps nobody apart any more. */
    boolean isPast(Concern concern) {
        return concern.isClosed() && stops(concern).isEmpty();
    }

    /** Who knows of it and since when, the first first. */
    Map<AccountId, ConcernStep> readers(Concern concern) {
        Map<AccountId, ConcernStep> readers = new LinkedHashMap<>();
        steps(concern).forEach(step -> step.reader().ifPresent(reader -> readers.putIfAbsent(reader, step)));
        return readers;
    }

    /** What whoever it is about is called; empty where it is about nobody in particular. */
    Optional<String> nameOfWhom(Concern concern) {
        return concern.aboutParticipant()
                .map(participants::nameOf)
                .or(() -> concern.aboutAccount().map(this::nameOf))
                .or(() -> words.about(concern));
    }

    /** What whoever told it is called; empty where they are not named any more. */
    Optional<String> nameOfWhoTold(Concern concern) {
        return concern.raisedByParticipant()
                .map(participants::nameOf)
                .or(() -> concern.raisedByAccount().map(this::nameOf))
                .or(() -> words.raisedBy(concern));
    }

    /** What everybody is called who has to do with it: whom it is about, who told it, who knows of it and who did something. */
    List<String> namesIn(Concern concern) {
        Stream<AccountId> staff = Stream.concat(
                concern.typedBy().stream(),
                steps(concern).stream().flatMap(step -> Stream.concat(step.doneBy().stream(), step.with().stream())));
        return Stream.of(
                        nameOfWhom(concern).stream(),
                        nameOfWhoTold(concern).stream(),
                        staff.distinct().flatMap(account -> accounts.nameOf(account).stream()))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    String nameOf(AccountId account) {
        return accounts.nameOf(account).orElse("Alongside");
    }

    private static List<UUID> values(Collection<ParticipantId> people) {
        return people.stream().map(ParticipantId::value).toList();
    }
}
