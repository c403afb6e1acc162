package org.alongside.support.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.module.DataFolder;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Hidden;
import org.alongside.support.shared.Today;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where people's pay goes. They enter it themselves, or finance does for them (R15), and they hear of it whoever did. Nobody needs
 * to have any: who has none is paid another way. Only finance reads it, and each reading is in the log; the person sees enough
 * to know it again.
 */
@ApplicationScoped
@Transactional
public class BankDetails {
    /**
     * Bank details as the person sees them.
     *
     * @param ending the last three digits of the account
     * @param uk whether it is an account in the United Kingdom
     * @param enteredBy the name of who typed it
     */
    public record Masked(
            String name,
            String ending,
            boolean uk,
            Checked checked,
            LocalDate enteredOn,
            Method how,
            String enteredBy) {}

    private static final Logger LOG = LoggerFactory.getLogger(BankDetails.class);

    static final String SEALED = "support.bank_account.sealed";

    private static final String ENTERED = "support.notice.bank-entered";

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Participants participants;

    @Inject
    private Accounts accounts;

    @Inject
    private Hidden hidden;

    @Inject
    private SealedTexts texts;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    /** Those of the person at the keyboard; empty when they have none. */
    @ForEverybody("tells people only about themselves")
    public Optional<Masked> mine() {
        return find(me()).flatMap(this::masked);
    }

    /**
     * Enters one's own; the ones before are gone.
     *
     * @throws Invalid when it cannot be an account
     */
    @ForEverybody("people say themselves where their pay goes")
    public Masked enter(Payee.Written written) {
        ParticipantId me = me();
        BankAccount entered = enter(me, written, Method.ONLINE);
        audit.record("support.bank.entered", entered.id(), me);
        return masked(entered).orElseThrow();
    }

    /** Takes one's own away: one is paid another way. */
    @ForEverybody("people say themselves where their pay goes")
    public void remove() {
        ParticipantId me = me();
        if (remove(me)) {
            audit.record("support.bank.removed", me);
        }
    }

