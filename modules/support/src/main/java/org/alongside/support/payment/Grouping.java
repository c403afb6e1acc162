package org.alongside.support.payment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.CharityId;
import org.alongside.support.owed.ItemId;
import org.alongside.support.owed.Money;
import org.alongside.support.owed.Payable;
import org.alongside.support.owed.PaymentKind;

/** What is paid together: what is owed to one person, of one kind and in one currency, and goes to the same charity or none. */
final class Grouping {
    /** Items that one line pays, and what they come to. */
    record Group(
            ParticipantId participant,
            PaymentKind kind,
            Optional<CharityId> charity,
            Money amount,
            List<ItemId> items) {}

    private record Together(
            ParticipantId participant, PaymentKind kind, Optional<CharityId> charity, String currency) {}

    private Grouping() {}

    /** The groups, in the order in which the first item of each stands. */
    static List<Group> of(List<Payable> payables) {
        Map<Together, List<Payable>> groups = new LinkedHashMap<>();
        payables.forEach(payable -> groups.computeIfAbsent(
                        new Together(
                                payable.participant(),
                                payable.kind(),
                                payable.charity(),
                                payable.amount().currency()),
                        together -> new ArrayList<>())
                .add(payable));
        return groups.entrySet().stream()
                .map(group -> new Group(
                        group.getKey().participant(),
                        group.getKey().kind(),
                        group.getKey().charity(),
                        group.getValue().stream()
                                .map(Payable::amount)
                                .reduce(Money::plus)
                                .orElseThrow(),
                        group.getValue().stream().map(Payable::item).toList()))
                .toList();
    }
}
