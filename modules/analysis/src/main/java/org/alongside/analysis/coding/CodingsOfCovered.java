package org.alongside.analysis.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.alongside.analysis.codebook.Codes;
import org.alongside.analysis.transcript.CoveredText;
import org.alongside.analysis.transcript.WordsMove;
import org.alongside.core.identity.Accounts;

/** Moves codings along when words before them, or all of some words within them, are covered or uncovered. */
@ApplicationScoped
class CodingsOfCovered {
    @PersistenceContext(unitName = "analysis")
    private EntityManager em;

    @Inject
    private Codes codes;

    @Inject
    private Accounts accounts;

    private record Move(Coding coding, Range to) {}

    void moveAlong(@Observes WordsMove fact) {
        List<Move> back = new ArrayList<>();
        List<Move> on = new ArrayList<>();
        for (Coding coding : em.createQuery(
                        "select c from Coding c where c.transcript = :transcript order by c.startAt, c.endAt",
                        Coding.class)
                .setParameter("transcript", fact.transcript().value())
                .getResultList()) {
            Range from = coding.range();
            if (fact.changes().stream().anyMatch(change -> cuts(change, from))) {
                throw new CodingInTheWay(
                        codes.read(coding.code()).name(),
                        accounts.nameOf(coding.madeBy()).orElse("Alongside"));
            }
            CoveredText.Moves moves = new CoveredText.Moves(fact.changes());
            Range to = new Range(moves.of(from.start()), moves.of(from.end()));
            int shift = to.start() == from.start() ? to.end() - from.end() : to.start() - from.start();
            if (shift > 0) {
                on.add(new Move(coding, to));
            } else if (shift < 0) {
                back.add(new Move(coding, to));
            }
        }
        // None may come to lie for a moment where another still is: each place and code is there once.
        back.forEach(this::move);
        Collections.reverse(on);
        on.forEach(this::move);
    }

    private void move(Move move) {
        move.coding().move(move.to());
        em.flush();
    }

    /** Whether a coding begins or ends amid these words, or lies within them. */
    private static boolean cuts(CoveredText.Change change, Range range) {
        Range words = new Range(change.start(), change.end());
        boolean whole = range.start() <= words.start() && words.end() <= range.end();
        return range.overlaps(words) && !whole;
    }
}
