package org.alongside.support.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.initiative.PlannedActivities;
import org.alongside.core.initiative.PlannedActivity;
import org.alongside.core.participant.Participants;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.Initiative;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.alongside.support.advance.TravelCosts;
import org.alongside.support.claim.Fees;
import org.alongside.support.claim.RateCards;
import org.alongside.support.expense.SpentBack;
import org.alongside.support.owed.Money;
import org.alongside.support.shared.Hidden;
import org.alongside.support.shared.Today;

/** What initiatives cost. Whom the reader judges, and who is in a pair with them, is not among those counted (R6). */
@ApplicationScoped
@Transactional
public class Forecasts {
    /** So long it may still be said of something planned that it was held. */
    private static final int DAYS_UNSAID = 90;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Participants participants;

    @Inject
    private Fees fees;

    @Inject
    private SpentBack spent;

    @Inject
    private TravelCosts travel;

    @Inject
    private RateCards rates;

    @Inject
    private Hidden hidden;

    @Inject
    private Today today;

    @Inject
    private CurrentUser user;

    @Inject
    private CurrentProgramme programme;

    @Inject
    private Acting acting;

    @Inject
    @Any
    private Instance<PlannedActivities> planned;

    /** The initiatives there are, the newest first: titles and dates. */
    @Allowed("support.forecast")
    public List<Initiative> initiatives() {
        List<Initiative> all = new ArrayList<>();
        // Finance has no other page of initiatives, and so no right to list them.
        acting.asPlatform(programme.required(), () -> all.addAll(initiatives.list()));
        return all;
    }

    /**
     * The forecast of one initiative.
     *
     * @throws org.alongside.core.problem.NotFound when there is none of that id in this programme
     */
    @Allowed("support.forecast")
    public Forecast of(InitiativeId initiative) {
        LocalDate began = initiatives.read(initiative).starts();
        LocalDate day = today.date();
        YearMonth now = YearMonth.from(day);
        LocalDate since = now.minusMonths(Forecast.MONTHS_BACK).atDay(1);
        // Whoever does not pay people reads of whole months only: from one day to the next it would tell what one
        // person was paid, or
        // that one did not want it.
        boolean all = user.may("support.claims.approve") || user.may("support.payments");
        LocalDate until = all ? day : now.atDay(1).minusDays(1);
        Set<ParticipantId> never = hidden.fromMe();
        Map<ParticipantId, ParticipantId> joined = participants.joined();
        List<Fees.Fee> unpaid = fees.unpaid(initiative);
        List<Fees.Fee> paid = fees.paid(initiative, since);
        Stream<Sum> back = spent.paid(initiative, since).stream()
                .filter(one -> !never.contains(one.participant()))
                .filter(one -> !one.on().isAfter(until))
                .map(one -> new Sum(
                        YearMonth.from(one.on()),
                        joined.getOrDefault(one.participant(), one.participant()),
                        one.amount().minor()));
        Stream<Sum> beforehand = travel.paid(initiative, since).stream()
                .filter(one -> !never.contains(one.participant()))
                .filter(one -> !one.on().isAfter(until))
                .map(one -> new Sum(
                        YearMonth.from(one.on()),
                        joined.getOrDefault(one.participant(), one.participant()),
                        one.amount().minor()));
        return Forecast.of(
                now,
                YearMonth.from(began),
                ahead(initiative, day, unpaid, never, joined),
                sums(
                        Stream.concat(unpaid.stream(), paid.stream())
                                .flatMap(fee -> owed(fee, until).stream())
                                .toList(),
                        never,
                        joined),
                sums(
                        paid.stream()
                                .filter(fee -> fee.paidOn()
                                        .filter(on -> !on.isAfter(until))
                                        .isPresent())
                                .toList(),
                        never,
                        joined),
                Stream.concat(back, beforehand).toList(),
                all);
    }

    /**
     * What a claim was at the end of that day, if it was owed then: what was paid since was owed, and so was what the person did not
     * want, or of which they asked for less, if they said so since.
     */
    private static Optional<Fees.Fee> owed(Fees.Fee fee, LocalDate until) {
        boolean paid = fee.paidOn().filter(on -> !on.isAfter(until)).isPresent();
        boolean decided = fee.decidedOn().filter(on -> !on.isAfter(until)).isPresent();
        if (fee.heldOn().isAfter(until) || paid || (fee.declined() && decided)) {
            return Optional.empty();
        }
        return Optional.of(decided ? fee : fee.undecided());
    }

    /** In the month in which they were paid, or else in which they were held. */
    private static List<Sum> sums(
            List<Fees.Fee> claims, Set<ParticipantId> never, Map<ParticipantId, ParticipantId> joined) {
        return claims.stream()
                .filter(fee -> !never.contains(fee.participant()))
                .flatMap(fee -> fee.amount().stream()
                        .map(amount -> new Sum(
                                YearMonth.from(fee.paidOn().orElse(fee.heldOn())),
                                joined.getOrDefault(fee.participant(), fee.participant()),
                                amount.minor())))
                .toList();
    }

    /** What lies ahead, and what is past and may still be said to have been held: it is paid this month at the earliest. */
    private List<Sum> ahead(
            InitiativeId initiative,
            LocalDate day,
            List<Fees.Fee> unpaid,
            Set<ParticipantId> never,
            Map<ParticipantId, ParticipantId> joined) {
        Set<UUID> held = unpaid.stream().map(Fees.Fee::activity).collect(Collectors.toSet());
        List<Sum> ahead = new ArrayList<>();
        for (PlannedActivities kind : planned) {
            for (PlannedActivity activity : kind.in(initiative, day.minusDays(DAYS_UNSAID))) {
                if (held.contains(activity.activity())) {
                    continue;
                }
                long minor = rates.on(activity.on())
                        .map(hour -> hour.forMinutes(activity.minutes()))
                        .map(Money::minor)
                        .orElse(0L);
                YearMonth month = YearMonth.from(activity.on().isBefore(day) ? day : activity.on());
                activity.paid().stream()
                        .filter(who -> minor > 0 && !never.contains(who))
                        .forEach(who -> ahead.add(new Sum(month, joined.getOrDefault(who, who), minor)));
            }
        }
        return ahead;
    }
}
