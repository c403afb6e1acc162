package org.alongside.mentoring.matching;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.alongside.core.problem.Invalid;
import org.alongside.mentoring.assignment.Market;
import org.alongside.mentoring.assignment.Pair;
import org.alongside.mentoring.place.Places;
import org.alongside.spi.ParticipantId;

/**
 * All that one run goes by, in numbers: who, how many places, and for each two either a rule or how well they fit by each criterion.
 * Kept sealed with the run, so that it can be done again bit for bit when what people would like has changed long since.
 */
final class Pool {

    /** The shape of what is written; a change of it or of how fits are counted is a new number. */
    private static final int VERSION = 1;

    private static final int CRITERIA = Criterion.values().length;

    private final List<ParticipantId> mentors;
    private final List<ParticipantId> trainees;
    private final List<Integer> places;

    /** By mentor, then trainee: 0 or the number of a rule; then a number for each criterion. */
    private final byte[] cells;

    private Pool(List<ParticipantId> mentors, List<ParticipantId> trainees, List<Integer> places, byte[] cells) {
        this.mentors = List.copyOf(mentors);
        this.trainees = List.copyOf(trainees);
        this.places = List.copyOf(places);
        this.cells = cells;
    }

    /** Each beside each. Told after every mentor: how many are compared. */
    static Pool of(List<Candidate> mentors, List<Candidate> trainees, List<Places.Row> known) {
        byte[] cells = new byte[mentors.size() * trainees.size() * (1 + CRITERIA)];
        int at = 0;
        List<Outlook> outlooks =
                trainees.stream().map(trainee -> new Outlook(trainee, known)).toList();
        for (Candidate one : mentors) {
            Outlook mentor = new Outlook(one, known);
            for (Outlook trainee : outlooks) {
                Comparison comparison = new Comparison(mentor, trainee, known);
                Optional<Rule> rule = comparison.apart();
                cells[at++] = (byte) rule.map(Rule::number).orElse(0).intValue();
                for (int fit : rule.isPresent() ? List.<Integer>of() : comparison.fits()) {
                    cells[at++] = (byte) fit;
                }
                at += rule.isPresent() ? CRITERIA : 0;
            }
        }
        return new Pool(
                ids(mentors),
                ids(trainees),
                mentors.stream().map(Candidate::places).toList(),
                cells);
    }

    private static List<ParticipantId> ids(List<Candidate> people) {
        return people.stream().map(candidate -> candidate.who().id()).toList();
    }

    List<ParticipantId> mentors() {
        return mentors;
    }

    List<ParticipantId> trainees() {
        return trainees;
    }

    int places(int mentor) {
        return places.get(mentor);
    }

    /** The rule that keeps the two apart, if one does. */
    Optional<Rule> apart(int mentor, int trainee) {
        return Rule.numbered(cells[at(mentor, trainee)]);
    }

    /** How well the two fit with these weights: 0 to 2,500. */
    int fit(int mentor, int trainee, Weights weights) {
        int fit = 0;
        int first = at(mentor, trainee) + 1;
        for (int position = 0; position < CRITERIA; position++) {
            fit += weights.each().get(position) * cells[first + position];
        }
        return fit;
    }

    private int at(int mentor, int trainee) {
        return (mentor * trainees.size() + trainee) * (1 + CRITERIA);
    }

    /** Everybody in it. */
    Set<ParticipantId> people() {
        return Stream.concat(mentors.stream(), trainees.stream()).collect(Collectors.toSet());
    }

    /**
     * People as numbers.
     *
     * @throws Invalid when somebody is not in it
     */
    List<Pair> pairs(List<Two> people) {
        Map<ParticipantId, Integer> mentorsAt = positions(mentors);
        Map<ParticipantId, Integer> traineesAt = positions(trainees);
        return people.stream()
                .map(two -> {
                    Integer mentor = mentorsAt.get(two.mentor());
                    Integer trainee = traineesAt.get(two.trainee());
                    if (mentor == null || trainee == null) {
                        throw new Invalid("mentoring.fault.not-in-this-run");
                    }
                    return new Pair(mentor, trainee);
                })
                .toList();
    }

