package org.alongside.mentoring.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.core.identity.Allowed;
import org.alongside.core.initiative.ActivityUnmarked;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.time.ProgrammeTime;

/**
 * Meetings whose time is over and about which nobody said anything. They stay unmarked for ever if need be: silence is allowed,
 * and all that follows is that a supporter sees how the mentor is (R5). The mentor hears nothing of it.
 */
@ApplicationScoped
@Transactional
public class Unmarked {

    private static final Period PATIENCE = Period.ofDays(2);

    /** After so long nobody needs to be told again: whoever listens keeps what they did about it for half a year at least. */
    private static final Period OLDEST = Period.ofDays(150);

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private Pairings pairings;

    @Inject
    private ProgrammeTime time;

    @Inject
    private Event<ActivityUnmarked> unmarked;

    /**
     * Tells of every such meeting. Telling again changes nothing: whoever listens goes by the meeting's id.
     *
     * @return how many there are
     */
    @Allowed("mentoring.set-up")
    public int lookForUnmarked() {
        Map<PairingId, Pairings.Row> pairs =
                pairings.list().stream().collect(Collectors.toMap(Pairings.Row::id, Function.identity()));
        List<Meeting> silent = em.createQuery(
                        "select m from Meeting m where m.outcome is null and m.plannedAt < :limit"
                                + " and m.plannedAt > :oldest order by m.plannedAt",
                        Meeting.class)
                .setParameter("limit", time.now().minus(PATIENCE))
                .setParameter("oldest", time.now().minus(OLDEST))
                .getResultStream()
                .filter(meeting -> pairs.containsKey(meeting.pairing()))
                .filter(meeting -> !afterTheEnd(meeting, pairs.get(meeting.pairing())))
                .toList();
        silent.forEach(meeting -> tell(meeting, pairs.get(meeting.pairing())));
        return silent.size();
    }

    private void tell(Meeting meeting, Pairings.Row pair) {
        unmarked.fire(new ActivityUnmarked(
                meeting.id().value(),
                pair.initiative(),
                day(meeting),
                List.of(pair.mentor().id())));
    }

    /** A pair may be noted as ended on an earlier day: what was planned after that day nobody waited for. */
    private boolean afterTheEnd(Meeting meeting, Pairings.Row pair) {
        return pair.endedOn().filter(day(meeting)::isAfter).isPresent();
    }

    private LocalDate day(Meeting meeting) {
        return time.there(meeting.plannedAt()).toLocalDate();
    }
}
