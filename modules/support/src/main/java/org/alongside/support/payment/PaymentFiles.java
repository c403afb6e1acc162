package org.alongside.support.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.participant.Participants;
import org.alongside.spi.ParticipantId;
import org.alongside.support.bank.BankDetails;
import org.alongside.support.bank.Payee;
import org.alongside.support.bank.PayingAccounts;
import org.alongside.support.charity.Charities;
import org.alongside.support.owed.CharityId;

/**
 * The files of released runs. They are made anew each time, because they hold bank details; who took one away, when, and its digest
 * are kept.
 */
@ApplicationScoped
@Transactional
public class PaymentFiles {
    /** A file. */
    public static final class Taken {
        private final FileFormat format;
        private final byte[] bytes;
        private final String sha256;
        private final int payments;
        private final long sum;

        private Taken(FileFormat format, byte[] bytes, List<Pay> pays) {
            this.format = format;
            this.bytes = bytes;
            this.sha256 = PaymentFiles.sha256(bytes);
            this.payments = pays.size();
            this.sum = pays.stream().mapToLong(pay -> pay.amount().minor()).reduce(0, Math::addExact);
        }

        public FileFormat format() {
            return format;
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        /** Its digest, to compare with what reaches the bank. */
        public String sha256() {
            return sha256;
        }

        /** How many payments stand in it. */
        public int payments() {
            return payments;
        }

        /** What they come to, in minor units. */
        public long sum() {
            return sum;
        }
    }

    /** That a file was taken. */
    public record Row(
            FileFormat format, String sha256, int payments, long sum, String takenBy, OffsetDateTime takenAt) {}

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private RunRows rows;

    @Inject
    private BankDetails bank;

    @Inject
    private Charities charities;

    @Inject
    private PayingAccounts paying;

    @Inject
    private Participants participants;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Takes a file of a released run away.
     *
     * @throws NotByTheSamePerson when the person at the keyboard typed where somebody's pay goes, or that of a charity
     * @throws BeingSettled when it is for a bank, and some of the run was paid already
     * @throws TakenInOtherFormat when it is for a bank, and one for a bank was taken in the other format
     * @throws NoPayingAccount when it is for a bank, and nobody said from which account
     * @throws NobodyByBank when nobody in the run can be paid so
     */
    @Allowed("support.payments")
    public Taken take(RunId id, FileFormat format) {
        user.insist("support.bank");
        PaymentRun run = rows.locked(id);
        OffsetDateTime released = run.releasedAt().orElseThrow(NotAtThisPoint::new);
        List<PaymentLine> lines = rows.lines(id);
        // Also of what was typed after the run was released.
        if (bank.anyEnteredByMe(themselves(lines)) || charities.anyEnteredByMe(given(lines))) {
            throw new NotByTheSamePerson();
        }
        // Whoever was paid already stands in no file: from it they would be paid again.
        List<Pay> all =
                pays(lines.stream().filter(line -> line.paidOn().isEmpty()).toList());
        Taken taken = switch (format) {
            case CSV -> new Taken(format, CsvList.write(all), all);
            case PAIN_001 -> {
                List<Pay> some = some(
                        lines,
                        all,
                        all.stream().filter(pay -> pay.payee().isPresent()).toList());
                yield new Taken(format, Pain001.write(id, released, some, from()), some);
            }
            case BACS -> {
                List<Pay> some =
                        some(lines, all, all.stream().filter(Bacs::takes).toList());
                Payee from = from();
                if (from.uk().isEmpty()) {
                    throw new NoPayingAccount();
                }
                yield new Taken(format, Bacs.write(some, from), some);
            }
        };
        if (format.isForBank()) {
            insistOnNoOther(id, format);
        }
        PaymentFile file = new PaymentFile(id, taken, user.required().account(), OffsetDateTime.now(clock));
        em.persist(file);
        audit.record("support.payment-file.taken", file.id());
        return taken;
    }

    /** Who took which files of a run away, the latest first. */
    @Allowed("support.payments")
    public List<Row> taken(RunId id) {
        rows.find(id);
        return em.createQuery(
                        "select f from PaymentFile f where f.run = :run order by f.takenAt desc", PaymentFile.class)
                .setParameter("run", id.value())
                .getResultStream()
                .map(file -> new Row(
                        file.format(),
                        file.sha256(),
                        file.payments(),
                        file.amountMinor(),
                        accounts.nameOf(file.takenBy()).orElse("Alongside"),
                        file.takenAt()))
                .toList();
    }

    private List<Pay> pays(List<PaymentLine> lines) {
        List<ParticipantId> people = themselves(lines);
        Map<ParticipantId, Payee> payees = bank.forFile(people);
        Map<ParticipantId, String> names = participants.namesOf(people);
        Map<CharityId, Payee> ofCharities = charities.forFile(given(lines));
        return lines.stream()
                .map(line -> line.charity()
                        .map(charity -> toCharity(line, ofCharities.get(charity)))
                        .orElseGet(() -> new Pay(
                                line.reference(),
                                line.kind(),
                                line.amount(),
                                names.getOrDefault(line.participant(), ""),
                                Optional.ofNullable(payees.get(line.participant())))))
                .toList();
    }

    /** Nothing of it names whose pay it was. */
    private static Pay toCharity(PaymentLine line, Payee charity) {
        return new Pay(line.reference(), line.kind(), line.amount(), charity.name(), Optional.of(charity));
    }

    /** Those who are paid themselves. */
    private static List<ParticipantId> themselves(List<PaymentLine> lines) {
        return lines.stream()
                .filter(line -> line.charity().isEmpty())
                .map(PaymentLine::participant)
                .distinct()
                .toList();
    }

    private static List<CharityId> given(List<PaymentLine> lines) {
        return lines.stream()
                .flatMap(line -> line.charity().stream())
                .distinct()
                .toList();
    }

    private void insistOnNoOther(RunId id, FileFormat format) {
        boolean other = em.createQuery("select f from PaymentFile f where f.run = :run", PaymentFile.class)
                .setParameter("run", id.value())
                .getResultStream()
                .map(PaymentFile::format)
                .anyMatch(taken -> taken.isForBank() && taken != format);
        if (other) {
            throw new TakenInOtherFormat();
        }
    }

    /** A file that a bank acts on: not once some of it was paid, and not with nobody in it. */
    private static List<Pay> some(List<PaymentLine> lines, List<Pay> all, List<Pay> wanted) {
        boolean begun = lines.stream()
                .anyMatch(line -> line.paidOn().isPresent() || line.returnedOn().isPresent());
        if (begun) {
            throw new BeingSettled();
        }
        if (wanted.isEmpty() || all.isEmpty()) {
            throw new NobodyByBank();
        }
        return wanted;
    }

    private Payee from() {
        return paying.forFile().orElseThrow(NoPayingAccount::new);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
