package org.alongside.mentoring.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.consent.Consents;
import org.alongside.core.contactstop.ContactStops;
import org.alongside.core.detail.AccessNeed;
import org.alongside.core.detail.Details;
import org.alongside.core.duty.Placements;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Relations;
import org.alongside.core.participant.Participants;
import org.alongside.mentoring.MentoringInitiative;
import org.alongside.mentoring.enrolment.EnrolmentState;
import org.alongside.mentoring.enrolment.Enrolments;
import org.alongside.mentoring.enrolment.Side;
import org.alongside.mentoring.pairing.Suggestions;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.mentoring.wish.Wishes;
import org.alongside.spi.DataKind;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/** Gathers who would like to meet somebody now, with what the matching goes by. In its caller's transaction. */
@ApplicationScoped
class Candidates {

    /** Those of a scheme, in an order that is the same each time. */
    record Both(List<Candidate> mentors, List<Candidate> trainees) {

        Both {
            mentors = List.copyOf(mentors);
            trainees = List.copyOf(trainees);
        }
    }

    @Inject
    private Enrolments enrolments;

    @Inject
    private Suggestions suggestions;

    @Inject
    private Wishes wishes;

    @Inject
    private Consents consents;

    @Inject
    private Details details;

    @Inject
    private Placements placements;

    @Inject
    private ContactStops stops;

    @Inject
    private Relations relations;

    @Inject
    private Accounts accounts;

    @Inject
    private Participants participants;

    @Inject
    private ProgrammeTime time;

    /** Who is available, said yes, and has a place left. */
    Both of(InitiativeId initiative) {
        Set<ParticipantId> yes = consents.allowing(MentoringInitiative.TAKE_PART, DataKind.INVOLVEMENT);
        Map<ParticipantId, Long> taken = suggestions.taken(initiative);
        Map<Side, Map<Participant, Integer>> bySide =
                Map.of(Side.MENTOR, new HashMap<>(), Side.TRAINEE, new HashMap<>());
        for (Enrolments.Row row : enrolments.list(initiative)) {
            int left = row.places()
                    - Math.toIntExact(taken.getOrDefault(row.participant().id(), 0L));
            if (row.state() == EnrolmentState.AVAILABLE
                    && yes.contains(row.participant().id())
                    && left > 0) {
                bySide.get(row.side()).put(row.participant(), left);
            }
        }
        return new Both(candidates(bySide.get(Side.MENTOR)), candidates(bySide.get(Side.TRAINEE)));
    }

    /** These people, whether or not they would like to meet somebody now. */
    List<Candidate> candidates(Map<Participant, Integer> people) {
        Set<ParticipantId> ids = people.keySet().stream().map(Participant::id).collect(Collectors.toSet());
        Map<ParticipantId, Wishes.Told> told = wishes.forMatching(ids);
        Map<ParticipantId, Set<AccessNeed>> needs = details.needsOf(ids);
        Map<ParticipantId, Set<String>> teams = placements.teamsFrom(time.today());
        Map<ParticipantId, Set<AccountId>> judges = relations.judges();
        Map<ParticipantId, AccountId> judging = judging(judges.values());
        Map<ParticipantId, Set<ParticipantId>> notAgain = suggestions.notAgain();
        Map<ParticipantId, Set<ParticipantId>> notNow = stops.of(ids);
        Map<AccountId, String> names = new HashMap<>();
        List<Candidate> all = new ArrayList<>();
        people.forEach((who, places) -> {
            Set<AccountId> by = judges.getOrDefault(who.id(), Set.of());
            Set<String> goesBy = new HashSet<>(teams.getOrDefault(who.id(), Set.of()));
            by.forEach(judge -> goesBy.add(
                    names.computeIfAbsent(judge, known -> accounts.nameOf(known).orElse(""))));
            all.add(new Candidate(
                    who,
                    places,
                    told.getOrDefault(who.id(), Wishes.Told.NOTHING),
                    needs.getOrDefault(who.id(), Set.of()),
                    goesBy,
                    by,
                    Optional.ofNullable(judging.get(who.id())),
                    Stream.of(notAgain, notNow)
                            .flatMap(apart -> apart.getOrDefault(who.id(), Set.of()).stream())
                            .collect(Collectors.toSet())));
        });
        all.sort((a, b) -> a.who().id().value().compareTo(b.who().id().value()));
        return all;
    }

    /** Which participants sign in with an account that judges somebody: few. */
    private Map<ParticipantId, AccountId> judging(Collection<Set<AccountId>> judges) {
        Map<ParticipantId, AccountId> judging = new HashMap<>();
        judges.stream()
                .flatMap(Set::stream)
                .distinct()
                .forEach(account -> participants.signingInWith(account).ifPresent(who -> judging.put(who, account)));
        return judging;
    }
}
