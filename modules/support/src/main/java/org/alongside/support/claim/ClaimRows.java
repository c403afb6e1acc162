package org.alongside.support.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.identity.Accounts;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.participant.Participants;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.alongside.support.charity.Charities;
import org.alongside.support.owed.CharityId;
import org.alongside.support.owed.Money;
import org.alongside.support.shared.Today;

/** Turns claims into what is shown of them. */
@ApplicationScoped
class ClaimRows {
    @Inject
    private Participants participants;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Accounts accounts;

    @Inject
    private RateCards rates;

    @Inject
    private Charities charities;

    @Inject
    private Today today;

    List<ClaimRow> of(List<Claim> claims) {
        Map<ParticipantId, String> names =
                participants.namesOf(claims.stream().map(Claim::participant).toList());
        Map<CharityId, Charities.Choice> chosen = charities.named(
                claims.stream().flatMap(claim -> claim.charity().stream()).toList());
        Map<InitiativeId, String> titles = new HashMap<>();
        LocalDate day = today.date();
        return claims.stream()
                .map(claim -> new ClaimRow(
                        claim.id(),
                        claim.participant(),
                        names.get(claim.participant()),
                        titles.computeIfAbsent(
                                claim.initiative(), id -> initiatives.read(id).title()),
                        claim.heldOn(),
                        claim.minutes(),
                        offered(claim),
                        claim.amount(),
                        claim.charity().map(chosen::get),
                        claim.state(),
                        claim.sentOn(),
                        days(claim, day),
                        claim.paidOn(),
                        claim.saidHow(),
                        claim.enteredBy().flatMap(accounts::nameOf),
                        claim.enteredOn()))
                .toList();
    }

    /** What is offered for a claim: settled when it was drafted, or by a rate that was set since. */
    Optional<Money> offered(Claim claim) {
        return claim.offered().or(() -> rates.on(claim.heldOn()).map(hour -> hour.forMinutes(claim.minutes())));
    }

    private static long days(Claim claim, LocalDate today) {
        return claim.sentOn()
                .map(sent -> ChronoUnit.DAYS.between(sent, claim.paidOn().orElse(today)))
                .orElse(0L);
    }
}
