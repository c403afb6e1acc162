package org.alongside.core.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.problem.NotFound;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.core.text.Texts;

/**
 * Adds many people from a file: first a preview that names every fault by its line, then all of them or none. What is asked for is
 * kept until it is done, whatever happens to the server meanwhile.
 */
@ApplicationScoped
@Transactional
public class PeopleImports {
    /** Somebody who would be added. */
    public record Found(int line, String callName, Part part, ReachBy reachBy) {}

    /** What is wrong with one line, in words. */
    public record Fault(int line, String sentence) {}

    /** What an import would do. */
    public record Preview(List<Found> people, List<Fault> faults) {}

    /**
     * An import.
     *
     * @param people how many are in the file
     * @param done how many of them are ready; nobody else sees them before all are
     */
    public record Row(
            UUID id,
            ImportState state,
            int people,
            int done,
            String askedBy,
            OffsetDateTime askedAt,
            Optional<OffsetDateTime> settledAt) {}

    /** Where the file of an import is kept. */
    static final String SEALED = "core.people_import.sealed";

    private static final int SHOWN = 50;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Accounts accounts;

    @Inject
    private SealedTexts texts;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<ImportAsked> asked;

    @Inject
    private Clock clock;

    /** Reads the file and changes nothing. */
    @Allowed("core.people.edit")
    public Preview preview(byte[] file, Locale locale) {
        PeopleFile.Content content = PeopleFile.read(file);
        return new Preview(
                content.lines().stream()
                        .map(line -> new Found(
                                line.number(),
                                line.person().callName(),
                                line.person().part(),
                                line.person().reachBy()))
                        .toList(),
                words(content.faults(), locale));
    }

    /** Faults in words. */
    static List<Fault> words(List<PeopleFile.Fault> faults, Locale locale) {
        return faults.stream()
                .map(fault -> new Fault(fault.line(), Texts.text(locale, fault.key())))
                .toList();
    }

    /**
     * Asks for everybody in the file to be added. When this is answered, it will be done, or whoever asked finds out why not.
     *
     * @throws FaultyFile when a line is faulty; then nobody will be added
     */
    @Allowed("core.people.edit")
    public UUID ask(byte[] file) {
        PeopleFile.Content content = PeopleFile.read(file);
        if (!content.faults().isEmpty()) {
            throw new FaultyFile(content.faults());
        }
        UUID id = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.now(clock);
        em.persist(new ImportJob(
                id, user.required().account(), content.lines().size(), texts.sealForProgramme(SEALED, id, file), now));
        // Written at once: its progress refers to it.
        em.flush();
        em.persist(new ImportProgress(id, now));
        audit.record("core.people-import.asked", id);
        asked.fire(new ImportAsked());
        return id;
    }

    /** The latest of them, the newest first. */
    @Allowed("core.people.edit")
    public List<Row> list() {
        return em.createQuery("select i from ImportJob i order by i.askedAt desc, i.id", ImportJob.class)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    /** One of them. */
    @Allowed("core.people.edit")
    public Row read(UUID id) {
        return row(find(id));
    }

    /**
     * Stops it: nobody of the file is added.
     *
     * @throws ImportOver when it is done already
     */
    @Allowed("core.people.edit")
    public void cancel(UUID id) {
        find(id).settle(ImportState.CANCELLED, OffsetDateTime.now(clock));
        audit.record("core.people-import.cancelled", id);
    }

    private Row row(ImportJob job) {
        int done = job.state() == ImportState.DONE
                ? job.people()
                : job.state() == ImportState.RUNNING
                        ? Optional.ofNullable(em.find(ImportProgress.class, job.id()))
                                .map(ImportProgress::done)
                                .orElse(0)
                        : 0;
        return new Row(
                job.id(),
                job.state(),
                job.people(),
                done,
                accounts.nameOf(job.askedBy()).orElse("Alongside"),
                job.askedAt(),
                job.settledAt());
    }

    private ImportJob find(UUID id) {
        return Optional.ofNullable(em.find(ImportJob.class, id)).orElseThrow(NotFound::new);
    }
}
