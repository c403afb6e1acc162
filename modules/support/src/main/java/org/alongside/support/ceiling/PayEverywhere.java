package org.alongside.support.ceiling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.spi.ParticipantId;

/**
 * The only place that looks beyond a programme for somebody's pay, and only with the accounts that they sign in with themselves: what
 * comes back is what they said last, and days and sums. Which programme that is, and what it pays for, stays there. All programmes
 * are looked into: pay is owed, too, where somebody's door is closed (R12).
 *
 * <p>In no transaction: each programme is read in one of its own, after another, so that nobody holds one connection and waits for a
 * second.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
@ForEverybody("of one person, for use cases that have checked their caller")
class PayEverywhere {
    /**
     * Everything known of one person.
     *
     * @param here the part of the current programme
     * @param fees all of them
     */
    record Everything(PayHere.Part here, List<Fee> fees) {
        Everything {
            fees = List.copyOf(fees);
        }
    }

    @Inject
    private PayHere pay;

    @Inject
    private Programmes programmes;

    @Inject
    private CurrentProgramme programme;

    @Inject
    private Acting acting;

    /** What somebody said last, wherever that was; empty when they said nothing, or took it back. */
    public Optional<Said> said(ParticipantId person) {
        return Optional.ofNullable(said(List.of(person)).get(person));
    }

    /** The same of several people; those are left out who said nothing, or took it back. */
    public Map<ParticipantId, Said> said(Collection<ParticipantId> people) {
        Map<ParticipantId, Who> known = new HashMap<>();
        Map<ParticipantId, Said> last = new HashMap<>();
        if (people.isEmpty()) {
            return last;
        }
        here(() -> {
            known.putAll(pay.who(people));
            later(last, pay.said(known));
        });
        elsewhere(known.values(), () -> later(last, pay.saidElsewhere(known)));
        last.values().removeIf(said -> !said.stands());
        return last;
    }

    /** What somebody is or may be paid, wherever that is. */
    public Everything of(ParticipantId person) {
        List<PayHere.Part> parts = new ArrayList<>();
        List<Who> known = new ArrayList<>();
        here(() -> {
            known.addAll(pay.who(List.of(person)).values());
            known.forEach(who -> parts.add(pay.of(who.records())));
        });
        elsewhere(
                known, () -> known.forEach(who -> pay.elsewhere(who.accounts()).ifPresent(parts::add)));
        return new Everything(
                parts.get(0),
                parts.stream().flatMap(part -> part.fees().stream()).toList());
    }

    private static void later(Map<ParticipantId, Said> last, Map<ParticipantId, Said> found) {
        found.forEach((person, said) ->
                last.merge(person, said, (one, other) -> other.at().isAfter(one.at()) ? other : one));
    }

    /** As the platform, for what is hidden from whoever asks them is paid all the same. */
    private void here(Runnable read) {
        acting.asPlatform(programme.required(), read);
    }

    private void elsewhere(Collection<Who> people, Runnable read) {
        if (people.stream().allMatch(who -> who.accounts().isEmpty())) {
            return;
        }
        ProgrammeId here = programme.required();
        programmes.all().stream()
                .map(Programmes.Row::id)
                .filter(there -> !there.equals(here))
                .forEach(there -> acting.asPlatform(there, read));
    }
}
