package org.alongside.core.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.ProgrammeId;

/**
 * Gives the lines of the current programme their places in its chain. That is done after the transaction that wrote them: whoever
 * waits for the end of the chain then holds nothing that somebody else could wait for, so writers never wait for each other and
 * cannot deadlock. Between the two lies a moment in which a line is written and not yet linked; what stands before the last
 * checkpoint never is.
 */
@ApplicationScoped
@Transactional
public class AuditChain {
    /** How many lines one call links at most. */
    public static final int AT_ONCE = 1000;

    private static final int PAGE = 2000;

    /** Nearly every transaction is over by then, so nearly every line is found without looking at all of the last hour. */
    private static final Duration SOON = Duration.ofSeconds(5);

    /** No transaction takes longer. A line that comes later than this is no line of ours, and is never given a place. */
    private static final Duration LATE = Duration.ofHours(1);

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private CurrentProgramme programme;

    @Inject
    private Clock clock;

    /**
     * Links what is written and has no place yet, the oldest first.
     *
     * @return how many; {@value #AT_ONCE} when there may be more
     */
    @ForEverybody("adds nothing to what is written")
    public int link() {
        AuditHead head = head().orElseGet(() -> {
            AuditHead first = new AuditHead(
                    ChainLine.beginning(programme.required().value()),
                    OffsetDateTime.of(1970, 1, 2, 0, 0, 0, 0, ZoneOffset.UTC));
            em.persist(first);
            em.flush();
            return first;
        });
        List<AuditEntry> waiting = waitingSince(head.linkedUntil().minus(SOON));
        if (waiting.size() < AT_ONCE) {
            waiting = waitingSince(head.linkedUntil().minus(LATE));
        }
        for (AuditEntry entry : waiting) {
            long position = head.position() + 1;
            String hash = entry.inChain().hash(position, head.hash());
            em.persist(new AuditLink(entry.id(), position, hash));
            head.moveTo(position, hash, entry.recordedAt());
        }
        return waiting.size();
    }

    /** Where the chain ends now; empty while it has no link. */
    @ForEverybody("a number and a hash, for whoever signs them")
    public Optional<Checkpoint> end() {
        ProgrammeId here = programme.required();
        return em.createQuery("select h from AuditHead h", AuditHead.class)
                .getResultStream()
                .filter(head -> head.position() > 0)
                .map(head -> new Checkpoint(here.value(), head.position(), head.hash(), clock.instant()))
                .findFirst();
    }

    /** Checks the whole chain against what was signed. */
    @ForEverybody("finds faults and shows no lines; whoever asks was checked")
    public ChainCheck.Verdict check(Collection<Checkpoint> signed) {
        ChainCheck check = new ChainCheck(programme.required().value(), salts(), signed);
        em.createQuery("select p from AuditPerson p", AuditPerson.class)
                .getResultStream()
                .forEach(person -> check.person(person.digest(), person.participant(), person.hash()));
        long last = 0;
        List<AuditLink> links = linksAfter(last);
        while (!links.isEmpty()) {
            Map<UUID, ChainLine> lines = linesOf(links);
            links.forEach(
                    link -> check.link(link.position(), link.hash(), Optional.ofNullable(lines.get(link.entry()))));
            last = links.get(links.size() - 1).position();
            em.clear();
            links = linksAfter(last);
        }
        oldestWaiting().ifPresent(check::waiting);
        return check.verdict();
    }

    private List<AuditEntry> waitingSince(OffsetDateTime since) {
        return em.createQuery(
                        "select e from AuditEntry e where e.recordedAt >= :since and not exists"
                                + " (select l from AuditLink l where l.entry = e.id) order by e.recordedAt, e.id",
                        AuditEntry.class)
                .setParameter("since", since)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    private Optional<AuditHead> head() {
        return em.createQuery("select h from AuditHead h", AuditHead.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private Map<UUID, String> salts() {
        return em.createQuery("select s from AuditSalt s", AuditSalt.class)
                .getResultStream()
                .collect(Collectors.toMap(AuditSalt::participant, AuditSalt::salt));
    }

    /** The next page. Places follow on one another, so it is asked for by its ends first: H2 would sort all that are left. */
    private List<AuditLink> linksAfter(long position) {
        List<AuditLink> next = em.createQuery(
                        "select l from AuditLink l where l.position between :first and :last order by l.position",
                        AuditLink.class)
                .setParameter("first", position + 1)
                .setParameter("last", position + PAGE)
                .getResultList();
        return next.isEmpty() ? linksBeyondAGapAfter(position) : next;
    }

    /** Nothing is left, or somebody took a whole page out. */
    private List<AuditLink> linksBeyondAGapAfter(long position) {
        return em.createQuery("select l from AuditLink l where l.position > :last order by l.position", AuditLink.class)
                .setParameter("last", position)
                .setMaxResults(PAGE)
                .getResultList();
    }

    private Map<UUID, ChainLine> linesOf(List<AuditLink> links) {
        return em.createQuery("select e from AuditEntry e where e.id in :ids", AuditEntry.class)
                .setParameter("ids", links.stream().map(AuditLink::entry).toList())
                .getResultStream()
                .collect(Collectors.toMap(AuditEntry::id, AuditEntry::inChain));
    }

    private Optional<Instant> oldestWaiting() {
        return em.createQuery(
                        "select min(e.recordedAt) from AuditEntry e where not exists"
                                + " (select l from AuditLink l where l.entry = e.id)",
                        OffsetDateTime.class)
                .getResultStream()
                .filter(found -> found != null)
                .map(OffsetDateTime::toInstant)
                .findFirst();
    }
}
