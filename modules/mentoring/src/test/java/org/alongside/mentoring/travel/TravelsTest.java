package org.alongside.mentoring.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.Method;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.holding.Retained;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.notification.Messages;
import org.alongside.core.notification.SentNotices;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.text.Languages;
import org.alongside.core.ui.Todo;
import org.alongside.core.workday.Workdays;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.World;
import org.alongside.mentoring.meeting.Meetings;
import org.alongside.mentoring.meeting.Outcome;
import org.alongside.mentoring.meeting.Plan;
import org.alongside.mentoring.pairing.NotOneOfTheTwo;
import org.alongside.mentoring.pairing.PairingOver;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.time.InWords;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Travel: whoever asks is owed it for each meeting in person, staff book it and take it back, and the other one knows nothing of it. */
@ModuleTest
class TravelsTest {

    private static final Ride TAXI =
            new Ride(TravelBy.TAXI, Optional.of(LocalTime.of(10, 15)), Optional.of(LocalTime.of(12, 30)));

    private static final Ride BUS = new Ride(TravelBy.BUS, Optional.empty(), Optional.empty());

    @Inject
    private World world;

    @Inject
    private Travels travels;

    @Inject
    private TravelTodos todos;

    @Inject
    private Pairings pairings;

    @Inject
    private Meetings meetings;

    @Inject
    private Messages messages;

    @Inject
    private SentNotices sent;

    @Inject
    private Consents consents;

    @Inject
    private MovableClock clock;

    @Inject
    private Transactions transactions;

    @Inject
    private Workdays workdays;

    @Inject
    private Sql sql;

    @Inject
    @Any
    private Instance<Holding> holdings;

    @Inject
    @Any
    private Instance<Retained> keepers;

    private PairingId pair;

    @BeforeEach
    void begin() {
        world.begin();
        pair = world.pair("Maureen", "Hannah").id();
    }

    private static LocalDateTime inDays(int days) {
        return LocalDateTime.now(World.LONDON).plusDays(days).truncatedTo(ChronoUnit.MINUTES);
    }

    private MeetingId inPerson(int days) {
        return plan(inDays(days), Channel.IN_PERSON);
    }

    private MeetingId plan(LocalDateTime at, Channel how) {
        return world.as("Catrin", () -> meetings.plan(pair, Plan.one(at, how, Optional.empty())))
                .get(0)
                .id();
    }

    private void maureenAsks() {
        world.run("Maureen", () -> travels.need(pair));
    }

    private void book(MeetingId meeting, Ride ride) {
        world.run("Catrin", () -> travels.book(pair, meeting, world.id("Maureen"), ride));
    }

    private MeetingId booked(int days) {
        maureenAsks();
        MeetingId meeting = inPerson(days);
        book(meeting, TAXI);
        return meeting;
    }

    private List<Travels.Journey> journeys(String name) {
        return world.as(name, () -> travels.of(pair)).journeys();
    }

    private List<JourneyState> states() {
        return journeys("Catrin").stream().map(Travels.Journey::state).toList();
    }

    private List<Todo> todos(String name) {
        return world.as(name, () -> todos.todos(Locale.UK));
    }

    private List<Messages.Row> journeysToldTo(String name) {
        return world.as(name, () -> messages.mine(Locale.UK)).stream()
                .filter(message -> message.heading().equals("Your journey"))
                .toList();
    }

    private void takeBack() {
        TravelBookingId booking = journeys("Catrin").stream()
                .filter(journey -> journey.state() == JourneyState.TO_TAKE_BACK)
                .flatMap(journey -> journey.booking().stream())
                .findFirst()
                .orElseThrow();
        world.run("Catrin", () -> travels.takenBack(pair, booking));
    }

    @Test
    void nothingIsOwedToWhoDidNotAsk() {
        inPerson(20);

        assertThat(journeys("Catrin")).isEmpty();
        assertThat(todos("Catrin")).isEmpty();
        assertThat(world.as("Maureen", () -> travels.of(pair)).wishes()).isEmpty();
    }

