package org.alongside.core.me;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.HoldingWords;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.core.retention.Retention;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;

/** All that is held about the person at the keyboard, and who looked at it (GDPR Article 15). */
@ApplicationScoped
@Transactional
public class MyRecord {
    /**
     * One kind of thing: what it is, who can see it, and all of it; in the reader's language.
     *
     * @param months after how many months it goes by itself; empty where it stays as long as its purpose
     */
    public record Section(String key, String what, String who, Optional<Integer> months, List<Entry> entries) {}

    /** Somebody looked. */
    public record Look(OffsetDateTime at, String who, Optional<Purpose> purpose) {}

    @Inject
    @Any
    private Instance<Holding> holdings;

    @Inject
    private Retention retention;

    @Inject
    private Participants participants;

    @Inject
    private AuditLog audit;

    /** What is held, kind by kind; kinds of which there is nothing too, so that this can be seen. */
    @ForEverybody("tells people only about themselves")
    public List<Section> held(Locale reader) {
        ParticipantId me = me();
        return holdings.stream()
                .sorted(Comparator.comparing(Holding::key))
                .map(holding -> new Section(
                        holding.key(),
                        HoldingWords.what(reader, holding.key()),
                        HoldingWords.who(reader, holding.key()),
                        retention.monthsOf(holding.key()),
                        holding.about(me, reader)))
                .toList();
    }

    /** Who looked at it, the newest first; at most 500 times. */
    @ForEverybody("tells people only about themselves")
    public List<Look> looks() {
        return audit.looksAt(me()).stream()
                .map(line -> new Look(line.at(), line.who(), line.purpose()))
                .toList();
    }

    private ParticipantId me() {
        return participants.me().orElseThrow(NotFound::new);
    }
}
