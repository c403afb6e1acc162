package org.alongside.support.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.BeforePaidWork;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Today;

/** The groups somebody is invited to, and their own word: whether they come, and that they were there. Nobody else is named to them. */
@ApplicationScoped
@Transactional
public class MyGroups {
    /**
     * A meeting the person at the keyboard is invited to.
     *
     * @param over its day is today or before: they can say that they were there
     */
    public record Mine(
            GroupMeetingId id,
            String title,
            String holder,
            LocalDate on,
            LocalTime begins,
            int minutes,
            String place,
            Optional<Answer> answer,
            boolean there,
            boolean over) {}

    /** So long after its day a meeting is still shown. */
    private static final int WEEKS_SHOWN = 12;

    @Inject
    private GroupRows rows;

    @Inject
    private GroupsHeld held;

    @Inject
    private Participants participants;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    @Inject
    @Any
    private Instance<BeforePaidWork> before;

    /** The meetings I am invited to, the earliest first. */
    @ForEverybody("tells people only about themselves")
    public List<Mine> mine() {
        LocalDate day = today.date();
        return participants
                .me()
                .map(me -> rows.guestsFrom(day.minusWeeks(WEEKS_SHOWN), participants.sameAs(me)).stream()
                        .map(guest -> mine(guest, day))
                        .sorted(Comparator.comparing(Mine::on).thenComparing(Mine::begins))
                        .toList())
                .orElseGet(List::of);
    }

    /** What I read before I say that I come, by meeting: of those that are to come, whatever I said about them so far. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @ForEverybody("tells people only about themselves")
    public Map<GroupMeetingId, String> beforeYes(List<Mine> mine, Locale locale) {
        Map<GroupMeetingId, String> sentences = new HashMap<>();
        boolean paid = participants
                .me()
                .map(participants::sameAs)
                .filter(records -> participants.on(Part.LIVED_EXPERIENCE).stream()
                        .anyMatch(person -> records.contains(person.id())))
                .isPresent();
        List<Mine> open = mine.stream()
                .filter(meeting -> paid && !meeting.over() && !meeting.there())
                .toList();
        List<List<BeforePaidWork.Work>> works = open.stream()
                .map(meeting -> List.of(
                        new BeforePaidWork.Work(Optional.of(meeting.id().value()), meeting.on(), meeting.minutes())))
                .toList();
        for (BeforePaidWork one : before) {
            List<Optional<String>> said = one.forMe(works, locale);
            for (int i = 0; i < open.size(); i++) {
                GroupMeetingId id = open.get(i).id();
                said.get(i).ifPresent(sentence -> sentences.put(id, sentence));
            }
        }
        return sentences;
    }

    /** I come, or not this time. My last word counts. */
    @ForEverybody("people always may say whether they come")
    public void answer(GroupMeetingId id, Answer answer) {
        if (answer == null) {
            throw new Invalid("support.groups.fault.answer");
        }
        GroupGuest guest = lockedMine(id);
        if (rows.meeting(id).heldOn().isBefore(today.date())) {
            throw new Invalid("support.groups.fault.over");
        }
        guest.says(answer, Method.ONLINE, Optional.empty());
        audit.record("support.group.answered", id, guest.participant());
    }

    /** I was there. My word is enough (R7). */
    @ForEverybody("people always may say that they were there")
    public void there(GroupMeetingId id) {
        GroupGuest guest = lockedMine(id);
        GroupMeeting meeting = rows.meeting(id);
        if (meeting.heldOn().isAfter(today.date())) {
            throw new Invalid("support.groups.fault.not-yet");
        }
        if (!guest.there()) {
            guest.wasThere(ThereBy.THEMSELVES, user.required().account());
            audit.record("support.group.there", id, guest.participant());
            rows.flush();
        }
        held.tell(meeting);
    }

    /** Only whoever is invited, with others who write about the meeting waiting. */
    private GroupGuest lockedMine(GroupMeetingId id) {
        ParticipantId me = participants.me().orElseThrow(NotFound::new);
        rows.lockedMeeting(id);
        return rows.guest(id, participants.sameAs(me)).orElseThrow(NotFound::new);
    }

    private Mine mine(GroupGuest guest, LocalDate day) {
        GroupMeeting meeting = rows.meeting(guest.meeting());
        ReflectiveGroup group = rows.group(meeting.series());
        return new Mine(
                meeting.id(),
                group.title(),
                group.holderName()
                        .or(() -> group.holder().flatMap(accounts::nameOf))
                        .orElse("Alongside"),
                meeting.heldOn(),
                meeting.begins(),
                group.minutes(),
                meeting.place(),
                guest.answer(),
                guest.there(),
                !meeting.heldOn().isAfter(day));
    }
}
