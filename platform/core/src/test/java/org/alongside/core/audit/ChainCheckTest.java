package org.alongside.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever somebody who may write in every table does to the log before its last checkpoint is found. */
class ChainCheckTest {
    private static final long SEED = 20_261_123;
    private static final int LINES = 200;
    private static final int ATTACKS = 10_000;

    /** What somebody may do to the tables. */
    private enum Attack {
        EDIT,
        EDIT_AND_CHAIN_ANEW,
        DELETE,
        DELETE_AND_CHAIN_ANEW,
        SWAP,
        SWAP_AND_CHAIN_ANEW,
        INSERT,
        INSERT_AND_CHAIN_ANEW,
        TRUNCATE,
        EDIT_LIST
    }

    private record Linked(String hash, Optional<ChainLine> line) {}

    private record Member(String digest, Optional<UUID> participant, String hash) {}

    /** The tables. */
    private static final class Tables {
        private final UUID programme;
        private final Map<UUID, String> salts;
        private final List<Linked> links;
        private final List<Member> members;
        private final List<Instant> waiting = new ArrayList<>();

        Tables(UUID programme, Map<UUID, String> salts, List<Linked> links, List<Member> members) {
            this.programme = programme;
            this.salts = new HashMap<>(salts);
            this.links = new ArrayList<>(links);
            this.members = new ArrayList<>(members);
        }

        Tables copy() {
            return new Tables(programme, salts, links, members);
        }

        void chainAnew() {
            String before = ChainLine.beginning(programme);
            for (int i = 0; i < links.size(); i++) {
                ChainLine line = links.get(i).line().orElseThrow();
                before = line.hash(i + 1L, before);
                links.set(i, new Linked(before, Optional.of(line)));
            }
        }

        ChainCheck.Verdict check(List<Checkpoint> signed) {
            ChainCheck check = new ChainCheck(programme, salts, signed);
            members.forEach(member -> check.person(member.digest(), member.participant(), member.hash()));
            for (int i = 0; i < links.size(); i++) {
                check.link(i + 1L, links.get(i).hash(), links.get(i).line());
            }
            waiting.forEach(check::waiting);
            return check.verdict();
        }
    }

    private final Random random = new Random(SEED);
    private final Tables good = written();
    private final List<Checkpoint> signed = List.of(checkpoint(70), checkpoint(LINES));

    @Test
    void theLogAsItWasWrittenIsWhole() {
        assertThat(good.check(signed)).isEqualTo(new ChainCheck.Verdict(LINES, Optional.empty(), 0));
        assertThat(good.check(List.of()).fault()).isEmpty();
    }

