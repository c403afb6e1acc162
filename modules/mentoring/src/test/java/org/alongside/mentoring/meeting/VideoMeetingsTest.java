package org.alongside.mentoring.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.World;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.PlaceId;
import org.alongside.mentoring.place.Places;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A video room is a place like any other; its link stands with the place and opens what is planned there, while it is planned. */
@ModuleTest
class VideoMeetingsTest {

    private static final String LINK = "https://video.example.org/room-7";

    @Inject
    private World world;

    @Inject
    private Places places;

    @Inject
    private Meetings meetings;

    @Inject
    private MovableClock clock;

    private PairingId pair;
    private Places.Row room;

    @BeforeEach
    void begin() {
        world.begin();
        pair = world.pair("Maureen", "Hannah").id();
        room = world.as("Catrin", () -> places.add("Video room", LINK));
    }

    private MeetingId plan(LocalDateTime at, Channel how, Optional<PlaceId> where) {
        return world.as("Catrin", () -> meetings.plan(pair, Plan.one(at, how, where)))
                .get(0)
                .id();
    }

    /** At noon, so that the day goes on for a while. */
    private static LocalDateTime inDays(int days) {
        return LocalDateTime.now(World.LONDON)
                .plusDays(days)
                .withHour(12)
                .withMinute(0)
                .withSecond(0)
                .withNano(0);
    }

    private Optional<String> link(MeetingId meeting) {
        return world.as("Catrin", () -> meetings.read(meeting)).videoLink();
    }

    @Test
    void bothFindTheLinkOfWhatTheyPlannedThereByVideo() {
        plan(inDays(3), Channel.VIDEO, Optional.of(room.id()));

        for (String name : List.of("Maureen", "Hannah")) {
            assertThat(world.as(name, meetings::coming))
                    .singleElement()
                    .extracting(Meetings.Row::place, Meetings.Row::videoLink)
                    .containsExactly(Optional.of("Video room"), Optional.of(LINK));
        }
    }

    @Test
    void whoOnlyLooksAfterTheProgrammeHasNoWayIn() {
        MeetingId meeting = plan(inDays(3), Channel.VIDEO, Optional.of(room.id()));

        assertThat(world.as("Alex", () -> meetings.read(meeting)).videoLink()).isEmpty();
        assertThat(world.as("Alex", places::list))
                .extracting(Places.Row::videoLink)
                .containsOnly(Optional.empty());
        for (String name : List.of("Catrin", "Samira")) {
            assertThat(world.as(name, () -> meetings.read(meeting)).videoLink()).contains(LINK);
            assertThat(world.as(name, places::list))
                    .extracting(Places.Row::videoLink)
                    .contains(Optional.of(LINK));
        }
    }

    @Test
    void itOpensInAPageOfItsOwnThatLearnsNothingOfThisOne() {
        MeetingId meeting = plan(inDays(3), Channel.VIDEO, Optional.of(room.id()));

        assertThat(MeetingWords.wayIn(world.as("Catrin", () -> meetings.read(meeting)), Locale.UK))
                .hasValueSatisfying(join -> {
                    assertThat(join.getText()).isEqualTo("Join the video meeting");
                    assertThat(join.getHref()).isEqualTo(LINK);
                    assertThat(join.getTarget()).contains("_blank");
                    assertThat(join.getElement().getAttribute("rel")).contains("noopener");
                });
    }

    @Test
    void thereIsNoneByAnotherWayOrAtAPlaceWithoutOne() {
        Places.Row cafe = world.as("Catrin", () -> places.add("Garden café"));

        assertThat(link(plan(inDays(3), Channel.IN_PERSON, Optional.of(room.id()))))
                .isEmpty();
        assertThat(link(plan(inDays(4), Channel.VIDEO, Optional.of(cafe.id())))).isEmpty();
        assertThat(link(plan(inDays(5), Channel.VIDEO, Optional.empty()))).isEmpty();
    }

    @Test
    void itStandsThereUntilTheDayIsOver() {
        MeetingId yesterday = plan(inDays(-1), Channel.VIDEO, Optional.of(room.id()));
        MeetingId soon = plan(inDays(3), Channel.VIDEO, Optional.of(room.id()));
        assertThat(link(yesterday)).isEmpty();

        clock.forward(Duration.between(
                LocalDateTime.now(World.LONDON).atZone(World.LONDON),
                inDays(3).plusMinutes(20).atZone(World.LONDON)));
        assertThat(world.as("Maureen", meetings::coming)).isEmpty();
        assertThat(link(soon)).contains(LINK);

        clock.forward(Duration.ofHours(12));
        assertThat(link(soon)).isEmpty();
    }

    @Test
    void whatWasMovedOrWillNotHappenOpensNothing() {
        MeetingId meeting = plan(inDays(3), Channel.VIDEO, Optional.of(room.id()));
        world.run("Hannah", () -> meetings.moved(meeting, Optional.of(inDays(6))));

        assertThat(link(meeting)).isEmpty();
        assertThat(world.as("Maureen", meetings::coming))
                .singleElement()
                .extracting(Meetings.Row::videoLink)
                .isEqualTo(Optional.of(LINK));
    }

    @Test
    void theLinkOfARoomChangesAndGoesAndItsNameStays() {
        MeetingId meeting = plan(inDays(3), Channel.VIDEO, Optional.of(room.id()));
        String other = "https://video.example.org/room-8";

        assertThat(world.as("Catrin", () -> places.opensAt(room.id(), other)))
                .extracting(Places.Row::name, Places.Row::videoLink)
                .containsExactly("Video room", Optional.of(other));
        assertThat(link(meeting)).contains(other);

        world.run("Catrin", () -> places.opensAt(room.id(), ""));
        assertThat(link(meeting)).isEmpty();
    }

    @Test
    void onlyWhoKeepsTheListSaysWhereARoomOpensAndOnlyWithALinkThatHolds() {
        assertThatThrownBy(() -> world.as("Samira", () -> places.opensAt(room.id(), LINK)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> world.as("Maureen", () -> places.opensAt(room.id(), LINK)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> world.as("Catrin", () -> places.opensAt(room.id(), "http://video.example.org")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> world.as("Catrin", () -> places.add("Another room", "ftp://video.example.org")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> world.as("Catrin", () -> places.opensAt(new PlaceId(UUID.randomUUID()), LINK)))
                .isInstanceOf(NotFound.class);
        assertThat(world.as("Catrin", places::list)).containsExactly(room);
    }

    @Test
    void byVideoTheRoomsAreProposedFirstAndOfTheseTheUsualOnes() {
        Places.Row cafe = place("Café", "");
        Places.Row library = place("Library", "");
        Places.Row here = place("Room here", LINK);
        Places.Row there = place("Room there", LINK);
        List<Places.Row> all = List.of(cafe, library, here, there);
        List<Places.Row> usual = List.of(library, there);

        assertThat(PlanForm.proposed(all, Channel.VIDEO, usual::contains)).containsExactly(there, here, library, cafe);
        assertThat(PlanForm.proposed(all, Channel.IN_PERSON, usual::contains))
                .containsExactly(library, there, cafe, here);
    }

    private static Places.Row place(String name, String link) {
        return new Places.Row(
                new PlaceId(UUID.randomUUID()),
                name,
                false,
                false,
                Optional.of(link).filter(given -> !given.isEmpty()));
    }
}
