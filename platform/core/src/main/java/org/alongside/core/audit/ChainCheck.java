package org.alongside.core.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Checks the chain of one programme, link by link in order of position: first {@link #person} for everybody in lists that were
 * read, then {@link #link}, then {@link #waiting}, then {@link #verdict}. The first fault counts. Knows no database, so that
 * the server and the command line check the same.
 */
public final class ChainCheck {
    /** What can be wrong. Words stand under {@code core.seal.fault.…}. */
    public enum Fault {
        /** A position is missing, or comes twice. */
        GAP,
        /** There is a link, but its line is gone. */
        LINE_GONE,
        /** The line is not what was linked. */
        CHANGED,
        /** The line names another person than the chain does. */
        OTHER_PERSON,
        /** The line names nobody, though nobody was forgotten there. */
        PERSON_GONE,
        /** The people of a list that was read are not those in the chain. */
        OTHER_PEOPLE,
        /** The chain differs from what was signed: it was written anew. */
        NOT_AS_SIGNED,
        /** The chain ends before the last signed position. */
        CUT_OFF,
        /** A line from before the last checkpoint has no place in the chain: it was put in. */
        PUT_IN
    }

    /**
     * What the check found.
     *
     * @param lines how many were checked
     * @param position where the first fault is
     */
    public record Verdict(long lines, Optional<Fault> fault, long position) {}

    private static final String FORGOTTEN = "core.audit.forgotten";

    private final Map<UUID, String> salts;
    private final NavigableMap<Long, Checkpoint> checkpoints = new TreeMap<>();
    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Set<String> forgotten = new HashSet<>();
    private final Map<String, Long> nameless = new HashMap<>();

    private String before;
    private long position;
    private Fault fault;
    private long faultAt;

    /**
     * Begins.
     *
     * @param salts each participant's, as hexadecimal digits
     * @param checkpoints those of this programme whose signatures are good
     */
    public ChainCheck(UUID programme, Map<UUID, String> salts, Collection<Checkpoint> checkpoints) {
        this.salts = salts;
        this.before = ChainLine.beginning(programme);
        checkpoints.forEach(checkpoint -> this.checkpoints.put(checkpoint.position(), checkpoint));
    }

    /** Somebody in a list that was read; absent when they were forgotten. */
    public void person(String digest, Optional<UUID> participant, String hash) {
        lists.computeIfAbsent(digest, unknown -> new HashSet<>()).add(hash);
        insistOn(participant, hash, 0);
    }

    /** The next link, with its line if that is there. */
    public void link(long at, String hash, Optional<ChainLine> found) {
        if (fault != null) {
            return;
        }
        position++;
        if (at != position) {
            stop(Fault.GAP, position);
        } else if (found.isEmpty()) {
            stop(Fault.LINE_GONE, at);
        } else if (!found.get().hash(at, before).equals(hash)) {
            stop(Fault.CHANGED, at);
        } else {
            line(found.get(), at);
            Checkpoint signed = checkpoints.get(at);
            if (signed != null && !signed.hash().equals(hash)) {
                stop(Fault.NOT_AS_SIGNED, at);
            }
            before = hash;
        }
    }

    /** A line that has no link yet. */
    public void waiting(Instant recordedAt) {
        if (!checkpoints.isEmpty()
                && recordedAt.isBefore(checkpoints.lastEntry().getValue().at())) {
            stop(Fault.PUT_IN, position);
        }
    }

    /** What came of it. */
    public Verdict verdict() {
        if (!checkpoints.isEmpty() && checkpoints.lastKey() > position) {
            stop(Fault.CUT_OFF, position);
        }
        nameless.forEach((hash, at) -> {
            if (!forgotten.contains(hash)) {
                stop(Fault.PERSON_GONE, at);
            }
        });
        return new Verdict(position, Optional.ofNullable(fault), faultAt);
    }

    private void line(ChainLine line, long at) {
        line.aboutHash().ifPresent(hash -> insistOn(line.about(), hash, at));
        if (line.action().equals(FORGOTTEN)) {
            forgotten.add(line.subject());
        }
        line.people().ifPresent(digest -> {
            if (!ChainLine.people(lists.getOrDefault(digest, Set.of())).equals(digest)) {
                stop(Fault.OTHER_PEOPLE, at);
            }
        });
    }

    private void insistOn(Optional<UUID> participant, String hash, long at) {
        if (participant.isEmpty()) {
            nameless.putIfAbsent(hash, at);
            return;
        }
        String salt = salts.get(participant.get());
        if (salt == null || !ChainLine.person(salt, participant.get()).equals(hash)) {
            stop(Fault.OTHER_PERSON, at);
        }
    }

    private void stop(Fault found, long at) {
        if (fault == null) {
            fault = found;
            faultAt = at;
        }
    }
}
