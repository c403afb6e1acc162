package org.alongside.support.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.workday.Workdays;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Supporters;
import org.alongside.support.shared.Today;

/** The next check-in of people who said how often they would like one. It stands among the supporter's tasks; nobody is written to. */
@ApplicationScoped
@Transactional
public class CheckInTasks {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private Supporters supporters;

    @Inject
    private Workdays workdays;

    @Inject
    private Today today;

    @Inject
    private AuditLog audit;

    /**
     * Makes the next one, so many weeks after the last one was done, on a working day and not before today. Where one is ahead
     * already, nothing is made; two at the same moment are kept apart by the table.
     *
     * @param since from when the weeks are counted while none was done since then
     */
    @ForEverybody("for use cases that have checked their caller")
    public void next(ParticipantId person, LocalDate since, int weeks) {
        List<SupportTask> known = of(person);
        if (known.stream().anyMatch(task -> task.doneOn().isEmpty())) {
            return;
        }
        Optional<SupportTask> last = known.stream()
                .max(Comparator.comparing((SupportTask task) -> task.doneOn().orElseThrow())
                        .thenComparing(SupportTask::due));
        LocalDate from = last.flatMap(SupportTask::doneOn)
                .filter(day -> day.isAfter(since))
                .orElse(since);
        LocalDate day = from.plusWeeks(weeks);
        LocalDate due = onAWorkday(day.isBefore(today.date()) ? today.date() : day);
        SupportTask task = SupportTask.checkIn(person, due, last.map(SupportTask::id));
        supporters.named().ifPresent(supporter -> task.give(supporter.id()));
        em.persist(task);
        audit.record("support.task.opened", task.id(), person);
    }

    /** They would not like it any more: what is still ahead is gone, without a word to anybody. */
    @ForEverybody("for use cases that have checked their caller")
    public void noLonger(ParticipantId person) {
        of(person).stream().filter(task -> task.doneOn().isEmpty()).forEach(task -> {
            em.remove(task);
            audit.record("support.task.not-wanted", task.id(), person);
        });
        // Written at once: one for the same day may be made in this transaction.
        em.flush();
    }

    private LocalDate onAWorkday(LocalDate day) {
        return workdays.isOne(day) ? day : workdays.after(day, 1);
    }

    private List<SupportTask> of(ParticipantId person) {
        return em.createQuery(
                        "select t from SupportTask t where t.participant = :person and t.kind = :kind",
                        SupportTask.class)
                .setParameter("person", person.value())
                .setParameter("kind", TaskKind.CHECK_IN_DUE)
                .getResultList();
    }
}
