package org.alongside.mentoring.matching;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.core.detail.AccessNeed;
import org.alongside.core.identity.AccountId;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.Places;
import org.alongside.mentoring.wish.Avoided;
import org.alongside.mentoring.wish.LooseName;
import org.alongside.mentoring.wish.Wish;
import org.alongside.mentoring.wish.Wishes;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/**
 * Somebody who would like to meet somebody, with all that the matching may look at. Lives for one run and is shown to nobody.
 *
 * @param places how many people they would meet at once and do not meet yet
 * @param needs what they need to take part
 * @param goesBy what others may know them, or those around them, by: names, teams, services
 * @param judges who marks, supervises, selects or line-manages them
 * @param account with which they sign in
 * @param notAgain whom they met already, would rather not meet, or are not to meet for now
 */
record Candidate(
        Participant who,
        int places,
        Wishes.Told told,
        Set<AccessNeed> needs,
        Set<String> goesBy,
        Set<AccountId> judges,
        Optional<AccountId> account,
        Set<ParticipantId> notAgain) {

    Candidate {
        needs = Set.copyOf(needs);
        goesBy = Set.copyOf(goesBy);
        judges = Set.copyOf(judges);
        notAgain = Set.copyOf(notAgain);
    }

    Wish wish() {
        return told.shown();
    }

    /** The ways in which they would meet and can: a conversation in sign language does not go by telephone. */
    Set<Channel> ways() {
        Set<Channel> ways =
                wish().channels().isEmpty() ? EnumSet.allOf(Channel.class) : EnumSet.copyOf(wish().channels());
        if (needs.contains(AccessNeed.BRITISH_SIGN_LANGUAGE)) {
            ways.remove(Channel.PHONE);
        }
        return ways;
    }

    /** Whether they can get to a place, whatever it offers. */
    boolean reaches(Places.Row place) {
        return wish().places().isEmpty() || wish().places().contains(place.id());
    }

    /** Whether a place offers what they need. */
    boolean canUse(Places.Row place) {
        return (!needs.contains(AccessNeed.STEP_FREE) || place.stepFree())
                && (!needs.contains(AccessNeed.QUIET_ROOM) || place.quiet());
    }

    /** Whether they would rather not go there. */
    boolean avoids(Places.Row place) {
        return told.secret().avoid().stream()
                .filter(avoided -> avoided.kind() == Avoided.Kind.PLACE)
                .anyMatch(avoided -> avoided.maybe(place.name()));
    }

    /** What they, and those around them, may be known by. */
    List<LooseName> names() {
        return Stream.concat(Stream.of(who.callName()), goesBy.stream())
                .map(LooseName::of)
                .toList();
    }

    /** Whom and what they would rather not meet. */
    List<LooseName> avoided() {
        return told.secret().avoid().stream()
                .map(avoided -> LooseName.of(avoided.words()))
                .toList();
    }

    /** Whether they would rather not meet that person, or somebody around them. */
    boolean avoids(Candidate other) {
        List<LooseName> names = other.names();
        return avoided().stream().anyMatch(avoided -> avoided.maybe(names));
    }

    /** Whether that person judges them. */
    boolean isJudgedBy(Candidate other) {
        return other.account.filter(judges::contains).isPresent();
    }
}
