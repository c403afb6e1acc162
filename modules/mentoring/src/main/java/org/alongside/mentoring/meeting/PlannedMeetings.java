package org.alongside.mentoring.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.PlannedActivities;
import org.alongside.core.initiative.PlannedActivity;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.scheme.Schemes;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;

/**
 * Meetings as something planned that would be paid: those of which nobody said yet what became of them. When a pair is over, those of
 * its past still count: the mentor may say that they met (R7).
 */
@ApplicationScoped
@Transactional
@ForEverybody("for adding up, by use cases that have checked their caller")
public class PlannedMeetings implements PlannedActivities {
    @Inject
    private Pairings pairings;

    @Inject
    private MeetingRows rows;

    @Inject
    private Schemes schemes;

    @Inject
    private ProgrammeTime time;

    @Override
    public List<PlannedActivity> with(Collection<ParticipantId> people, LocalDate first) {
        return planned(
                people.stream()
                        .flatMap(person -> pairings.introducedWith(person).stream()
                                .filter(pair -> pair.mentor().id().equals(person)))
                        .toList(),
                first);
    }

    @Override
    public List<PlannedActivity> in(InitiativeId initiative, LocalDate first) {
        return planned(pairings.introducedIn(initiative), first);
    }

    private List<PlannedActivity> planned(List<Pairings.Row> pairs, LocalDate first) {
        Map<PairingId, Pairings.Row> byId =
                pairs.stream().collect(Collectors.toMap(Pairings.Row::id, Function.identity()));
        Map<InitiativeId, Integer> minutes = new HashMap<>();
        OffsetDateTime since = first.atStartOfDay(time.zone()).toOffsetDateTime();
        return rows.ofPairs(pairs).stream()
                .filter(meeting -> meeting.outcome().isEmpty())
                .filter(meeting -> !meeting.plannedAt().isBefore(since))
                .filter(meeting -> byId.get(meeting.pairing()).state().open() || !meeting.ahead(time.now()))
                .map(meeting -> {
                    Pairings.Row pair = byId.get(meeting.pairing());
                    return new PlannedActivity(
                            meeting.id().value(),
                            pair.initiative(),
                            time.there(meeting.plannedAt()).toLocalDate(),
                            minutes.computeIfAbsent(
                                    pair.initiative(), id -> schemes.of(id).minutes()),
                            List.of(pair.mentor().id()));
                })
                .toList();
    }
}
