package org.alongside.support.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.PairedWith;
import org.alongside.core.identity.Relations;
import org.alongside.core.participant.Participants;
import org.alongside.spi.ParticipantId;

/**
 * Whose papers and money do not exist for the person at the keyboard (R6): whom they judge, and who is or was in a pair with one of
 * those, for a ticket on a day tells of a meeting whichever of the two bought it.
 */
@ApplicationScoped
public class Hidden {
    @Inject
    private Relations relations;

    @Inject
    private Participants participants;

    @Inject
    @Any
    private Instance<PairedWith> pairs;

    /** Whether somebody judges one of these people, or a trainee who is or was in a pair with one of them. */
    @ForEverybody("for use cases that choose for whom something is")
    public boolean from(AccountId account, Set<ParticipantId> people) {
        Set<ParticipantId> theirs = from(account);
        return people.stream().anyMatch(theirs::contains);
    }

    /** Whom somebody judges, and who is or was in a pair with one of those, on whichever of their records. */
    @ForEverybody("ids for use cases that choose for whom something is")
    public Set<ParticipantId> from(AccountId account) {
        Set<ParticipantId> judged = relations.judges().entrySet().stream()
                .filter(trainee -> trainee.getValue().contains(account))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (judged.isEmpty()) {
            return Set.of();
        }
        Set<ParticipantId> theirs = new HashSet<>(judged);
        pairs.forEach(kind -> theirs.addAll(kind.pairedWith(judged)));
        return onEveryRecord(theirs);
    }

    /** They, on whichever of their records. */
    @ForEverybody("ids for use cases that hide what is about them")
    public Set<ParticipantId> fromMe() {
        Set<ParticipantId> hidden = new HashSet<>(relations.judgedByMe());
        if (hidden.isEmpty()) {
            return Set.of();
        }
        hidden.addAll(relations.pairedWithThoseJudgedByMe());
        return onEveryRecord(hidden);
    }

    private Set<ParticipantId> onEveryRecord(Set<ParticipantId> some) {
        Set<ParticipantId> all = new HashSet<>(some);
        Map<ParticipantId, ParticipantId> joined = participants.joined();
        Set<ParticipantId> people =
                some.stream().map(record -> joined.getOrDefault(record, record)).collect(Collectors.toSet());
        all.addAll(people);
        joined.forEach((record, person) -> {
            if (people.contains(person)) {
                all.add(record);
            }
        });
        return all;
    }
}
