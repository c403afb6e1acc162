package org.alongside.support.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Relations;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.workday.Workdays;
import org.alongside.spi.ParticipantId;
import org.alongside.support.cover.Absences;
import org.alongside.support.cover.GivenThings;
import org.alongside.support.cover.Rota;
import org.alongside.support.promise.Promised;
import org.alongside.support.promise.PromisesInForce;
import org.alongside.support.promise.When;
import org.alongside.support.shared.Supporters;
import org.alongside.support.shared.Today;

/** What supporters have to do for people. */
@ApplicationScoped
@Transactional
public class SupportTasks implements GivenThings {
    /**
     * One task.
     *
     * @param words what was promised, if that is to be said
     * @param owner who does it, the stand-in of whoever is away; empty while nobody is there for it
     * @param late its day is over and it is not done
     */
    public record Row(
            TaskId id,
            TaskKind kind,
            ParticipantId participant,
            String callName,
            Optional<String> words,
            LocalDate due,
            boolean late,
            Optional<AccountId> owner,
            Optional<String> ownerName,
            Optional<LocalDate> doneOn,
            Optional<String> doneBy) {}

    private static final int LATELY = 30;

    /** Instead of an empty list, which no database takes. */
    private static final Set<UUID> NOBODY = Set.of(new UUID(0, 1));

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Participants participants;

    @Inject
    private Accounts accounts;

    @Inject
    private Relations relations;

    @Inject
    private Supporters supporters;

    @Inject
    private Absences absences;

    @Inject
    private PromisesInForce inForce;

    @Inject
    private NewTasks newTasks;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    @Inject
    private Workdays workdays;

    /** What the person at the keyboard has to do, and what nobody was given; the earliest day first. */
    @Allowed("support.tasks")
    public List<Row> mine() {
        AccountId me = user.required().account();
        return open().stream().filter(row -> row.owner().orElse(me).equals(me)).toList();
    }

    /** What is to be done by anybody, so that colleagues can stand in for each other; the earliest day first. */
    @Allowed("support.tasks")
    public List<Row> open() {
        return rows(em.createQuery(
                        "select t from SupportTask t where t.doneOn is null order by t.due, t.id", SupportTask.class)
                .getResultList());
    }

    /** What was done last, by anybody. */
    @Allowed("support.tasks")
    public List<Row> doneLately() {
        return rows(em.createQuery(
                        "select t from SupportTask t where t.doneOn is not null order by t.doneOn desc, t.id",
                        SupportTask.class)
                .setMaxResults(LATELY)
                .getResultList());
    }

    /** It was done, today. */
    @Allowed("support.tasks")
    public void done(TaskId id) {
        done(id, today.date());
    }

    /** It was done, on that day. */
    @Allowed("support.tasks")
    public void done(TaskId id, LocalDate on) {
        SupportTask task = Optional.ofNullable(em.find(SupportTask.class, id.value()))
                .filter(found -> !relations.judgedByMe().contains(found.participant()))
                .orElseThrow(NotFound::new);
        task.done(user.required().account(), today.orBefore(on));
        audit.record("support.task.done", id, task.participant());
    }

    /** The person at the keyboard would like to talk something through. Asked twice is asked once. */
    @ForEverybody("people always may ask for support")
    public void askForDebrief() {
        open(participants.me().orElseThrow(NotFound::new));
    }

    /** Somebody said, by telephone or otherwise, that they would like to talk something through (R15). */
    @Allowed("support.tasks")
    public void askForDebriefFor(ParticipantId participant) {
        participants.nameOf(participant);
        if (relations.judgedByMe().contains(participant)) {
            throw new NotFound();
        }
        open(participant);
    }

    /** By when the person at the keyboard will be called, if they asked to talk something through. */
    @ForEverybody("tells people only about themselves")
    public Optional<LocalDate> myDebrief() {
        return openDebrief(participants.me().orElseThrow(NotFound::new)).map(SupportTask::due);
    }

    private void open(ParticipantId participant) {
        if (openDebrief(participant).isPresent()) {
            return;
        }
        LocalDate day = today.date();
        Optional<Promised> soonest = inForce.initiatives().stream()
                .filter(initiative -> newTasks.takesPart(initiative, participant))
                .flatMap(initiative -> inForce.of(initiative).orElse(List.of()).stream())
                .filter(promised -> promised.says().when() == When.ON_REQUEST)
                .min(Comparator.comparing(promised -> promised.after(day, workdays)));
        SupportTask task = SupportTask.debrief(
                participant,
                soonest.map(promised -> promised.after(day, workdays)).orElseGet(() -> workdays.after(day, 1)),
                lastDebrief(participant));
        soonest.ifPresentOrElse(task::keeps, () -> newTasks.giveToSupporter(task));
        newTasks.write(task, "support.task.asked-for");
        try {
            em.flush();
        } catch (PersistenceException askedAtTheSameMoment) {
            throw new OptimisticLockException(askedAtTheSameMoment);
        }
    }

