package org.alongside.support.ceiling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.BeforePaidWork;
import org.alongside.core.initiative.PlannedActivities;
import org.alongside.core.initiative.PlannedActivity;
import org.alongside.core.participant.Participants;
import org.alongside.core.setting.Settings;
import org.alongside.spi.ParticipantId;
import org.alongside.support.claim.Fees;
import org.alongside.support.claim.RateCards;
import org.alongside.support.owed.Money;
import org.alongside.support.shared.Today;

/** What one person said, and what they are or may be paid for their time, in the current programme. */
@ApplicationScoped
@Transactional
@ForEverybody("of one person, for use cases that have checked their caller")
class PayHere {
    /**
     * All of it.
     *
     * @param within within so many days pay comes, as the programme says
     */
    record Part(List<Fee> fees, LocalDate today, int within) {
        Part {
            fees = List.copyOf(fees);
        }

        /** As another programme may know it: no more than days and sums. */
        Part withoutActivities() {
            return new Part(fees.stream().map(Fee::withoutActivity).toList(), today, within);
        }
    }

    /** So long it may still be said of something planned that it was held. */
    private static final int DAYS_UNSAID = 90;

    @Inject
    private CeilingRows rows;

    @Inject
    private Fees claims;

    @Inject
    private RateCards rates;

    @Inject
    private Participants participants;

    @Inject
    private Settings settings;

    @Inject
    private Today today;

    @Inject
    @Any
    private Instance<PlannedActivities> planned;

    /** Who these people are, by the record by which they were asked for. */
    public Map<ParticipantId, Who> who(Collection<ParticipantId> people) {
        Map<ParticipantId, Who> who = new HashMap<>();
        for (ParticipantId person : people) {
            Set<ParticipantId> records = participants.sameAs(person);
            Set<AccountId> accounts = new HashSet<>();
            records.forEach(record -> participants.accountOf(record).ifPresent(accounts::add));
            who.put(person, new Who(records, accounts));
        }
        return who;
    }

    /** Of somebody with these records. */
    public Part of(Set<ParticipantId> records) {
        LocalDate day = today.date();
        int within = settings.number("support.paid-within");
        List<Fee> fees = new ArrayList<>();
        Set<UUID> known = new HashSet<>();
        for (Fees.Fee claim : claims.of(records, day.minusMonths(1), day.minusDays(DAYS_UNSAID))) {
            known.add(claim.activity());
            claim.amount()
                    .filter(amount -> !claim.declined())
                    .map(amount -> fee(claim, amount, day, within))
                    .ifPresent(fees::add);
        }
        for (PlannedActivities kind : planned) {
            for (PlannedActivity ahead : kind.with(records, day.minusDays(DAYS_UNSAID))) {
                if (known.add(ahead.activity())) {
                    toCome(Optional.of(ahead.activity()), ahead.on(), ahead.minutes(), day, within)
                            .ifPresent(fees::add);
                }
            }
        }
        return new Part(fees, day, within);
    }

    /** Of whoever signs in with one of these accounts; for another programme. */
    public Optional<Part> elsewhere(Set<AccountId> accounts) {
        Set<ParticipantId> records = recordsOf(accounts);
        return records.isEmpty() ? Optional.empty() : Optional.of(of(records).withoutActivities());
    }

    /** What these people said last here, or took back, by the record by which they were asked for. */
    public Map<ParticipantId, Said> said(Map<ParticipantId, Who> people) {
        Map<ParticipantId, Said> said = new HashMap<>();
        people.forEach((person, who) -> last(who.records()).ifPresent(last -> said.put(person, last)));
        return said;
    }

    /** The same of those who sign in here with one of their accounts; for another programme. */
    public Map<ParticipantId, Said> saidElsewhere(Map<ParticipantId, Who> people) {
        Map<ParticipantId, Said> said = new HashMap<>();
        people.forEach((person, who) ->
                last(recordsOf(who.accounts())).ifPresent(last -> said.put(person, last.withoutName())));
        return said;
    }

    /** What each of these works would come to, and when it would be paid; nothing for one for whose day there is no rate. */
    public List<List<Fee>> toCome(List<List<BeforePaidWork.Work>> asked, Part now) {
        return asked.stream()
                .map(together -> together.stream()
                        .flatMap(work ->
                                toCome(work.activity(), work.on(), work.minutes(), now.today(), now.within()).stream())
                        .toList())
                .toList();
    }

    private Optional<Fee> toCome(Optional<UUID> activity, LocalDate on, int minutes, LocalDate day, int within) {
        return rates.on(on)
                .map(hour -> Fee.toCome(
                        activity, on, day, within, hour.forMinutes(minutes).minor()));
    }

    private Optional<Said> last(Collection<ParticipantId> records) {
        return rows.of(records).stream()
                .max(Comparator.comparing(Ceiling::saidAt))
                .map(rows::said);
    }

    private Set<ParticipantId> recordsOf(Set<AccountId> accounts) {
        return accounts.stream()
                .flatMap(account -> participants.signingInWith(account).stream())
                .flatMap(record -> participants.sameAs(record).stream())
                .collect(Collectors.toSet());
    }

    private static Fee fee(Fees.Fee claim, Money amount, LocalDate day, int within) {
        Optional<UUID> activity = Optional.of(claim.activity());
        return claim.paidOn().map(on -> Fee.paid(activity, on, amount.minor())).orElseGet(() -> {
            Fee owed = Fee.toCome(activity, claim.heldOn(), day, within, amount.minor());
            return claim.draft() ? owed.asDraft() : owed;
        });
    }
}