    @Test
    void whoAsksIsOwedTravelToEachMeetingInPersonThatLiesAheadAndToNoOther() {
        maureenAsks();
        inPerson(-2);
        MeetingId near = inPerson(20);
        plan(inDays(21), Channel.PHONE);
        plan(inDays(22), Channel.VIDEO);
        MeetingId far = inPerson(50);

        assertThat(journeys("Catrin"))
                .extracting(
                        Travels.Journey::meeting,
                        journey -> journey.who().map(Participant::callName),
                        Travels.Journey::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Optional.of(near), Optional.of("Maureen"), JourneyState.OWED),
                        org.assertj.core.groups.Tuple.tuple(
                                Optional.of(far), Optional.of("Maureen"), JourneyState.OWED));
    }

    @Test
    void itStandsOnTheCoordinatorsListThreeWorkingDaysBeforeAndOnNobodyElses() {
        maureenAsks();
        LocalDateTime at = inDays(20);
        plan(at, Channel.IN_PERSON);

        assertThat(todos("Catrin"))
                .containsExactly(new Todo(
                        "Book travel for Maureen, to the meeting on "
                                + InWords.moment(at.atZone(World.LONDON), Locale.UK),
                        "mentoring/pairings/" + pair,
                        Optional.of(world.as("Catrin", () -> workdays.before(at.toLocalDate(), 3)))));
        for (String other : List.of("Samira", "Alex", "Maureen", "Hannah")) {
            assertThat(todos(other)).isEmpty();
        }
    }

    @Test
    void thePersonReadsHowItStandsAndTheOtherOneOfThePairNothing() {
        maureenAsks();
        MeetingId meeting = inPerson(20);
        assertThat(journeys("Maureen"))
                .extracting(journey -> TravelWords.line(journey, Locale.UK))
                .containsExactly("Travel: we are booking it.");

        book(meeting, TAXI);

        assertThat(journeys("Maureen"))
                .extracting(journey -> TravelWords.line(journey, Locale.UK))
                .containsExactly("Travel: a taxi picks you up at 10:15. For the way back: 12:30.");
        assertThat(journeys("Maureen"))
                .extracting(journey -> TravelWords.line(journey, Languages.WELSH))
                .containsExactly("Teithio: mae tacsi yn eich codi am 10:15. Ar gyfer y ffordd yn ôl: 12:30.");
        assertThat(todos("Catrin")).isEmpty();
        assertThat(world.as("Hannah", () -> travels.of(pair))).isEqualTo(new Travels.Row(List.of(), List.of()));
        assertThat(journeysToldTo("Hannah")).isEmpty();
        assertThat(world.as("Hannah", () -> messages.mine(Locale.UK)))
                .noneMatch(message -> message.text().toLowerCase(Locale.ROOT).contains("travel"));
    }

    @Test
    void bothMayAskAndEachSeesTheirOwn() {
        maureenAsks();
        world.run("Hannah", () -> travels.need(pair));
        inPerson(20);

        assertThat(journeys("Catrin")).hasSize(2);
        for (String name : List.of("Maureen", "Hannah")) {
            Travels.Row own = world.as(name, () -> travels.of(pair));
            assertThat(own.wishes()).extracting(Participant::callName).containsExactly(name);
            assertThat(own.journeys())
                    .singleElement()
                    .satisfies(journey ->
                            assertThat(journey.who()).map(Participant::callName).contains(name));
        }
    }

    /** Whatever they do here besides: Catrin meets Olu herself. */
    @Test
    void aCoordinatorWhoIsOneOfThePairSeesNothingOfTheOtherEither() {
        world.join("Catrin", "Olu");
        pair = world.pair("Catrin", "Olu").id();
        inPerson(20);
        world.run("Olu", () -> travels.need(pair));

        assertThat(world.as("Catrin", () -> travels.of(pair))).isEqualTo(new Travels.Row(List.of(), List.of()));
        assertThat(todos("Catrin")).isEmpty();
        assertThat(journeys("Samira")).extracting(Travels.Journey::state).containsExactly(JourneyState.OWED);
        assertThat(world.as("Samira", travels::waiting)).hasSize(1);
    }

    @Test
    void theyAreToldOnceWhenItIsBookedAndOnceMoreWhenItIsChanged() {
        MeetingId meeting = booked(20);
        book(meeting, TAXI);

        assertThat(journeysToldTo("Maureen"))
                .singleElement()
                .satisfies(message -> assertThat(message.text())
                        .contains(
                                "a taxi",
                                "10:15",
                                "12:30",
                                "The programme pays. You pay nothing and hand in nothing."));

        book(meeting, BUS);

        assertThat(states()).containsExactly(JourneyState.BOOKED);
        assertThat(journeysToldTo("Maureen")).hasSize(2);
        assertThat(journeysToldTo("Maureen").get(0).text()).contains("a bus").doesNotContain("10:15", "The times");
        assertThat(journeys("Maureen"))
                .extracting(journey -> TravelWords.line(journey, Locale.UK))
                .containsExactly("Travel: a bus is booked for you.");
    }

    /** The clock on the wall is what people go by, in summer and in winter. */
    @Test
    void aTimeIsTheSameOnTheWallWhateverTheSeason() {
        maureenAsks();
        LocalDate today = inDays(0).toLocalDate();
        LocalDate july = LocalDate.of(today.getYear() + 1, 7, 14);
        LocalDate january = LocalDate.of(today.getYear() + 1, 1, 14).isAfter(today.plusDays(2))
                ? LocalDate.of(today.getYear() + 1, 1, 14)
                : LocalDate.of(today.getYear() + 2, 1, 14);
        for (LocalDate day : List.of(july, january)) {
            book(plan(day.atTime(11, 0), Channel.IN_PERSON), TAXI);
            assertThat(journeysToldTo("Maureen").get(0).text()).contains("10:15", "12:30");
        }
        assertThat(journeys("Maureen"))
                .hasSize(2)
                .allSatisfy(journey -> assertThat(journey.ride()).contains(TAXI));
    }

    @Test
    void staffWriteDownWhatTheyWereToldAndThePersonGetsACopy() {
        world.run("Samira", () -> travels.needFor(pair, world.id("Maureen"), Method.SPOKEN));
        inPerson(20);
        assertThat(states()).containsExactly(JourneyState.OWED);
        assertThat(world.as("Maureen", () -> messages.mine(Locale.UK)))
                .anyMatch(copy -> copy.text().startsWith("Samira wrote down for you that you would like your travel"));
        assertThat(sql.rows(
                        "select said_how from mentoring.travel_wish where participant_id = ?",
                        world.id("Maureen").value()))
                .containsExactly(Map.of("said_how", "SPOKEN"));

        world.run("Catrin", () -> travels.needNoMoreFor(pair, world.id("Maureen"), Method.PAPER));
        assertThat(states()).isEmpty();
        assertThat(world.as("Maureen", () -> messages.mine(Locale.UK)).get(0).text())
                .startsWith("Catrin wrote down for you that your travel");

        assertThatThrownBy(() -> world.run("Samira", () -> travels.needFor(pair, world.id("Maureen"), Method.ONLINE)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> world.run("Samira", () -> travels.needFor(pair, world.id("Dev"), Method.SPOKEN)))
                .isInstanceOf(NotOneOfTheTwo.class);
        assertThatThrownBy(() -> world.run("Hannah", () -> travels.needFor(pair, world.id("Maureen"), Method.SPOKEN)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoIsNotOfThePairHasNothingToSayOrSeeOfIt() {
        assertThatThrownBy(() -> world.run("Dev", () -> travels.need(pair))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as("Dev", () -> travels.of(pair))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as("Alex", () -> travels.of(pair))).isInstanceOf(NotFound.class);
        for (String name : List.of("Maureen", "Hannah", "Alex")) {
            assertThatThrownBy(() -> world.as(name, travels::waiting)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void aMeetingThatIsMovedLeavesOneToTakeBackAndOneToBook() {
        MeetingId meeting = booked(20);
        world.run("Hannah", () -> meetings.moved(meeting, Optional.of(inDays(25))));

        assertThat(states()).containsExactly(JourneyState.TO_TAKE_BACK, JourneyState.OWED);
        assertThat(todos("Catrin"))
                .extracting(Todo::sentence)
                .anyMatch(sentence -> sentence.startsWith("Take back the travel booked for Maureen (a taxi, "))
                .anyMatch(sentence -> sentence.startsWith("Book travel for Maureen"));
        assertThat(journeys("Maureen")).extracting(Travels.Journey::state).containsExactly(JourneyState.OWED);

        takeBack();
        assertThat(states()).containsExactly(JourneyState.OWED);
    }

    @Test
    void aMeetingThatIsCalledOffOrWillNotHappenLeavesOneToTakeBack() {
        MeetingId calledOff = booked(20);
        world.run("Catrin", () -> meetings.callOff(calledOff));
        assertThat(states()).containsExactly(JourneyState.TO_TAKE_BACK);

        MeetingId not = booked(21);
        world.run("Hannah", () -> meetings.mark(not, Outcome.DID_NOT_HAPPEN));
        assertThat(states()).containsExactly(JourneyState.TO_TAKE_BACK, JourneyState.TO_TAKE_BACK);

        // Until somebody has done it, however late.
        clock.forward(Duration.ofDays(30));
        assertThat(todos("Catrin")).hasSize(2);
        takeBack();
        takeBack();
        assertThat(todos("Catrin")).isEmpty();
        assertThat(sql.rows("select id from mentoring.travel_booking where pairing_id = ?", pair.value()))
                .isEmpty();
    }

    @Test
    void whateverIsSaidOfAMeetingThatIsPastNothingIsToBeTakenBack() {
        int days = 2;
        for (Outcome outcome : Outcome.values()) {
            MeetingId meeting = booked(days);
            days += 3;
            clock.forward(Duration.ofDays(3));
            world.run("Maureen", () -> meetings.mark(meeting, outcome));
        }
        assertThat(states()).isEmpty();
        assertThat(todos("Catrin")).isEmpty();
    }

    @Test
    void duringABreakNothingIsOwedAndWhatIsBookedIsToBeTakenBack() {
        booked(20);
        inPerson(25);
        world.run("Catrin", () -> pairings.pause(pair));
        assertThat(states()).containsExactly(JourneyState.TO_TAKE_BACK);
        assertThat(journeys("Maureen")).isEmpty();

        takeBack();
        assertThat(states()).isEmpty();
        world.run("Catrin", () -> pairings.resume(pair));
        assertThat(states()).containsExactly(JourneyState.OWED, JourneyState.OWED);
    }

    @Test
    void whatNobodyHasTakenBackYetServesAgainWhenTheBreakIsOver() {
        booked(20);
        world.run("Catrin", () -> pairings.pause(pair));
        world.run("Catrin", () -> pairings.resume(pair));

        assertThat(states()).containsExactly(JourneyState.BOOKED);
        assertThat(todos("Catrin")).isEmpty();
    }

    @Test
    void whenThePairEndsNothingIsOwedAndWhatIsBookedIsToBeTakenBack() {
        booked(20);
        inPerson(25);
        world.run("Hannah", () -> pairings.leave(pair));

        assertThat(states()).containsExactly(JourneyState.TO_TAKE_BACK);
        assertThat(world.as("Catrin", () -> travels.of(pair)).wishes()).isEmpty();
        assertThatThrownBy(this::maureenAsks).isInstanceOf(PairingOver.class);
        takeBack();
        assertThat(states()).isEmpty();
    }

    @Test
    void whatWasToBeTakenBackInABreakStaysSoWhenThePairEnds() {
        booked(20);
        world.run("Catrin", () -> pairings.pause(pair));
        world.run("Maureen", () -> pairings.leave(pair));

        assertThat(states()).containsExactly(JourneyState.TO_TAKE_BACK);
    }

    @Test
    void whoNeedsItNoMoreIsOwedNothingAndMayAskAgain() {
        booked(20);
        inPerson(25);
        world.run("Maureen", () -> travels.needNoMore(pair));
        assertThat(states()).containsExactly(JourneyState.TO_TAKE_BACK);

        maureenAsks();
        assertThat(states()).containsExactly(JourneyState.BOOKED, JourneyState.OWED);
        world.run("Maureen", () -> travels.needNoMore(pair));
        world.run("Maureen", () -> travels.needNoMore(pair));
        takeBack();
        assertThat(states()).isEmpty();
    }

    @Test
    void whereNothingIsOwedNothingCanBeBooked() {
        MeetingId before = inPerson(20);
        assertThatThrownBy(() -> book(before, TAXI)).isInstanceOf(NothingToBook.class);

        maureenAsks();
        MeetingId byPhone = plan(inDays(21), Channel.PHONE);
        MeetingId past = inPerson(-1);
        MeetingId moved = inPerson(22);
        world.run("Maureen", () -> meetings.moved(moved, Optional.empty()));
        for (MeetingId none : List.of(byPhone, past, moved, new MeetingId(UUID.randomUUID()))) {
            assertThatThrownBy(() -> book(none, TAXI)).isInstanceOf(NothingToBook.class);
        }
        PairingId other = world.pair("Dev", "Yusuf").id();
        assertThatThrownBy(() -> world.as("Catrin", () -> travels.book(other, before, world.id("Maureen"), TAXI)))
                .isInstanceOf(NotOneOfTheTwo.class);
        assertThatThrownBy(() -> world.as("Catrin", () -> travels.book(pair, before, world.id("Hannah"), TAXI)))
                .isInstanceOf(NothingToBook.class);
        assertThatThrownBy(() -> book(before, new Ride(null, Optional.empty(), Optional.empty())))
                .isInstanceOf(Invalid.class);
        world.run("Catrin", () -> pairings.pause(pair));
        assertThatThrownBy(() -> book(before, TAXI)).isInstanceOf(NothingToBook.class);
    }

    @Test
    void whatIsStillNeededCannotBeTakenBack() {
        booked(20);
        TravelBookingId booking = journeys("Catrin").get(0).booking().orElseThrow();
        PairingId other = world.pair("Dev", "Yusuf").id();

        assertThatThrownBy(() -> world.run("Catrin", () -> travels.takenBack(pair, booking)))
                .isInstanceOf(NothingToTakeBack.class);
        assertThatThrownBy(() -> world.run("Catrin", () -> travels.takenBack(other, booking)))
                .isInstanceOf(NotFound.class);
    }

    /** Maureen is reached by e-mail, and there is no mail server: what is told waits. */
    @Test
    void whatWaitsToGoOutIsTakenBackWithTheJourney() {
        world.run("Maureen", () -> consents.decideMyself(new Purpose("core.contact"), Decision.GIVEN));
        MeetingId meeting = booked(20);
        assertThat(waiting()).containsExactly("WAITING");
        world.run("Hannah", () -> meetings.moved(meeting, Optional.empty()));

        assertThat(waiting()).containsExactly("STOPPED");
    }

    private List<Object> waiting() {
        return sql
                .rows(
                        "select state from core.notice where template = ? and participant_id = ?",
                        TravelNotices.BOOKED_WITH_TIMES,
                        world.id("Maureen").value())
                .stream()
                .map(row -> row.get("state"))
                .toList();
    }

    /** Whoever is first, nothing is lost: what is booked for a meeting that has gone is to be taken back. */
    @Test
    void whoBooksWhileAnotherCallsTheMeetingOffLosesNothing() throws InterruptedException, ExecutionException {
        maureenAsks();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int n = 0; n < 15; n++) {
                MeetingId meeting = inPerson(20 + n);
                Callable<Boolean> books = () -> done(() -> book(meeting, TAXI));
                Callable<Boolean> callsOff = () -> done(() -> world.run("Samira", () -> meetings.callOff(meeting)));
                List<java.util.concurrent.Future<Boolean>> both = two.invokeAll(List.of(books, callsOff));
                boolean wasBooked = both.get(0).get();
                boolean isOff = both.get(1).get();

                JourneyState left = isOff ? JourneyState.TO_TAKE_BACK : JourneyState.BOOKED;
                if (wasBooked) {
                    assertThat(states()).containsExactly(left);
                } else {
                    assertThat(states()).isEmpty();
                }
                if (!isOff) {
                    world.run("Samira", () -> meetings.callOff(meeting));
                }
                if (wasBooked) {
                    takeBack();
                }
            }
        } finally {
            two.shutdown();
        }
    }

    private static boolean done(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException theOtherWasFaster) {
            return false;
        }
    }

    private Holding holding() {
        return holdings.stream()
                .filter(one -> one.key().equals("mentoring.travel"))
                .findFirst()
                .orElseThrow();
    }

    private List<Effect> letGo(Level level) {
        return world.as(
                "Maureen",
                () -> transactions.call(() -> {
                    List<Effect> said = holding().effects(world.id("Maureen"), level);
                    assertThat(holding().letGo(world.id("Maureen"), level)).isEqualTo(said);
                    return said;
                }));
    }

    private void oneUsedAndOneAhead() {
        booked(2);
        clock.forward(Duration.ofDays(3));
        booked(20);
    }

    @Test
    void theyReadAllOfWhatIsHeld() {
        oneUsedAndOneAhead();

        assertThat(world.as("Maureen", () -> transactions.call(() -> holding().about(world.id("Maureen"), Locale.UK))))
                .hasSize(3)
                .flatExtracting(Entry::facts)
                .extracting(Entry.Fact::value)
                .contains("a taxi", "10:15", "12:30");
        assertThat(world.as("Hannah", () -> transactions.call(() -> holding().about(world.id("Hannah"), Locale.UK))))
                .isEmpty();
    }

    @Test
    void whoTakesPartNoLongerIsOwedNothingAndOnlyWhatComesForThemStaysUntilItIsTakenBack() {
        oneUsedAndOneAhead();
        assertThat(letGo(Level.NO_CONTACT)).isEmpty();

        assertThat(letGo(Level.NO_NEW_USE))
                .containsExactly(Effect.deleted(2), Effect.kept(1, "mentoring.holding.travel.kept"));
        assertThat(letGo(Level.NO_NEW_USE)).containsExactly(Effect.kept(1, "mentoring.holding.travel.kept"));
        assertThat(states()).containsExactly(JourneyState.TO_TAKE_BACK);
        takeBack();
        assertThat(letGo(Level.NO_NEW_USE)).isEmpty();
    }

    @Test
    void whoIsForgottenIsNamedNoMoreByWhatSomebodyStillHasToTakeBack() {
        oneUsedAndOneAhead();

        assertThat(letGo(Level.ERASE))
                .containsExactly(Effect.deleted(2), Effect.changed(1, "mentoring.holding.travel.nameless"));
        assertThat(letGo(Level.ERASE)).isEmpty();
        assertThat(sql.rows(
                        "select id from mentoring.travel_booking where participant_id = ?",
                        world.id("Maureen").value()))
                .isEmpty();
        world.run("Catrin", () -> pairings.end(pair));
        assertThat(todos("Catrin"))
                .singleElement()
                .satisfies(todo -> assertThat(todo.sentence())
                        .startsWith("Take back the travel booked for Somebody who takes part no longer (a taxi, "));
        takeBack();
        assertThat(todos("Catrin")).isEmpty();
    }

    @Test
    void whatWasBookedIsKeptForSomeTimeFromTheDayOfTheMeeting() {
        oneUsedAndOneAhead();
        Retained kept = keepers.stream()
                .filter(one -> one.holding().equals("mentoring.travel"))
                .findFirst()
                .orElseThrow();
        LocalDate today = inDays(3).toLocalDate();

        assertThat(world.as("Catrin", () -> transactions.call(() -> kept.count(today.minusDays(2)))))
                .isZero();
        assertThat(world.as("Catrin", () -> transactions.call(() -> kept.letGo(today, 10))))
                .isEqualTo(1);
        assertThat(states()).containsExactly(JourneyState.BOOKED);
    }

    /** R6: Anita marks Hannah and has every role of staff besides. */
    @Test
    void forWhoeverJudgesTheTraineeThereIsNothingOfIt() {
        MeetingId meeting = booked(20);
        inPerson(25);
        Map<Class<?>, Object> known = Map.of(
                PairingId.class,
                pair,
                MeetingId.class,
                meeting,
                ParticipantId.class,
                world.id("Maureen"),
                Method.class,
                Method.SPOKEN,
                Ride.class,
                BUS,
                TravelBookingId.class,
                journeys("Catrin").get(0).booking().orElseThrow());
        Map<String, Object> answers = new LinkedHashMap<>();
        Arrays.stream(Travels.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> Stream.of(method.getParameterTypes()).anyMatch(type -> type == PairingId.class))
                .forEach(method -> answers.put(method.getName(), world.as("Anita", () -> {
                    try {
                        method.invoke(
                                travels,
                                Arrays.stream(method.getParameterTypes())
                                        .map(known::get)
                                        .toArray());
                        return Void.class;
                    } catch (InvocationTargetException refused) {
                        return refused.getCause().getClass();
                    } catch (IllegalAccessException cannotBe) {
                        throw new IllegalStateException(cannotBe);
                    }
                })));

        assertThat(answers).hasSize(7);
        assertThat(answers.values()).containsOnly(NotFound.class);
        assertThat(world.as("Anita", travels::waiting)).isEmpty();
        assertThat(todos("Anita")).isEmpty();
        assertThat(world.as("Anita", () -> sent.list(Locale.UK))).isEmpty();
        assertThat(world.as("Catrin", travels::waiting)).hasSize(1);
    }
}
