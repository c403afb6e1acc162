package org.alongside.mentoring.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.participant.Participants;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.PairingState;
import org.alongside.mentoring.pairing.Suggestions;
import org.alongside.mentoring.wish.Slot;
import org.alongside.mentoring.wish.Wish;
import org.alongside.mentoring.wish.Wishes;
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

    /** Whom I might like to meet. */
    @ForEverybody("tells people only about themselves, and what the other one lets them read")
    public List<Row> mine() {
        Optional<ParticipantId> me = participants.me();
        return me.map(mine -> suggestions.mine().stream()
                        .map(suggestion -> row(suggestion, mine))
                        .toList())
                .orElseGet(List::of);
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
