package org.alongside.core.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;

/** The papers behind decisions, and the second person who holds each against what was typed. */
@ApplicationScoped
@Transactional
public class Evidence {
    /** A scan has at most so many bytes. */
    static final int LARGEST = 5 * 1024 * 1024;

    static final String SCAN = "core.consent_scan.sealed_scan";
    private static final Purpose KEEPING_CHOICES = new Purpose("core.keeping-choices");

    /**
     * A paper and what it is held against.
     *
     * @param decision the decision it is of
     * @param decided what was typed
     * @param mine whether the person at the keyboard may not check it: they typed the decision or brought the paper in
     */
    public record Row(
            UUID id,
            UUID decision,
            ParticipantId participant,
            String callName,
            Purpose purpose,
            Decision decided,
            Method method,
            OffsetDateTime decidedAt,
            ScanKind kind,
            String broughtInBy,
            OffsetDateTime broughtInAt,
            Optional<Finding> found,
            Optional<String> checkedBy,
            boolean mine) {}

    /** A paper as it was brought in. */
    public static final class Scan {
        private final ScanKind kind;
        private final byte[] bytes;

        Scan(ScanKind kind, byte[] bytes) {
            this.kind = kind;
            this.bytes = bytes.clone();
        }

        /** What it is. */
        public ScanKind kind() {
            return kind;
        }

        /** The whole file. */
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Consents consents;

    @Inject
    private Participants participants;

    @Inject
    private SealedTexts texts;

    @Inject
    private CurrentUser user;

    @Inject
    private Accounts accounts;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Brings in the paper of a decision.
     *
     * @throws NotFound when there is no such decision of that person
     * @throws Invalid when it is no PDF, PNG or JPEG, or has more than 5 MiB
     */
    @Allowed("core.consent.record")
    public UUID bringIn(ParticipantId participant, UUID decision, byte[] scan) {
        Consents.Typed typed = consents.typed(participant, decision);
        if (!participants.isHere(typed.participant())) {
            throw new NotFound();
        }
        if (scan.length > LARGEST) {
            throw new Invalid("core.evidence.fault.size");
        }
        ScanKind kind = ScanKind.of(scan).orElseThrow(() -> new Invalid("core.evidence.fault.kind"));
        EvidenceEntity evidence = new EvidenceEntity(
                typed.participant(),
                decision,
                typed.typedBy(),
                kind,
                user.required().account(),
                OffsetDateTime.now(clock));
        em.persist(evidence);
        // Written at once: the scan refers to it.
        em.flush();
        String sealed = texts.seal(
                typed.participant(), SCAN, evidence.id(), Base64.getEncoder().encodeToString(scan));
        em.persist(new ScanEntity(evidence, sealed));
        em.flush();
        audit.record("core.evidence.brought-in", evidence.id(), participant);
        return evidence.id();
    }

    /** The papers of somebody, the newest first. */
    @Allowed("core.consent.record")
    public List<Row> of(ParticipantId participant) {
        participants.nameOf(participant);
        audit.read(KEEPING_CHOICES, participant);
        return rows(em.createQuery(
                        "select e from ConsentEvidence e where e.participant in :records order by e.broughtInAt desc, e.id",
                        EvidenceEntity.class)
                .setParameter("records", values(participants.sameAs(participant)))
                .getResultList());
    }

    /** The papers that nobody has checked yet, the oldest first. */
    @Allowed("core.consent.record")
    public List<Row> toCheck() {
        List<Row> rows = rows(unchecked());
        audit.read(KEEPING_CHOICES, rows.stream().map(Row::participant).collect(Collectors.toSet()));
        return rows;
    }

    /** How many papers wait for the person at the keyboard. */
    @Allowed("core.consent.record")
    public long waitingForMe() {
        AccountId me = user.required().account();
        return unchecked().stream().filter(paper -> !isOf(paper, me)).count();
    }

    /** A paper as it was brought in. */
    @Allowed("core.consent.record")
    public Scan look(UUID id) {
        EvidenceEntity evidence = find(id);
        audit.read(KEEPING_CHOICES, evidence.participant());
        return Optional.ofNullable(em.find(ScanEntity.class, id))
                .flatMap(scan -> texts.open(evidence.participant(), SCAN, id, scan.sealedScan()))
                .map(kept -> new Scan(evidence.kind(), Base64.getDecoder().decode(kept)))
                .orElseThrow(NotFound::new);
    }

    /**
     * The person at the keyboard held it against what was typed.
     *
     * @throws NotASecondPerson when they typed the decision or brought the paper in
     */
    @Allowed("core.consent.record")
    public void check(UUID id, Finding finding) {
        if (finding == null) {
            throw new Invalid("core.evidence.fault.finding");
        }
        EvidenceEntity evidence = find(id);
        evidence.check(finding, user.required().account(), OffsetDateTime.now(clock));
        audit.record("core.evidence." + finding.name().toLowerCase(Locale.ROOT), id, evidence.participant());
    }

    private EvidenceEntity find(UUID id) {
        return Optional.ofNullable(id)
                .map(known -> em.find(EvidenceEntity.class, known))
                .orElseThrow(NotFound::new);
    }

    private List<EvidenceEntity> unchecked() {
        return em.createQuery(
                        "select e from ConsentEvidence e where e.found is null order by e.broughtInAt, e.id",
                        EvidenceEntity.class)
                .getResultList();
    }

    private List<Row> rows(List<EvidenceEntity> papers) {
        Map<ParticipantId, String> names = participants.namesOf(
                papers.stream().map(EvidenceEntity::participant).collect(Collectors.toSet()));
        Map<UUID, Consents.Typed> typed =
                consents.typed(papers.stream().map(EvidenceEntity::decision).collect(Collectors.toSet()));
        AccountId me = user.required().account();
        return papers.stream()
                .filter(paper -> typed.containsKey(paper.decision()))
                .map(paper -> row(paper, typed.get(paper.decision()), names, me))
                .toList();
    }

    private Row row(EvidenceEntity paper, Consents.Typed typed, Map<ParticipantId, String> names, AccountId me) {
        return new Row(
                paper.id(),
                paper.decision(),
                paper.participant(),
                names.getOrDefault(paper.participant(), ""),
                typed.purpose(),
                typed.decision(),
                typed.method(),
                typed.at(),
                paper.kind(),
                accounts.nameOf(paper.broughtInBy()).orElse(""),
                paper.broughtInAt(),
                paper.found(),
                paper.checkedBy().flatMap(accounts::nameOf),
                isOf(paper, me));
    }

    private static boolean isOf(EvidenceEntity paper, AccountId somebody) {
        return paper.typedBy().equals(somebody) || paper.broughtInBy().equals(somebody);
    }

    private static Set<UUID> values(Collection<ParticipantId> ids) {
        return ids.stream().map(ParticipantId::value).collect(Collectors.toSet());
    }
}
