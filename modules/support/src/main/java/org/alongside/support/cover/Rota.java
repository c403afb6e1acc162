package org.alongside.support.cover;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.identity.AccountId;
import org.alongside.spi.ParticipantId;

/**
 * Whose a thing is on a day. It is reckoned from who was given it and who is away, and never written down: so it is always
 * exactly one person, and an absence that is taken back or ends leaves no trace.
 */
public final class Rota {
    /** Somebody is away from one day to another, both of them included. */
    public record Away(AccountId who, LocalDate from, LocalDate until, Optional<AccountId> standIn) {
        /** Whether they are away that day. */
        public boolean on(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    private final Map<AccountId, List<Away>> absences;
    private final Set<AccountId> here;
    private final Map<ParticipantId, Set<AccountId>> judges;

    /**
     * @param here who works for the programme
     * @param judges who must look after whom least of all: whoever judges a trainee does not know of their tasks (R6)
     */
    public Rota(List<Away> absences, Set<AccountId> here, Map<ParticipantId, Set<AccountId>> judges) {
        this.absences = absences.stream().collect(Collectors.groupingBy(Away::who));
        this.here = Set.copyOf(here);
        this.judges = Map.copyOf(judges);
    }

    /**
     * Whose it is today. What falls due while somebody is away is their stand-in's from the day the absence is known, so that
     * the stand-in sees it coming; everything else of theirs is the stand-in's while they are away.
     *
     * @param given who was given it; empty when nobody was
     * @param about whom it is done for, if it is for one person
     * @return empty when nobody is there for it: then everybody sees it, and the coordinator is told
     */
    public Optional<AccountId> owner(
            Optional<AccountId> given, Optional<ParticipantId> about, LocalDate due, LocalDate today) {
        Optional<AccountId> then = onDay(given, about, due.isAfter(today) ? due : today);
        if (then.filter(owner -> away(owner, today).isEmpty()).isPresent()) {
            return then;
        }
        return onDay(given, about, today).or(() -> then);
    }

    /** Who does that day what was given to somebody, following stand-ins who are away themselves. */
    public Optional<AccountId> onDay(Optional<AccountId> given, Optional<ParticipantId> about, LocalDate day) {
        Set<AccountId> asked = new HashSet<>();
        Optional<AccountId> next = given;
        while (next.filter(asked::add).isPresent()) {
            AccountId one = next.get();
            Optional<Away> absence = away(one, day);
            if (absence.isEmpty() && fits(one, about)) {
                return next;
            }
            next = absence.flatMap(Away::standIn);
        }
        return Optional.empty();
    }

    /** The absence of that person on that day, if there is one. */
    public Optional<Away> away(AccountId who, LocalDate day) {
        return absences.getOrDefault(who, List.of()).stream()
                .filter(absence -> absence.on(day))
                .findFirst();
    }

    /** Who is away at any time between those days. */
    public Set<AccountId> awayBetween(LocalDate from, LocalDate until) {
        return absences.entrySet().stream()
                .filter(one -> one.getValue().stream()
                        .anyMatch(absence -> !absence.from().isAfter(until)
                                && !absence.until().isBefore(from)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whose things somebody looks after that day: their own or a stand-in does. */
    public Set<AccountId> attended(LocalDate day) {
        return here.stream()
                .filter(one -> onDay(Optional.of(one), Optional.empty(), day).isPresent())
                .collect(Collectors.toSet());
    }

    private boolean fits(AccountId one, Optional<ParticipantId> about) {
        return here.contains(one)
                && about.filter(person -> judges.getOrDefault(person, Set.of()).contains(one))
                        .isEmpty();
    }
}
