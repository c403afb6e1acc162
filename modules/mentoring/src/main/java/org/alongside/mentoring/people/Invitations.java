package org.alongside.mentoring.people;

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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.BeforePaidWork;
import org.alongside.core.participant.Participants;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.PairingState;
import org.alongside.mentoring.pairing.Suggestions;
import org.alongside.mentoring.scheme.Schemes;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.mentoring.wish.Slot;
import org.alongside.mentoring.wish.Wish;
import org.alongside.mentoring.wish.Wishes;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/** Whom the person at the keyboard might like to meet, with what the other one lets them read, and nothing of what is private. */
@ApplicationScoped
@Transactional
public class Invitations {

    /**
     * Somebody one might like to meet.
     *
     * @param turn whether it is for the reader to say whether they would like to
     * @param both whether both would like to, so that a person introduces them
     * @param about what the other one says of themselves, in their own words; empty when nothing
     * @param interests what the other one likes
     * @param shared those of them that the reader likes, too
     * @param times when both usually can; empty when nothing is known of it
     */
    public record Row(
            PairingId id,
            Participant other,
            boolean turn,
            boolean both,
            String about,
            List<String> interests,
            List<String> shared,
            Set<Slot> times) {}

    @Inject
    private Suggestions suggestions;

    @Inject
    private Wishes wishes;

    @Inject
    private Participants participants;

    @Inject
    private Schemes schemes;

    @Inject
    private ProgrammeTime time;

    @Inject
    @Any
    private Instance<BeforePaidWork> before;

    /** Whom I might like to meet. */
    @ForEverybody("tells people only about themselves, and what the other one lets them read")
    public List<Row> mine() {
        Optional<ParticipantId> me = participants.me();
        return me.map(mine -> suggestions.mine().stream()
                        .map(suggestion -> row(suggestion, mine))
                        .toList())
                .orElseGet(List::of);
    }

    /**
     * What I read before I say that I would like to be the mentor, by pair: what the usual meetings of the scheme would come to, as if
     * the first of them were today.
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @ForEverybody("tells people only about themselves")
    public Map<PairingId, String> beforeYes(Locale locale) {
        List<Suggestions.Row> mine = participants.me().stream()
                .flatMap(me -> suggestions.mine().stream()
                        .filter(one -> one.mentor().id().equals(me))
                        .filter(one -> one.turn().equals(Optional.of(one.mentor()))))
                .toList();
        List<List<BeforePaidWork.Work>> asked =
                mine.stream().map(one -> usually(one.initiative())).toList();
        Map<PairingId, String> sentences = new HashMap<>();
        for (BeforePaidWork one : before) {
            List<Optional<String>> said = one.forMe(asked, locale);
            for (int i = 0; i < mine.size(); i++) {
                PairingId id = mine.get(i).id();
                said.get(i).ifPresent(sentence -> sentences.put(id, sentence));
            }
        }
        return sentences;
    }

    private List<BeforePaidWork.Work> usually(InitiativeId initiative) {
        Schemes.Row usual = schemes.of(initiative);
        LocalDate today = time.today();
        return IntStream.range(0, usual.meetings())
                .mapToObj(i -> BeforePaidWork.Work.thoughtOf(
                        today.plusMonths((long) i * usual.everyMonths()), usual.minutes()))
                .toList();
    }

    private Row row(Suggestions.Row suggestion, ParticipantId me) {
        Participant other = suggestion.partnerOf(me);
        Wish mine = wishes.shown(me);
        Wish theirs = wishes.shown(other.id());
        Set<String> known = mine.interests().stream().map(Invitations::plain).collect(Collectors.toSet());
        return new Row(
                suggestion.id(),
                other,
                suggestion.turn().filter(who -> who.id().equals(me)).isPresent(),
                suggestion.state() == PairingState.TRAINEE_YES,
                theirs.about(),
                theirs.interests(),
                theirs.interests().stream()
                        .filter(one -> known.contains(plain(one)))
                        .toList(),
                mine.timesWith(theirs));
    }

    private static String plain(String interest) {
        return interest.strip().toLowerCase(Locale.ROOT);
    }
}
