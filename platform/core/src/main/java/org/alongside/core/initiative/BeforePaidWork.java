package org.alongside.core.initiative;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.spi.ParticipantId;

/**
 * Is asked before somebody is asked to work that is paid, or before such work is planned for them. Whoever keeps what people said
 * about their pay brings one. It never holds anything up: it gives sentences to show, and the people decide. Ask it outside of a
 * transaction: it looks into other programmes, and would need a second connection beside that of its caller.
 */
public interface BeforePaidWork {
    /**
     * Work that somebody is asked to.
     *
     * @param activity the id it has since it was planned; empty while it is only thought of
     * @param minutes how long it is to last
     */
    record Work(Optional<UUID> activity, LocalDate on, int minutes) {
        /** Work of which somebody only thinks. */
        public static Work thoughtOf(LocalDate on, int minutes) {
            return new Work(Optional.empty(), on, minutes);
        }
    }

    /**
     * What whoever asks these people reads first, by person: one sentence, always the same, of those who wished that it be known. It
     * depends on nothing else, neither on the work nor on what anybody is paid, so that nothing can be found out by asking often.
     */
    Map<ParticipantId, String> forWhoeverAsks(Collection<ParticipantId> people, Locale locale);

    /**
     * What the person at the keyboard reads before they say yes: for each thing that they are asked to in its order, the others apart
     * from it. A thing may be several works that they say yes to together.
     */
    List<Optional<String>> forMe(List<List<Work>> asked, Locale locale);
}