    private static Map<ParticipantId, Integer> positions(List<ParticipantId> people) {
        Map<ParticipantId, Integer> positions = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            positions.put(people.get(i), i);
        }
        return positions;
    }

    /** Numbers as people. */
    List<Two> twos(List<Pair> pairs) {
        return pairs.stream().map(this::two).toList();
    }

    Two two(Pair pair) {
        return new Two(mentors.get(pair.mentor()), trainees.get(pair.trainee()));
    }

    /** Whom nobody on the other side fits, with the kinds of rule that keep them apart, and no more; mentors first. */
    Map<ParticipantId, Set<Rule>> nobodyFits() {
        Map<ParticipantId, Set<Rule>> left = new LinkedHashMap<>();
        for (int mentor = 0; mentor < mentors.size(); mentor++) {
            int one = mentor;
            apart(trainees.size(), trainee -> apart(one, trainee))
                    .ifPresent(rules -> left.put(mentors.get(one), rules));
        }
        for (int trainee = 0; trainee < trainees.size(); trainee++) {
            int one = trainee;
            apart(mentors.size(), mentor -> apart(mentor, one)).ifPresent(rules -> left.put(trainees.get(one), rules));
        }
        return left;
    }

    /** The kinds of rule, if there is one for each; empty when somebody fits, or there is nobody. */
    private static Optional<Set<Rule>> apart(int others, IntFunction<Optional<Rule>> rule) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        for (int other = 0; other < others; other++) {
            Optional<Rule> found = rule.apply(other);
            if (found.isEmpty()) {
                // Mostly somebody fits soon: the rest is not looked at.
                return Optional.empty();
            }
            rules.add(found.get());
        }
        return rules.isEmpty() ? Optional.empty() : Optional.of(rules);
    }

    /**
     * What the solver is given.
     *
     * @throws org.alongside.mentoring.assignment.PinsDoNotFit when the pins ask for what cannot be
     */
    Market market(Weights weights, List<Pair> pins) {
        Market.Builder market = Market.of(mentors.size(), trainees.size());
        for (int mentor = 0; mentor < mentors.size(); mentor++) {
            market.places(mentor, places.get(mentor));
            for (int trainee = 0; trainee < trainees.size(); trainee++) {
                if (apart(mentor, trainee).isEmpty()) {
                    market.possible(mentor, trainee, fit(mentor, trainee, weights));
                }
            }
        }
        pins.forEach(pin -> market.pin(pin.mentor(), pin.trainee()));
        return market.build();
    }

    /** Packed. */
    byte[] write() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(packed))) {
            out.writeInt(VERSION);
            out.writeInt(CRITERIA);
            out.writeInt(mentors.size());
            out.writeInt(trainees.size());
            for (ParticipantId somebody :
                    Stream.concat(mentors.stream(), trainees.stream()).toList()) {
                out.writeLong(somebody.value().getMostSignificantBits());
                out.writeLong(somebody.value().getLeastSignificantBits());
            }
            for (int howMany : places) {
                out.writeInt(howMany);
            }
            out.write(cells);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return packed.toByteArray();
    }

    /**
     * What {@link #write} gave.
     *
     * @throws IllegalStateException when it was written in another shape
     */
    static Pool read(byte[] packed) {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(packed)))) {
            if (in.readInt() != VERSION || in.readInt() != CRITERIA) {
                throw new IllegalStateException("A pool of another version");
            }
            int mentors = in.readInt();
            int trainees = in.readInt();
            List<ParticipantId> ids = new ArrayList<>();
            for (int i = 0; i < mentors + trainees; i++) {
                ids.add(new ParticipantId(new UUID(in.readLong(), in.readLong())));
            }
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < mentors; i++) {
                places.add(in.readInt());
            }
            return new Pool(
                    ids.subList(0, mentors),
                    ids.subList(mentors, ids.size()),
                    places,
                    in.readNBytes(mentors * trainees * (1 + CRITERIA)));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
