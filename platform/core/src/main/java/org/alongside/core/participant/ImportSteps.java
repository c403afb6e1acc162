package org.alongside.core.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Allowed;
import org.alongside.core.sealed.SealedTexts;

/**
 * The steps of an import, each in a transaction of its own. The one that adds people also says that it is done: whatever happens
 * in between, everybody is there or nobody is.
 */
@ApplicationScoped
@Transactional
class ImportSteps {
    /** One that was claimed. */
    record Claimed(UUID id, AccountId askedBy, long version) {}

    /** Somebody stopped it, or another server did it meanwhile. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Participants participants;

    @Inject
    private ImportSteps steps;

    @Inject
    private SealedTexts texts;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Those whose time has come, the oldest first. */
    @Allowed("core.people.edit")
    public List<UUID> due() {
        return em.createQuery(
                        "select i.id from ImportJob i, ImportProgress p where p.job = i.id and i.state in :open"
                                + " and p.claimedUntil <= :now order by i.askedAt, i.id",
                        UUID.class)
                .setParameter("open", List.of(ImportState.WAITING, ImportState.RUNNING))
                .setParameter("now", now())
                .getResultList();
    }

    /** Claims one. Of two servers that try, one gets an OptimisticLockException. */
    @Allowed("core.people.edit")
    public Optional<Claimed> claim(UUID id) {
        ImportJob job = em.find(ImportJob.class, id);
        ImportProgress progress = em.find(ImportProgress.class, id);
        if (job == null || job.state().isOver() || !progress.isLeftAlone(now())) {
            return Optional.empty();
        }
        job.claim(now());
        progress.isAt(0, now());
        em.flush();
        return job.state() == ImportState.RUNNING
                ? Optional.of(new Claimed(id, job.askedBy(), job.version()))
                : Optional.empty();
    }

    /**
     * Adds everybody and says so.
     *
     * @throws Stopped when it was stopped meanwhile; nobody is added
     */
    @Allowed("core.people.edit")
    public void run(Claimed claimed) {
        byte[] file = texts.openForProgramme(
                PeopleImports.SEALED, claimed.id(), still(claimed).sealed().orElseThrow(Stopped::new));
        List<NewParticipant> people = PeopleFile.read(file).lines().stream()
                .map(PeopleFile.Line::person)
                .toList();
        participants.registerAll(people, done -> steps.isAt(claimed, done));
        still(claimed).settle(ImportState.DONE, now());
        audit.record("core.people-import.done", claimed.id());
    }

    /**
     * So many are ready. In a transaction of its own, for people to see.
     *
     * @throws Stopped when it was stopped meanwhile
     */
    @Allowed("core.people.edit")
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void isAt(Claimed claimed, int done) {
        still(claimed);
        em.find(ImportProgress.class, claimed.id()).isAt(done, now());
    }

    /** It did not work out. */
    @Allowed("core.people.edit")
    public void giveBack(UUID id) {
        em.find(ImportJob.class, id).giveBack();
        em.find(ImportProgress.class, id).leave(now());
    }

    /** It makes no sense to try again. */
    @Allowed("core.people.edit")
    public void refuse(UUID id) {
        Optional.ofNullable(em.find(ImportJob.class, id))
                .filter(job -> !job.state().isOver())
                .ifPresent(job -> job.settle(ImportState.FAILED, now()));
    }

    /** Whoever stops it after this look changes its version, and this transaction fails when it writes its own. */
    private ImportJob still(Claimed claimed) {
        ImportJob job = em.find(ImportJob.class, claimed.id());
        if (job == null || job.version() != claimed.version() || job.state() != ImportState.RUNNING) {
            throw new Stopped();
        }
        return job;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
