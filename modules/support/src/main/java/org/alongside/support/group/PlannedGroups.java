package org.alongside.support.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.PlannedActivities;
import org.alongside.core.initiative.PlannedActivity;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/**
 * Groups as something planned that would be paid: for those with lived experience who are invited and did not say "not this time".
 */
@ApplicationScoped
@Transactional
@ForEverybody("for adding up, by use cases that have checked their caller")
public class PlannedGroups implements PlannedActivities {
    @Inject
    private GroupRows rows;

    @Inject
    private Participants participants;

    @Override
    public List<PlannedActivity> with(Collection<ParticipantId> people, LocalDate first) {
        return people.isEmpty()
                ? List.of()
                : planned(
                        rows.guestsFrom(first, people).stream()
                                .map(GroupGuest::meeting)
                                .distinct()
                                .map(rows::meeting)
                                .toList(),
                        Set.copyOf(people));
    }

    @Override
    public List<PlannedActivity> in(InitiativeId initiative, LocalDate first) {
        return planned(rows.meetingsOf(initiative, first), Set.of());
    }

    /** Those with somebody in them who is paid; of these people only, where some are named. */
    private List<PlannedActivity> planned(List<GroupMeeting> meetings, Set<ParticipantId> only) {
        if (meetings.isEmpty()) {
            return List.of();
        }
        Set<ParticipantId> livedExperience = participants.on(Part.LIVED_EXPERIENCE).stream()
                .map(Participant::id)
                .collect(Collectors.toSet());
        Map<ParticipantId, ParticipantId> joined = participants.joined();
        return meetings.stream()
                .map(meeting -> {
                    ReflectiveGroup group = rows.group(meeting.series());
                    Set<ParticipantId> told = new HashSet<>();
                    List<ParticipantId> paid = rows.guests(meeting.id()).stream()
                            .filter(guest -> !guest.there())
                            .filter(guest -> guest.answer()
                                    .filter(Answer.NOT_THIS_TIME::equals)
                                    .isEmpty())
                            .map(GroupGuest::participant)
                            .filter(who -> only.isEmpty() || only.contains(who))
                            .filter(who -> livedExperience.contains(joined.getOrDefault(who, who)))
                            .filter(who -> told.add(joined.getOrDefault(who, who)))
                            .toList();
                    return new PlannedActivity(
                            meeting.id().value(), group.initiative(), meeting.heldOn(), group.minutes(), paid);
                })
                .filter(planned -> !planned.paid().isEmpty())
                .toList();
    }
}
