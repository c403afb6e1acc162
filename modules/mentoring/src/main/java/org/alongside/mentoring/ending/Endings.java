package org.alongside.mentoring.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.ForEverybody;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.PairingState;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.scheme.Schemes;
import org.alongside.mentoring.time.ProgrammeTime;

/**
 * The ending that two people plan: known from the first day on, and near when few meetings lie ahead. That it is near is said in a
 * sentence on a page and sent to nobody.
 */
@ApplicationScoped
@Transactional
public class Endings {

    /**
     * How near the ending of a pair is.
     *
     * @param ahead how many planned meetings lie ahead
     * @param near whether it is time to think of a goodbye: they meet, at most two meetings lie ahead, and there is no room for many
     *     more before the day on which they plan to end
     */
    public record Row(Pairings.Row pair, int ahead, boolean near) {}

    /** The last but one and the last. */
    private static final int FEW = 2;

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private Members members;

    @Inject
    private Pairings pairings;

    @Inject
    private Schemes schemes;

    @Inject
    private ProgrammeTime time;

    /** How near the ending of a pair is, for the two of them and for those who look after pairs. */
    @ForEverybody("members of the pair and those who look after pairs; for others there is none")
    public Row read(PairingId id) {
        Pairings.Row pair = members.read(id);
        return row(pair, ahead());
    }

    /** All pairs whose ending is near. */
    @Allowed("mentoring.read")
    public List<Row> near() {
        Map<UUID, Long> ahead = ahead();
        return pairings.list().stream()
                .filter(pair -> pair.state() == PairingState.MEETING)
                .map(pair -> row(pair, ahead))
                .filter(Row::near)
                .toList();
    }

    /** A person and the two agree that their ending begins. */
    @Allowed("mentoring.pair")
    public Pairings.Row begin(PairingId id) {
        return pairings.beginEnding(id);
    }

    private Row row(Pairings.Row pair, Map<UUID, Long> ahead) {
        int planned = ahead.getOrDefault(pair.id().value(), 0L).intValue();
        return new Row(pair, planned, pair.state() == PairingState.MEETING && planned <= FEW && littleRoom(pair));
    }

    /** Pairs that plan one meeting at a time have few ahead all along: the day on which they plan to end counts, too. */
    private boolean littleRoom(Pairings.Row pair) {
        int everyMonths = schemes.of(pair.initiative()).everyMonths();
        return !time.today().isBefore(pair.endsOn().minusMonths((FEW + 1L) * everyMonths));
    }

    /** Asked by the entity's name: meetings know this package, not the other way round. */
    private Map<UUID, Long> ahead() {
        return em.createQuery(
                        "select m.pairing, count(m) from Meeting m where m.outcome is null and m.plannedAt > :now"
                                + " group by m.pairing",
                        Object[].class)
                .setParameter("now", time.now())
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }
}
