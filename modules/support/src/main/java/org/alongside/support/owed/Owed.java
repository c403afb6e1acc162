package org.alongside.support.owed;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.spi.ParticipantId;

/**
 * One kind of thing for which people are owed money. A bean that is one has its items paid by payment runs. All of this is called
 * within a transaction. What is in which run is said by {@link ItemInRun}, which queries may name.
 */
public interface Owed {
    /** What all its items are. */
    PaymentKind kind();

    /** How many {@link #next} would give if it gave all of them. */
    int free(LocalDate upTo, AccountId maker, Set<ParticipantId> never);

    /**
     * The next items that were approved and are in no run yet, in a steady order. Each is locked with {@code OPTIMISTIC_FORCE_INCREMENT},
     * so that whoever changes it by hand in this moment comes too late, or the run does.
     *
     * @param upTo approved until that day
     * @param maker whose approvals stay for a run of somebody else: who approves does not pay
     * @param never whose items are not given
     * @param most how many at once
     */
    List<Payable> next(LocalDate upTo, AccountId maker, Set<ParticipantId> never, int most);

    /** Its items in a run, the oldest first. */
    List<Payable> of(UUID run);

    /** In which runs items of these people are. */
    Set<UUID> runsWith(Collection<ParticipantId> people);

    /** The run is released: its items are with the finance office. */
    void passOn(UUID run, LocalDate on);

    /** What the line pays was paid on that day. */
    void paid(UUID line, LocalDate on);

    /** What the line paid came back. It stays with the finance office until it is paid. */
    void cameBack(UUID line);

    /**
     * Whom something of this kind may still be paid, what they have not asked for yet included, and who was paid on that day or since.
     * For whoever keeps what is needed for paying: what goes to a charity needs nothing of theirs.
     */
    Set<ParticipantId> owedOrPaidSince(LocalDate day);

    /** Every item that was paid, but those of these people. */
    List<Paid> paid(Collection<ParticipantId> never);
}
