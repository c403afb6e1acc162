package org.alongside.support.ceiling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.Money;

/** The rows of this package, for use cases that have checked their caller. */
@ApplicationScoped
class CeilingRows {
    private static final String AMOUNTS = "support.ceiling.sealed_amounts";
    private static final String BETWEEN = ";";

    /** Said so long ago; and nothing was paid since, nor is owed. */
    private static final String PAST = """
        from Ceiling t where t.sealedAmounts is not null and t.saidAt < :moment
        and not exists (select c from Claim c where c.participant = t.participant and (c.paidOn >= :before
        or (c.paidOn is null and c.state <> org.alongside.support.claim.ClaimState.DECLINED)))\
        """;

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private SealedTexts texts;

    @Inject
    private Clock clock;

    /** Keeps what somebody says now. */
    void keep(ParticipantId person, Ceilings.Told told, Method how, AccountId typist) {
        Ceiling kept =
                Optional.ofNullable(em.find(Ceiling.class, person.value())).orElseGet(() -> new Ceiling(person));
        boolean amounts = told.weekly().isPresent() || told.monthly().isPresent();
        kept.say(
                amounts
                        ? Optional.of(texts.seal(
                                person,
                                AMOUNTS,
                                person.value(),
                                plain(told.weekly()) + BETWEEN + plain(told.monthly())))
                        : Optional.empty(),
                amounts && told.mayKnow(),
                how,
                typist,
                OffsetDateTime.now(clock));
        em.persist(kept);
    }

    /** What stands in the current programme for one of these records. */
    List<Ceiling> of(Collection<ParticipantId> records) {
        return records.isEmpty()
                ? List.of()
                : em.createQuery("select c from Ceiling c where c.participant in :records", Ceiling.class)
                        .setParameter(
                                "records",
                                records.stream().map(ParticipantId::value).toList())
                        .getResultList();
    }

    void remove(Ceiling ceiling) {
        em.remove(ceiling);
    }

    /** What it says; nothing where it was sealed for somebody who was erased. */
    Said said(Ceiling ceiling) {
        String[] amounts = ceiling.sealedAmounts()
                .flatMap(kept -> texts.open(
                        ceiling.participant(), AMOUNTS, ceiling.participant().value(), kept))
                .orElse(BETWEEN)
                .split(BETWEEN, 2);
        return new Said(money(amounts[0]), money(amounts[1]), ceiling.mayKnow(), ceiling.saidAt(), ceiling.enteredBy());
    }

    /** How many are past on that day. */
    long countPast(LocalDate before) {
        return em.createQuery("select count(t) " + PAST, Long.class)
                .setParameter("moment", moment(before))
                .setParameter("before", before)
                .getSingleResult();
    }

    /** Some of those that are past on that day. */
    List<Ceiling> past(LocalDate before, int most) {
        return em.createQuery("select t " + PAST, Ceiling.class)
                .setParameter("moment", moment(before))
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    /** Written at once: whoever asks for what is past next is not given these again. */
    void flush() {
        em.flush();
    }

    private static OffsetDateTime moment(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static String plain(Optional<Money> amount) {
        return amount.map(Money::minor).map(String::valueOf).orElse("");
    }

    private static Optional<Money> money(String minor) {
        return minor.isEmpty() ? Optional.empty() : Optional.of(Money.pence(Long.parseLong(minor)));
    }
}