    @Test
    void tenThousandRandomAttacksAreAllFound() {
        Map<Attack, Integer> tried = new EnumMap<>(Attack.class);
        Map<ChainCheck.Fault, Integer> found = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < ATTACKS; i++) {
            Attack attack = Attack.values()[random.nextInt(Attack.values().length)];
            Tables attacked = good.copy();
            attack(attack, attacked);
            tried.merge(attack, 1, Integer::sum);
            attacked.check(signed)
                    .fault()
                    .ifPresentOrElse(fault -> found.merge(fault, 1, Integer::sum), () -> missed.add(attack.name()));
        }
        System.out.println("Attacks on the audit log, seed " + SEED + ": " + tried + "; found as " + found);
        assertThat(missed).isEmpty();
        assertThat(tried).hasSize(Attack.values().length);
    }

    @Test
    void withoutCheckpointsWhoeverChainsAnewIsNotFound() {
        Tables attacked = good.copy();
        attack(Attack.EDIT_AND_CHAIN_ANEW, attacked);

        assertThat(attacked.check(List.of()).fault()).isEmpty();
        assertThat(attacked.check(signed).fault()).contains(ChainCheck.Fault.NOT_AS_SIGNED);
    }

    @Test
    void somebodyMayBeForgottenAndTheChainStaysWhole() {
        Tables forgetting = good.copy();
        UUID person = forgetting.salts.keySet().iterator().next();
        String hash = ChainLine.person(forgetting.salts.get(person), person);
        forgetting.links.add(new Linked(
                "",
                Optional.of(line("core.audit.forgotten", hash, Optional.empty(), Optional.empty(), Optional.empty()))));
        forgetting.chainAnew();
        forgetting.salts.remove(person);
        forgetting.links.replaceAll(link -> new Linked(link.hash(), link.line().map(line -> without(line, person))));
        forgetting.members.replaceAll(member -> new Member(
                member.digest(), member.participant().filter(other -> !other.equals(person)), member.hash()));

        assertThat(forgetting.check(signed).fault()).isEmpty();
        forgetting.links.remove(LINES);
        assertThat(forgetting.check(signed).fault())
                .as("forgotten without a line that says so")
                .contains(ChainCheck.Fault.PERSON_GONE);
    }

    private void attack(Attack attack, Tables at) {
        int i = random.nextInt(LINES);
        int j = (i + 1 + random.nextInt(LINES - 1)) % LINES;
        switch (attack) {
            case EDIT, EDIT_AND_CHAIN_ANEW ->
                at.links.set(
                        i,
                        new Linked(
                                at.links.get(i).hash(), at.links.get(i).line().map(this::edited)));
            case DELETE -> at.links.set(i, new Linked(at.links.get(i).hash(), Optional.empty()));
            case DELETE_AND_CHAIN_ANEW -> at.links.remove(i);
            case SWAP, SWAP_AND_CHAIN_ANEW -> {
                Linked one = at.links.get(i);
                Linked other = at.links.get(j);
                at.links.set(i, new Linked(one.hash(), other.line()));
                at.links.set(j, new Linked(other.hash(), one.line()));
            }
            case INSERT -> at.waiting.add(at.links.get(i).line().orElseThrow().at());
            case INSERT_AND_CHAIN_ANEW ->
                at.links.add(i, new Linked("", at.links.get(j).line().map(this::forged)));
            case TRUNCATE -> at.links.subList(i, LINES).clear();
            case EDIT_LIST -> {
                int k = random.nextInt(at.members.size());
                Member member = at.members.get(k);
                switch (random.nextInt(3)) {
                    case 0 -> at.members.remove(k);
                    case 1 -> at.members.set(k, new Member(member.digest(), Optional.of(id()), member.hash()));
                    default -> at.members.add(new Member(member.digest(), Optional.of(id()), "f".repeat(64)));
                }
            }
        }
        if (attack.name().endsWith("ANEW")) {
            at.chainAnew();
        }
    }

    private ChainLine edited(ChainLine line) {
        return switch (random.nextInt(line.about().isPresent() ? 6 : 4)) {
            case 0 ->
                changed(
                        line,
                        line.at().plusNanos(1000L * (1 + random.nextInt(1_000_000))),
                        line.actor(),
                        line.action());
            case 1 -> changed(line, line.at(), id(), line.action());
            case 2 -> changed(line, line.at(), line.actor(), line.action() + "x");
            case 3 ->
                new ChainLine(
                        line.id(),
                        line.at(),
                        line.actor(),
                        line.action(),
                        id().toString(),
                        line.about(),
                        line.aboutHash(),
                        line.purpose(),
                        line.people());
            case 4 -> aboutAnother(line, Optional.of(id()));
            default -> aboutAnother(line, Optional.empty());
        };
    }

    private ChainLine forged(ChainLine line) {
        return new ChainLine(
                id(),
                line.at(),
                line.actor(),
                line.action(),
                line.subject(),
                line.about(),
                line.aboutHash(),
                line.purpose(),
                line.people());
    }

    private static ChainLine changed(ChainLine line, Instant at, UUID actor, String action) {
        return new ChainLine(
                line.id(),
                at,
                actor,
                action,
                line.subject(),
                line.about(),
                line.aboutHash(),
                line.purpose(),
                line.people());
    }

    private static ChainLine aboutAnother(ChainLine line, Optional<UUID> about) {
        return new ChainLine(
                line.id(),
                line.at(),
                line.actor(),
                line.action(),
                line.subject(),
                about,
                line.aboutHash(),
                line.purpose(),
                line.people());
    }

    private static ChainLine without(ChainLine line, UUID person) {
        return aboutAnother(line, line.about().filter(other -> !other.equals(person)));
    }

    private Tables written() {
        Map<UUID, String> salts = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            salts.put(id(), Long.toHexString(random.nextLong()));
        }
        List<UUID> people = List.copyOf(salts.keySet());
        List<Member> members = new ArrayList<>();
        List<String> hashes = people.subList(0, 5).stream()
                .map(person -> ChainLine.person(salts.get(person), person))
                .toList();
        String digest = ChainLine.people(hashes);
        people.subList(0, 5)
                .forEach(person -> members.add(
                        new Member(digest, Optional.of(person), ChainLine.person(salts.get(person), person))));
        Tables tables = new Tables(id(), salts, List.of(), members);
        for (int i = 0; i < LINES; i++) {
            Optional<UUID> about = Optional.of(people.get(i % people.size())).filter(any -> random.nextBoolean());
            boolean list = about.isEmpty() && random.nextBoolean();
            tables.links.add(new Linked(
                    "",
                    Optional.of(line(
                            "core.thing.done",
                            id().toString(),
                            about,
                            about.map(person -> ChainLine.person(salts.get(person), person)),
                            Optional.of(digest).filter(any -> list)))));
        }
        tables.chainAnew();
        return tables;
    }

    private ChainLine line(
            String action, String subject, Optional<UUID> about, Optional<String> aboutHash, Optional<String> people) {
        return new ChainLine(
                id(),
                Instant.parse("2026-11-23T09:00:00Z").plusSeconds(random.nextInt(3600)),
                id(),
                action,
                subject,
                about,
                aboutHash,
                people.map(list -> "core.looking-after"),
                people);
    }

    private Checkpoint checkpoint(int position) {
        return new Checkpoint(
                good.programme,
                position,
                good.links.get(position - 1).hash(),
                Instant.parse("2026-11-23T09:00:00Z").plus(Duration.ofHours(2)));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
