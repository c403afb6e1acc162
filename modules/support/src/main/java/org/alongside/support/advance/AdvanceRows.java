package org.alongside.support.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.core.identity.Accounts;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.participant.Participants;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Today;

/** Turns advances into what is shown of them. */
@ApplicationScoped
class AdvanceRows {
    @Inject
    private Participants participants;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Accounts accounts;

    @Inject
    private Today today;

    List<AdvanceRow> of(List<Advance> advances) {
        Map<ParticipantId, String> names = participants.namesOf(
                advances.stream().map(Advance::participant).distinct().toList());
        Map<InitiativeId, String> titles = new HashMap<>();
        LocalDate day = today.date();
        return advances.stream()
                .map(advance -> new AdvanceRow(
                        advance.id(),
                        advance.participant(),
                        names.get(advance.participant()),
                        titles.computeIfAbsent(
                                advance.initiative(), id -> initiatives.read(id).title()),
                        advance.neededOn(),
                        advance.asked(),
                        advance.approved(),
                        advance.used(),
                        advance.left(),
                        advance.givenBack(),
                        advance.kept(),
                        advance.state(),
                        advance.askedOn(),
                        advance.days(day),
                        advance.paidOn(),
                        advance.saidHow(),
                        accounts.nameOf(advance.enteredBy()).orElse("Alongside"),
                        advance.settledOn()))
                .toList();
    }
}
