package org.alongside.mentoring.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.duty.PlacementChanged;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.pairing.Suggestions;
import org.alongside.mentoring.wish.WishTold;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/**
 * Looks again whether two people can meet when something changed (R11). What is only thought of and not possible
 * any more is shown to neither of the two, while everybody else sees what they saw before. Where two meet already and a trainee's placement changes, both are told that
 * it did and that a pause is one step away, whether or not anybody avoids anything: so the message gives nothing away. Only whoever
 * asked to avoid something reads on their own page that it concerns them. No coordinator sees any of it.
 */
@ApplicationScoped
public class LookingAgain {

    @Inject
    private Candidates candidates;

    @Inject
    private Suggestions suggestions;

    @Inject
    private Pairings pairings;

    @Inject
    private Participants participants;

    @Inject
    private Outbox outbox;

    void changed(@Observes PlacementChanged event) {
        withholdWhatIsNotPossible(event.participant());
        pairings.openWith(event.participant())
                .forEach(pair -> Stream.of(pair.mentor(), pair.trainee())
                        .forEach(member -> outbox.tellOnce(
                                member.id(),
                                Message.of("mentoring.notice.placement")
                                        .about(pair.trainee().id()))));
    }

    void told(@Observes WishTold event) {
        withholdWhatIsNotPossible(event.participant());
    }

    private void withholdWhatIsNotPossible(ParticipantId somebody) {
        for (Suggestions.Row row : suggestions.underWayWith(somebody)) {
            Map<ParticipantId, Candidate> both = both(row.mentor(), row.trainee());
            Candidate mentor = both.get(row.mentor().id());
            Candidate trainee = both.get(row.trainee().id());
            suggestions.withhold(
                    row.id(), mentor.avoids(trainee) || trainee.avoids(mentor) || trainee.isJudgedBy(mentor));
        }
    }

    /** Whether I asked to avoid what my partner now has to do with. Nobody else can ask this about me. */
    @ForEverybody("tells people only about themselves")
    public boolean concernsMe(PairingId id) {
        Pairings.Row pair = pairings.readMine(id);
        ParticipantId me = participants.me().orElseThrow(NotFound::new);
        Map<ParticipantId, Candidate> both = both(pair.mentor(), pair.trainee());
        return both.get(me).avoids(both.get(pair.partnerOf(me).id()));
    }

    private Map<ParticipantId, Candidate> both(Participant mentor, Participant trainee) {
        Map<Participant, Integer> two = new HashMap<>();
        two.put(mentor, 1);
        two.put(trainee, 1);
        return candidates.candidates(two).stream()
                .collect(Collectors.toMap(somebody -> somebody.who().id(), somebody -> somebody));
    }
}
