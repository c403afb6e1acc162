package org.alongside.analysis.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Files that people look at on a page and may bring in: as they came, in memory alone, few at a time for the whole server and none for
 * long. Whoever's file had to go chooses it once more.
 */
@ApplicationScoped
class FilesLookedAt {
    static final long MOST_BYTES = 100L << 20;

    static final Duration LONGEST = Duration.ofMinutes(30);

    private static final class Kept {
        private final byte[] content;
        private final Instant since;

        private Kept(byte[] content, Instant since) {
            this.content = content;
            this.since = since;
        }
    }

    private final Map<UUID, Kept> files = new LinkedHashMap<>();

    @Inject
    private Clock clock;

    /** Keeps a file; the oldest go where there is too much. */
    public synchronized UUID keep(byte[] content) {
        forgetOld();
        UUID key = UUID.randomUUID();
        files.put(key, new Kept(content, clock.instant()));
        Iterator<Kept> oldest = files.values().iterator();
        while (bytes() > MOST_BYTES && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
        return key;
    }

    /** The file; empty when it had to go. */
    public synchronized Optional<byte[]> find(UUID key) {
        forgetOld();
        return Optional.ofNullable(files.get(key)).map(kept -> kept.content);
    }

    /** Nobody needs it any more. */
    public synchronized void forget(UUID key) {
        files.remove(key);
    }

    private void forgetOld() {
        Instant before = clock.instant().minus(LONGEST);
        files.values().removeIf(kept -> kept.since.isBefore(before));
    }

    private long bytes() {
        return files.values().stream().mapToLong(kept -> kept.content.length).sum();
    }
}
