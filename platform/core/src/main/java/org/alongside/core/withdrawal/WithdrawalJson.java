package org.alongside.core.withdrawal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Level;

/** A withdrawal over the API. */
public record WithdrawalJson(
        UUID id,
        Level level,
        String module,
        Method method,
        OffsetDateTime toldAt,
        OffsetDateTime finishedAt,
        List<PieceJson> work) {
    /** One piece of the work. */
    public record PieceJson(String holding, boolean done, boolean stuck, List<EffectJson> effects) {}

    /** What became, or would become, of something; {@code why} is left out where there is nothing to say. */
    public record EffectJson(Effect.Outcome outcome, long count, String why) {
        static EffectJson of(Effect effect) {
            return new EffectJson(effect.outcome(), effect.count(), effect.why().orElse(null));
        }
    }

    /** What would become of one kind of thing. */
    public record PartJson(String holding, List<EffectJson> effects) {
        static PartJson of(Withdrawals.Part part) {
            return new PartJson(
                    part.holding(), part.effects().stream().map(EffectJson::of).toList());
        }
    }

    static WithdrawalJson of(Withdrawals.Row row) {
        return new WithdrawalJson(
                row.id().value(),
                row.extent().level(),
                row.extent().module().orElse(null),
                row.method(),
                row.toldAt(),
                row.finishedAt().orElse(null),
                row.work().stream()
                        .map(piece -> new PieceJson(
                                piece.holding(),
                                piece.done(),
                                piece.stuck(),
                                piece.effects().stream().map(EffectJson::of).toList()))
                        .toList());
    }
}
