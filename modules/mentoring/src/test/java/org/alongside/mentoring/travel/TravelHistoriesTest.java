package org.alongside.mentoring.travel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.World;
import org.alongside.mentoring.meeting.Meetings;
import org.alongside.mentoring.meeting.Outcome;
import org.alongside.mentoring.meeting.Plan;
import org.alongside.mentoring.pairing.PairingState;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.place.Channel;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever becomes of a pair and its meetings: each meeting in person that lies ahead of somebody who asked is owed or booked, once;
 * and whatever was booked in vain is to be taken back, once. Held against a book kept by hand, after each step of the way.
 */
@ModuleTest
class TravelHistoriesTest {

    private static final int HISTORIES = 20;
    private static final int STEPS = 20;

    /** Somebody's way to a meeting; after the meeting fell away only the day counts. */
    private record Way(String who, MeetingId meeting, Instant day) {}

    private record Gone(String who, Instant day) {}

    @Inject
    private World world;

    @Inject
    private Travels travels;

    @Inject
    private Pairings pairings;

    @Inject
    private Meetings meetings;

    @Inject
    private MovableClock clock;

    private final Random random = new Random(2018);
    private final Set<String> wishes = new HashSet<>();
    private final Set<Way> booked = new HashSet<>();
    private final Set<Way> resting = new HashSet<>();
    private final List<Gone> gone = new ArrayList<>();
    private PairingId pair;
    private PairingState state;
    private List<Meetings.Row> ahead = List.of();
    private int minute;
    private long days;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void whatIsOwedAndWhatIsToBeTakenBackIsAlwaysWhatTheBookSays() {
        for (int history = 0; history < HISTORIES; history++) {
            wishes.clear();
            booked.clear();
            resting.clear();
            gone.clear();
            pair = world.pair("Maureen", "Hannah").id();
            look();
            for (int step = 0; step < STEPS && open(); step++) {
                String done = step();
                check("history " + history + ", step " + step + ": " + done);
            }
            if (open()) {
                end();
                check("history " + history + " ends");
            }
        }
    }