    /** The one that no other follows, all of them being done. */
    private Optional<TaskId> lastDebrief(ParticipantId participant) {
        List<SupportTask> all = em.createQuery(
                        "select t from SupportTask t where t.participant = :participant and t.kind = :kind"
                                + " order by t.doneOn desc, t.id",
                        SupportTask.class)
                .setParameter("participant", participant.value())
                .setParameter("kind", TaskKind.DEBRIEF)
                .getResultList();
        return all.stream()
                .map(SupportTask::id)
                .filter(id -> all.stream()
                        .noneMatch(
                                next -> !next.id().equals(id) && next.occasion().equals(id.toString())))
                .findFirst();
    }

    private Optional<SupportTask> openDebrief(ParticipantId participant) {
        return em.createQuery(
                        "select t from SupportTask t where t.participant = :participant and t.kind = :kind"
                                + " and t.doneOn is null order by t.due",
                        SupportTask.class)
                .setParameter("participant", participant.value())
                .setParameter("kind", TaskKind.DEBRIEF)
                .getResultStream()
                .findFirst();
    }

    @Override
    @ForEverybody("a number, for use cases that have checked their caller")
    public long openWithNone(Set<AccountId> attended) {
        Set<UUID> judged =
                relations.judgedByMe().stream().map(ParticipantId::value).collect(Collectors.toSet());
        return em.createQuery(
                        "select t.owner, count(t) from SupportTask t where t.doneOn is null"
                                + " and t.participant not in :judged group by t.owner",
                        Object[].class)
                .setParameter("judged", judged.isEmpty() ? NOBODY : judged)
                .getResultStream()
                .filter(row -> row[0] == null || !attended.contains(new AccountId((UUID) row[0])))
                .mapToLong(row -> (Long) row[1])
                .sum();
    }

    @Override
    @Allowed("support.cover.for")
    public List<Moved> move(Optional<AccountId> from, AccountId to, Locale reader) {
        Set<AccountId> staff = supporters.staff().stream().map(Accounts.Row::id).collect(Collectors.toSet());
        List<SupportTask> open = em.createQuery(
                        "select t from SupportTask t where t.doneOn is null order by t.due", SupportTask.class)
                .getResultStream()
                .filter(task -> from.isPresent()
                        ? task.owner().equals(from)
                        : task.owner().filter(staff::contains).isEmpty())
                .toList();
        if (!open.isEmpty()
                && supporters.all().stream().noneMatch(one -> one.id().equals(to))) {
            throw new Invalid("support.cover.fault.stand-in");
        }
        Map<ParticipantId, Set<AccountId>> judges = relations.judges();
        open.forEach(task -> {
            if (judges.getOrDefault(task.participant(), Set.of()).contains(to)) {
                task.giveBack();
            } else {
                task.give(to);
            }
        });
        em.flush();
        return rows(open).stream()
                .map(row -> new Moved(TaskWords.what(reader, row), row.due()))
                .toList();
    }

    /** Tasks for people whom the reader judges do not exist for that reader (R6). */
    private List<Row> rows(List<SupportTask> found) {
        Set<ParticipantId> judged = relations.judgedByMe();
        List<SupportTask> tasks = found.stream()
                .filter(task -> !judged.contains(task.participant()))
                .toList();
        Map<ParticipantId, String> names = participants.namesOf(
                tasks.stream().map(SupportTask::participant).toList());
        Map<UUID, String> words = inForce.wordsOf(
                tasks.stream().flatMap(task -> task.line().stream()).collect(Collectors.toSet()));
        LocalDate day = today.date();
        Rota rota = absences.rota();
        return tasks.stream().map(task -> row(task, names, words, rota, day)).toList();
    }

    private Row row(
            SupportTask task, Map<ParticipantId, String> names, Map<UUID, String> words, Rota rota, LocalDate day) {
        Optional<AccountId> owner = rota.owner(task.owner(), Optional.of(task.participant()), task.due(), day);
        return new Row(
                task.id(),
                task.kind(),
                task.participant(),
                names.get(task.participant()),
                task.line().map(words::get),
                task.due(),
                task.late(day),
                owner,
                owner.flatMap(accounts::nameOf),
                task.doneOn(),
                task.doneBy().flatMap(accounts::nameOf));
    }
}