    /** Everybody whose bank details finance may enter, in order of name. */
    @Allowed("support.bank")
    public List<Participant> people() {
        Set<ParticipantId> notForMe = hidden.fromMe();
        return Stream.of(Part.values())
                .flatMap(part -> participants.on(part).stream())
                .filter(person -> !notForMe.contains(person.id()))
                .sorted(Comparator.comparing(Participant::callName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Somebody told finance, not online, where their pay is to go; the details before are gone. */
    @Allowed("support.bank")
    public Masked enterFor(ParticipantId participant, Payee.Written written, Method how) {
        mayActFor(participant);
        if (how == null || !how.toldToStaff()) {
            throw new Invalid("support.claims.fault.how");
        }
        BankAccount entered = enter(participant, written, how);
        audit.record("support.bank.entered-for", entered.id(), participant);
        return masked(entered).orElseThrow();
    }

    /** Somebody told finance that they would rather be paid another way. */
    @Allowed("support.bank")
    public void removeFor(ParticipantId participant) {
        mayActFor(participant);
        if (remove(participant)) {
            audit.record("support.bank.removed-for", participant);
        }
    }

    /** What somebody entered, in full; each reading is in the log. */
    @Allowed("support.bank")
    public Optional<Payee> read(ParticipantId participant) {
        mayActFor(participant);
        Optional<BankAccount> found = find(participant);
        found.ifPresent(account -> audit.record("support.bank.read", account.id(), participant));
        return found.flatMap(this::open);
    }

    /**
     * Those of several people, for a file; each reading is in the log. Who has none, or was erased, is left out. Where somebody has
     * several records, the one that stands for them counts.
     */
    @Allowed("support.bank")
    public Map<ParticipantId, Payee> forFile(Collection<ParticipantId> people) {
        Map<ParticipantId, ParticipantId> standing = standing(people);
        List<BankAccount> found = of(standing.values());
        if (found.isEmpty()) {
            return Map.of();
        }
        texts.fetchKeysOf(found.stream().map(BankAccount::participant).toList());
        Map<ParticipantId, Payee> payees = new HashMap<>();
        found.forEach(account -> open(account).ifPresent(payee -> payees.put(account.participant(), payee)));
        audit.recordEach("support.bank.in-file", payees.keySet());
        return standing.entrySet().stream()
                .filter(person -> payees.containsKey(person.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, person -> payees.get(person.getValue())));
    }

    /** Whether the person at the keyboard typed where the pay of any of these people goes: they do not pay them as well. */
    @Allowed("support.bank")
    public boolean anyEnteredByMe(Collection<ParticipantId> people) {
        AccountId me = user.required().account();
        return of(standing(people).values()).stream()
                .anyMatch(account -> account.enteredBy().equals(me));
    }

    private Map<ParticipantId, ParticipantId> standing(Collection<ParticipantId> people) {
        Map<ParticipantId, ParticipantId> joined = participants.joined();
        Map<ParticipantId, ParticipantId> standing = new HashMap<>();
        people.forEach(person -> standing.put(person, joined.getOrDefault(person, person)));
        return standing;
    }

    private BankAccount enter(ParticipantId participant, Payee.Written written, Method how) {
        Payee payee = Payee.read(written);
        Checked checked = payee.uk().map(BankDetails::check).orElse(Checked.PASSED);
        if (checked == Checked.FAILED) {
            throw new Invalid("support.bank.fault.modulus");
        }
        remove(participant);
        UUID id = UUID.randomUUID();
        BankAccount account =
                new BankAccount(id, participant, texts.seal(participant, SEALED, id, payee.stored()), checked);
        account.entered(user.required().account(), how, today.date());
        em.persist(account);
        flush();
        outbox.tell(Recipient.of(participant), Message.of(ENTERED));
        return account;
    }

    /** A table that cannot be read keeps nobody from being paid. */
    static Checked check(UkAccount account) {
        try {
            return ModulusTable.in(DataFolder.path().resolve("bank")).check(account);
        } catch (IllegalArgumentException | UncheckedIOException noTable) {
            LOG.warn("The table of weights in the folder bank cannot be read", noTable);
            return Checked.NOT_CHECKED;
        }
    }

    private boolean remove(ParticipantId participant) {
        Optional<BankAccount> before = find(participant);
        before.ifPresent(em::remove);
        // Gone before another takes its place.
        flush();
        return before.isPresent();
    }

    private void flush() {
        try {
            em.flush();
        } catch (PersistenceException enteredAtTheSameMoment) {
            throw new OptimisticLockException(enteredAtTheSameMoment);
        }
    }

    private Optional<BankAccount> find(ParticipantId participant) {
        return of(List.of(participant)).stream().findFirst();
    }

    private List<BankAccount> of(Collection<ParticipantId> people) {
        return people.isEmpty()
                ? List.of()
                : em.createQuery("select b from BankAccount b where b.participant in :people", BankAccount.class)
                        .setParameter(
                                "people",
                                people.stream().map(ParticipantId::value).toList())
                        .getResultList();
    }

    private Optional<Payee> open(BankAccount account) {
        return texts.open(account.participant(), SEALED, account.id(), account.sealed())
                .map(Payee::restored);
    }

    private Optional<Masked> masked(BankAccount account) {
        return open(account)
                .map(payee -> new Masked(
                        payee.name(),
                        payee.ending(),
                        payee.uk().isPresent(),
                        account.checked(),
                        account.enteredOn(),
                        account.enteredHow(),
                        accounts.nameOf(account.enteredBy()).orElse("Alongside")));
    }

    private ParticipantId me() {
        return participants.me().orElseThrow(NotFound::new);
    }

    /** Who judges somebody does not hear of their pay, nor of that of who is in a pair with them (R6). */
    private void mayActFor(ParticipantId participant) {
        if (participant == null) {
            throw new Invalid("support.fault.participant");
        }
        participants.nameOf(participant);
        if (hidden.fromMe().contains(participant)) {
            throw new NotFound();
        }
    }
}
