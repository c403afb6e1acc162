package org.alongside.mentoring.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alongside.core.identity.Allowed;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.PairingState;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.scheme.Schemes;
import org.alongside.mentoring.time.ProgrammeTime;

/**
 * Looking after the two for some weeks when it is over, however it ended. It begins by itself or when staff say so; only a person says
 * that all is done, and not before the weeks are over.
 */
@ApplicationScoped
@Transactional
public class Aftercare {

    /**
     * A pair that is over.
     *
     * @param until the last day on which the two are looked after
     */
    public record Row(Pairings.Row pair, LocalDate until) {}

    private static final Set<PairingState> ENDED = EnumSet.of(PairingState.ENDED_PLANNED, PairingState.ENDED_EARLY);

    @Inject
    private Pairings pairings;

    @Inject
    private Schemes schemes;

    @Inject
    private ProgrammeTime time;

    /** Begins wherever a pair has ended and its weeks are not over; how often. */
    @Allowed("mentoring.set-up")
    public int beginWhereEnded() {
        List<Row> ended = pairings.list().stream()
                .filter(pair -> ENDED.contains(pair.state()))
                .map(this::row)
                .filter(row -> !isOver(row))
                .toList();
        ended.forEach(row -> pairings.lookAfter(row.pair().id()));
        return ended.size();
    }

    /** Begins for one pair at once. */
    @Allowed("mentoring.plan")
    public Row begin(PairingId id) {
        insistOver(pairings.read(id));
        return row(pairings.lookAfter(id));
    }

    /**
     * All is done. Nothing changes by it but how the pair stands: what is owed stays owed.
     *
     * @throws StillLookedAfter when the weeks are not over
     */
    @Allowed("mentoring.plan")
    public Pairings.Row close(PairingId id) {
        Pairings.Row pair = pairings.read(id);
        insistOver(pair);
        Row row = row(pair);
        if (!isOver(row)) {
            throw new StillLookedAfter(row.until());
        }
        return pairings.close(id);
    }

    /** Until when the two of a pair that is over are looked after. */
    @Allowed("mentoring.read")
    public Row read(PairingId id) {
        Pairings.Row pair = pairings.read(id);
        insistOver(pair);
        return row(pair);
    }

    /** All pairs that are looked after, those whose weeks are over first. */
    @Allowed("mentoring.read")
    public List<Row> list() {
        return pairings.list().stream()
                .filter(pair -> pair.state() == PairingState.AFTERCARE)
                .map(this::row)
                .sorted((one, other) -> one.until().compareTo(other.until()))
                .toList();
    }

    /** Whether the weeks are over. */
    boolean isOver(Row row) {
        return time.today().isAfter(row.until());
    }

    private static void insistOver(Pairings.Row pair) {
        if (pair.endedOn().isEmpty()) {
            throw new StillMeeting();
        }
    }

    private Row row(Pairings.Row pair) {
        return new Row(
                pair,
                pair.endedOn()
                        .orElseThrow(StillMeeting::new)
                        .plusWeeks(schemes.of(pair.initiative()).terms().aftercareWeeks()));
    }
}