    private String step() {
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> plan();
            case 3, 4, 5 -> book();
            case 6 -> move();
            case 7 -> random.nextBoolean() ? callOff() : willNotHappen();
            case 8, 9 -> ask();
            case 10 -> pauseOrGoOn();
            case 11 -> takenBack();
            case 12 -> aDayGoesBy();
            default -> random.nextInt(6) == 0 ? end() : plan();
        };
    }

    private String plan() {
        Channel how = random.nextInt(4) == 0 ? Channel.PHONE : Channel.IN_PERSON;
        world.run("Catrin", () -> meetings.plan(pair, Plan.one(later(), how, Optional.empty())));
        return "plan " + how;
    }

    private LocalDateTime later() {
        minute++;
        return LocalDateTime.now(World.LONDON)
                .truncatedTo(ChronoUnit.DAYS)
                .plusDays(days + 2 + random.nextInt(5))
                .plusMinutes(minute % 1400);
    }

    private String book() {
        return somewhere()
                .map(meeting -> {
                    String who = somebody();
                    Ride ride = new Ride(
                            List.of(TravelBy.values()).get(random.nextInt(TravelBy.values().length)),
                            Optional.of(LocalTime.of(random.nextInt(24), 0)),
                            Optional.empty());
                    boolean due = due(meeting, who);
                    boolean done = tried(
                            () -> world.run("Catrin", () -> travels.book(pair, meeting.id(), world.id(who), ride)));
                    assertThat(done).isEqualTo(due);
                    if (done) {
                        booked.add(way(meeting, who));
                    }
                    return "book for " + who;
                })
                .orElse("nothing to book");
    }

    private String move() {
        return somewhere()
                .map(meeting -> {
                    Optional<LocalDateTime> to = random.nextBoolean() ? Optional.of(later()) : Optional.empty();
                    world.run(somebody(), () -> meetings.moved(meeting.id(), to));
                    fallsAway(meeting);
                    return "move";
                })
                .orElse("nothing to move");
    }

    private String callOff() {
        return somewhere()
                .map(meeting -> {
                    world.run("Catrin", () -> meetings.callOff(meeting.id()));
                    fallsAway(meeting);
                    return "call off";
                })
                .orElse("nothing to call off");
    }

    private String willNotHappen() {
        return somewhere()
                .map(meeting -> {
                    world.run(somebody(), () -> meetings.mark(meeting.id(), Outcome.DID_NOT_HAPPEN));
                    fallsAway(meeting);
                    return "will not happen";
                })
                .orElse("nothing to be said");
    }

    private String ask() {
        String who = somebody();
        if (wishes.remove(who)) {
            world.run(who, () -> travels.needNoMore(pair));
            rest();
            return who + " needs it no more";
        }
        world.run(who, () -> travels.need(pair));
        wishes.add(who);
        servesAgain();
        return who + " asks";
    }

    private String pauseOrGoOn() {
        if (state == PairingState.PAUSED) {
            world.run("Catrin", () -> pairings.resume(pair));
            state = PairingState.MEETING;
            servesAgain();
            return "go on";
        }
        world.run("Catrin", () -> pairings.pause(pair));
        state = PairingState.PAUSED;
        rest();
        return "pause";
    }

    private String takenBack() {
        Optional<Travels.Journey> one = journeys().stream()
                .filter(journey -> journey.state() == JourneyState.TO_TAKE_BACK)
                .findFirst();
        one.ifPresent(journey -> {
            world.run("Catrin", () -> travels.takenBack(pair, journey.booking().orElseThrow()));
            String who = name(journey);
            Instant day = journey.meetsAt().toInstant();
            if (!gone.remove(new Gone(who, day))) {
                assertThat(resting.removeIf(
                                way -> way.who().equals(who) && way.day().equals(day)))
                        .isTrue();
            }
        });
        return "take back";
    }

    private String aDayGoesBy() {
        clock.forward(Duration.ofDays(1));
        days++;
        look();
        Set<MeetingId> still =
                new HashSet<>(ahead.stream().map(Meetings.Row::id).toList());
        booked.removeIf(way -> !still.contains(way.meeting()));
        // Nothing of what rests serves again once its day is past; it is to be taken back all the same.
        resting.stream()
                .filter(way -> !still.contains(way.meeting()))
                .forEach(way -> gone.add(new Gone(way.who(), way.day())));
        resting.removeIf(way -> !still.contains(way.meeting()));
        return "a day goes by";
    }

    private String end() {
        ahead.forEach(this::fallsAway);
        world.run("Catrin", () -> pairings.end(pair));
        wishes.clear();
        return "end";
    }

    private void fallsAway(Meetings.Row meeting) {
        for (Set<Way> ways : List.of(booked, resting)) {
            ways.stream()
                    .filter(way -> way.meeting().equals(meeting.id()))
                    .forEach(way -> gone.add(new Gone(way.who(), way.day())));
            ways.removeIf(way -> way.meeting().equals(meeting.id()));
        }
    }

    /** What is booked and not needed rests until it is taken back, or needed again. */
    private void rest() {
        boolean paused = state == PairingState.PAUSED;
        List<Way> idle = booked.stream()
                .filter(way -> paused || !wishes.contains(way.who()))
                .toList();
        resting.addAll(idle);
        booked.removeAll(idle);
    }

    private void servesAgain() {
        if (state != PairingState.PAUSED) {
            List<Way> again =
                    resting.stream().filter(way -> wishes.contains(way.who())).toList();
            booked.addAll(again);
            resting.removeAll(again);
        }
    }

    private void check(String after) {
        look();
        List<Travels.Journey> journeys = journeys();
        Set<Way> owed = new HashSet<>();
        for (Meetings.Row meeting : ahead) {
            for (String who : wishes) {
                if (due(meeting, who) && !booked.contains(way(meeting, who))) {
                    owed.add(way(meeting, who));
                }
            }
        }
        List<Gone> back = new ArrayList<>(gone);
        resting.forEach(way -> back.add(new Gone(way.who(), way.day())));

        assertThat(ways(journeys, JourneyState.OWED)).as(after).containsExactlyInAnyOrderElementsOf(owed);
        assertThat(ways(journeys, JourneyState.BOOKED)).as(after).containsExactlyInAnyOrderElementsOf(booked);
        assertThat(journeys.stream()
                        .filter(journey -> journey.state() == JourneyState.TO_TAKE_BACK)
                        .map(journey ->
                                new Gone(name(journey), journey.meetsAt().toInstant())))
                .as(after)
                .containsExactlyInAnyOrderElementsOf(back);
    }

    private List<Way> ways(List<Travels.Journey> journeys, JourneyState state) {
        return journeys.stream()
                .filter(journey -> journey.state() == state)
                .map(journey -> new Way(
                        name(journey),
                        journey.meeting().orElseThrow(),
                        journey.meetsAt().toInstant()))
                .toList();
    }

    private String name(Travels.Journey journey) {
        return journey.who().orElseThrow().callName();
    }

    private boolean due(Meetings.Row meeting, String who) {
        return meeting.channel() == Channel.IN_PERSON && wishes.contains(who) && state != PairingState.PAUSED && open();
    }

    private static Way way(Meetings.Row meeting, String who) {
        return new Way(who, meeting.id(), meeting.plannedAt().toInstant());
    }

    private static boolean tried(Runnable work) {
        try {
            work.run();
            return true;
        } catch (NothingToBook none) {
            return false;
        }
    }

    private String somebody() {
        return random.nextBoolean() ? "Maureen" : "Hannah";
    }

    private Optional<Meetings.Row> somewhere() {
        return ahead.isEmpty() ? Optional.empty() : Optional.of(ahead.get(random.nextInt(ahead.size())));
    }

    /** How it stands, asked of pairs and meetings alone. */
    private void look() {
        state = world.as("Catrin", () -> pairings.read(pair)).state();
        ahead = world.as("Catrin", () -> meetings.of(pair)).stream()
                .filter(Meetings.Row::ahead)
                .toList();
    }

    private List<Travels.Journey> journeys() {
        return world.as("Catrin", () -> travels.of(pair)).journeys();
    }

    private boolean open() {
        return state.open();
    }
}
