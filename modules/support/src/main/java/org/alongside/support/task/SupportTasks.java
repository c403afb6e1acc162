package org.alongside.support.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Relations;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.core.workday.Workdays;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Supporters;
import org.alongside.support.shared.Today;

/** What supporters have to do for people. */
@ApplicationScoped
@Transactional
public class SupportTasks {
    /**
     * One task.
     *
     * @param owner who it is given to; empty while the programme has no supporter
     * @param late its day is over and it is not done
     */
    public record Row(
            TaskId id,
            TaskKind kind,
            ParticipantId participant,
            String callName,
            LocalDate due,
            boolean late,
            Optional<AccountId> owner,
            Optional<String> ownerName,
            Optional<LocalDate> doneOn,
            Optional<String> doneBy) {}

    private static final int LATELY = 30;

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
    private TaskNotices notices;

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
        SupportTask task = SupportTask.debrief(participant, workdays.after(today.date(), 1));
        supporters.named().ifPresent(supporter -> task.give(supporter.id()));
        em.persist(task);
        notices.given(task);
        audit.record("support.task.asked-for", task.id(), participant);
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

    /** Tasks for people whom the reader judges do not exist for that reader (R6). */
    private List<Row> rows(List<SupportTask> found) {
        Set<ParticipantId> judged = relations.judgedByMe();
        List<SupportTask> tasks = found.stream()
                .filter(task -> !judged.contains(task.participant()))
                .toList();
        Map<ParticipantId, String> names = participants.namesOf(
                tasks.stream().map(SupportTask::participant).toList());
        LocalDate day = today.date();
        return tasks.stream().map(task -> row(task, names, day)).toList();
    }

    private Row row(SupportTask task, Map<ParticipantId, String> names, LocalDate day) {
        return new Row(
                task.id(),
                task.kind(),
                task.participant(),
                names.get(task.participant()),
                task.due(),
                task.late(day),
                task.owner(),
                task.owner().flatMap(accounts::nameOf),
                task.doneOn(),
                task.doneBy().flatMap(accounts::nameOf));
    }
}
