package org.alongside.support.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.core.consent.Method;
import org.alongside.core.detail.PlanReaders;
import org.alongside.core.problem.Invalid;

/**
 * Somebody's plan as the API shows it, to them or as far as they share it.
 *
 * @param checkIns left out where nothing is said or shared
 */
public record PlanJson(List<ItemJson> items, WishJson checkIns) {
    /** One part; who wrote it is left out where nothing stands there. */
    public record ItemJson(
            PlanPart part, String words, PlanReaders readers, String saidBy, String typedBy, Method how, LocalDate on) {
        static ItemJson of(Plans.Item item) {
            return new ItemJson(
                    item.part(),
                    item.words(),
                    item.readers(),
                    item.source().map(PlanSource::saidBy).orElse(null),
                    item.source().map(PlanSource::typedBy).orElse(null),
                    item.source().map(PlanSource::how).orElse(null),
                    item.source().map(PlanSource::on).orElse(null));
        }
    }

    /** How somebody would like to be asked how they are. */
    public record WishJson(
            Rhythm rhythm,
            CheckInWay way,
            boolean textFirst,
            PlanReaders readers,
            boolean resting,
            String saidBy,
            String typedBy,
            Method how,
            LocalDate on) {
        static WishJson of(CheckInWishes.Row row) {
            return new WishJson(
                    row.wish().rhythm(),
                    row.wish().way(),
                    row.wish().textFirst(),
                    row.wish().readers(),
                    row.resting(),
                    row.source().saidBy(),
                    row.source().typedBy(),
                    row.source().how(),
                    row.source().on());
        }
    }

    /** Words for one part, and who reads them; how they were told where staff write them down. */
    public record Written(PlanPart part, String words, PlanReaders readers, Method how) {}

    /** A wish; how it was told where staff write it down. */
    public record Wished(Rhythm rhythm, CheckInWay way, boolean textFirst, PlanReaders readers, Method how) {
        CheckInWishes.Wish wish() {
            return new CheckInWishes.Wish(rhythm, way, textFirst, readers);
        }
    }

    static PlanJson of(List<Plans.Item> items, Optional<CheckInWishes.Row> wish) {
        return new PlanJson(
                items.stream().map(ItemJson::of).toList(),
                wish.map(WishJson::of).orElse(null));
    }

    /**
     * Insists that something was sent.
     *
     * @throws Invalid where nothing was
     */
    static <T> T sent(T body) {
        if (body == null) {
            throw new Invalid("support.fault.body");
        }
        return body;
    }
}
