package org.alongside.core.seal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.core.audit.AuditChain;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.audit.ChainCheck;
import org.alongside.core.audit.Checkpoint;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Allowed;
import org.alongside.core.module.DataFolder;
import org.alongside.core.module.DatabaseReady;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.core.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Links what was written and signs where each programme's chain stands: every 1,000 lines, or after a minute with lines in it. */
@ApplicationScoped
public class Seals {
    /** Whether the log of the programme is whole, and a sentence about it. */
    public record Verdict(boolean whole, String sentence) {}

    private static final Logger LOG = LoggerFactory.getLogger(Seals.class);
    private static final long LINES = 1000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Inject
    private AuditChain chain;

    @Inject
    private Acting acting;

    @Inject
    private Programmes programmes;

    @Inject
    private CurrentProgramme programme;

    @Inject
    private Clock clock;

    private final Set<ProgrammeId> active = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Checkpoint> last = new HashMap<>();
    private final SealFile file = new SealFile(DataFolder.path());
    private boolean ready;

    /** Checks the whole log of the current programme against what was signed. Shows no line and counts none (R6). */
    @Allowed("core.audit")
    public Verdict check(Locale locale) {
        link();
        List<Checkpoint> signed;
        try {
            signed = ofThis(file.read());
        } catch (SealFile.BrokenLine broken) {
            return new Verdict(false, Texts.text(locale, "core.seal.broken-line", broken.number()));
        }
        ChainCheck.Verdict verdict = chain.check(signed);
        return verdict.fault()
                .map(fault -> new Verdict(false, Texts.text(locale, "core.seal.fault", fault)))
                .orElseGet(() -> new Verdict(true, Texts.text(locale, "core.seal.whole")));
    }

    private List<Checkpoint> ofThis(List<Checkpoint> all) {
        UUID here = programme.required().value();
        return all.stream().filter(signed -> signed.programme().equals(here)).toList();
    }

    void written(@Observes(during = TransactionPhase.AFTER_SUCCESS) AuditLog.Written line) {
        active.add(line.programme());
    }

    /** What was written before the last stop may not be linked yet. */
    synchronized void start(@Observes @Priority(DatabaseReady.PLUGINS) DatabaseReady event) {
        try {
            file.read().forEach(signed -> last.put(signed.programme(), signed));
        } catch (SealFile.BrokenLine broken) {
            LOG.error("Somebody wrote in {}: {}", file.path(), broken.getMessage());
        }
        programmes.all().forEach(known -> active.add(known.id()));
        ready = true;
    }

    /**
     * Goes through every programme in which something was written.
     *
     * @param now whether to sign at once, as at the end
     */
    synchronized void sign(boolean now) {
        if (!ready) {
            return;
        }
        for (ProgrammeId busy : Set.copyOf(active)) {
            try {
                acting.asPlatform(busy, () -> sign(busy, now));
            } catch (RuntimeException failed) {
                // One programme's trouble must not keep the others unsigned; the next round tries again.
                LOG.error("Signing the log failed in programme {}", busy, failed);
            }
        }
    }

    private void sign(ProgrammeId busy, boolean now) {
        // Taken out first: a line written meanwhile puts it in again.
        active.remove(busy);
        boolean more = true;
        while (more) {
            more = chain.link() == AuditChain.AT_ONCE;
            Optional<Checkpoint> end = chain.end();
            if (end.isPresent() && !upToDate(end.get())) {
                if (now || due(end.get())) {
                    file.add(end.get());
                    last.put(busy.value(), end.get());
                } else {
                    active.add(busy);
                }
            }
        }
    }

    private void link() {
        boolean more = true;
        while (more) {
            more = chain.link() == AuditChain.AT_ONCE;
        }
        active.add(programme.required());
    }

    private boolean upToDate(Checkpoint end) {
        return Optional.ofNullable(last.get(end.programme()))
                .filter(signed -> signed.position() == end.position())
                .isPresent();
    }

    private boolean due(Checkpoint end) {
        Checkpoint signed = last.get(end.programme());
        return signed == null
                || end.position() - signed.position() >= LINES
                || Duration.between(signed.at(), clock.instant()).compareTo(LONGEST) >= 0;
    }
}
