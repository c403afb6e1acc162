package org.alongside.mentoring.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.BeforePaidWork;
import org.alongside.core.participant.Participants;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.scheme.Schemes;

/** What a mentor reads before they come to a meeting, or move it: nobody but mentors is paid for them. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class PaidMeetings {
    @Inject
    private Pairings pairings;

    @Inject
    private Schemes schemes;

    @Inject
    private Participants participants;

    @Inject
    @Any
    private Instance<BeforePaidWork> before;

    /** What I read beside those of these meetings of mine that lie ahead and for which I am paid, by meeting. */
    @ForEverybody("tells people only about themselves")
    public Map<MeetingId, String> beforeMeeting(List<Meetings.Row> mine, Locale locale) {
        return sentences(
                mine.stream().filter(Meetings.Row::ahead).toList(),
                meeting -> meeting.plannedAt().toLocalDate(),
                locale);
    }

    /** What I read before I say that this meeting of mine, for which I am paid, is on that day instead. */
    @ForEverybody("tells people only about themselves")
    public Optional<String> beforeMoving(Meetings.Row mine, LocalDate to, Locale locale) {
        return Optional.ofNullable(
                sentences(List.of(mine), meeting -> to, locale).get(mine.id()));
    }

    private Map<MeetingId, String> sentences(
            List<Meetings.Row> mine, Function<Meetings.Row, LocalDate> on, Locale locale) {
        Map<PairingId, Integer> minutes = new HashMap<>();
        participants
                .me()
                .ifPresent(me -> pairings.mine().stream()
                        .filter(pair -> pair.mentor().id().equals(me))
                        .forEach(pair -> minutes.put(
                                pair.id(), schemes.of(pair.initiative()).minutes())));
        List<Meetings.Row> paid = mine.stream()
                .filter(meeting -> minutes.containsKey(meeting.pairing()))
                .toList();
        List<List<BeforePaidWork.Work>> works = paid.stream()
                .map(meeting -> List.of(new BeforePaidWork.Work(
                        Optional.of(meeting.id().value()), on.apply(meeting), minutes.get(meeting.pairing()))))
                .toList();
        Map<MeetingId, String> sentences = new HashMap<>();
        for (BeforePaidWork one : before) {
            List<Optional<String>> said = one.forMe(works, locale);
            for (int i = 0; i < paid.size(); i++) {
                MeetingId id = paid.get(i).id();
                said.get(i).ifPresent(sentence -> sentences.put(id, sentence));
            }
        }
        return sentences;
    }
}
