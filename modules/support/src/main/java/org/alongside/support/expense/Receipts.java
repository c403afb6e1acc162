package org.alongside.support.expense;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Base64;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.support.shared.Hidden;

/** Reading receipts: for the person themselves, and for those who approve and pay. */
@ApplicationScoped
@Transactional
public class Receipts {
    /** A receipt to take away, with its place among those of its expense. */
    public record Taken(int place, ReceiptFile file) {}

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Participants participants;

    @Inject
    private Hidden hidden;

    @Inject
    private SealedTexts texts;

    @Inject
    private AuditLog audit;

    /**
     * A receipt. Where somebody else reads it, it is in the log.
     *
     * @throws NotFound when there is none, or none that the person at the keyboard may know of
     */
    @ForEverybody("finds one's own; others' only for those who approve and pay")
    public Taken read(ReceiptId id) {
        Receipt receipt = Optional.ofNullable(em.find(Receipt.class, id.value()))
                .filter(this::mayRead)
                .orElseThrow(NotFound::new);
        if (!isMine(receipt)) {
            audit.record("support.receipt.read", id, receipt.participant());
        }
        return Optional.ofNullable(em.find(ReceiptContent.class, id.value()))
                .flatMap(content ->
                        texts.open(receipt.participant(), ReceiptContent.SEALED, id.value(), content.sealed()))
                .map(kept -> new Taken(
                        receipt.place(),
                        new ReceiptFile(receipt.kind(), Base64.getDecoder().decode(kept))))
                .orElseThrow(NotFound::new);
    }

    private boolean mayRead(Receipt receipt) {
        return isMine(receipt)
                || (user.may("support.expenses.read") && !hidden.fromMe().contains(receipt.participant()));
    }

    private boolean isMine(Receipt receipt) {
        return participants.me().filter(receipt.participant()::equals).isPresent();
    }
}
