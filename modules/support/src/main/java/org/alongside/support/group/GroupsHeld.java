package org.alongside.support.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.initiative.ActivityHeld;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/**
 * Tells that a group was held, in the transaction in which somebody was written down as there. It is told again with everybody so
 * far as more of them say so: whoever hears of it goes by the meeting and the person, so each is paid once.
 */
@ApplicationScoped
class GroupsHeld {
    @Inject
    private GroupRows rows;

    @Inject
    private Participants participants;

    @Inject
    private Event<ActivityHeld> held;

    void tell(GroupMeeting meeting) {
        List<ParticipantId> there = rows.guests(meeting.id()).stream()
                .filter(GroupGuest::there)
                .map(GroupGuest::participant)
                .sorted(Comparator.comparing(ParticipantId::value))
                .toList();
        if (there.isEmpty()) {
            return;
        }
        Set<ParticipantId> livedExperience = participants.on(Part.LIVED_EXPERIENCE).stream()
                .map(Participant::id)
                .collect(Collectors.toSet());
        // A record that was joined to another stays the one that is paid: it may have been told of before. One person
        // is paid once.
        Map<ParticipantId, ParticipantId> joined = participants.joined();
        Set<ParticipantId> told = new HashSet<>();
        ReflectiveGroup group = rows.group(meeting.series());
        held.fire(new ActivityHeld(
                meeting.id().value(),
                group.initiative(),
                meeting.heldOn(),
                group.minutes(),
                there.stream()
                        .filter(who -> livedExperience.contains(joined.getOrDefault(who, who)))
                        .filter(who -> told.add(joined.getOrDefault(who, who)))
                        .toList()));
    }
}
