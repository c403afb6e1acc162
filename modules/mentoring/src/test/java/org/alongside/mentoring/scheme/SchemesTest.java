package org.alongside.mentoring.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.text.Languages;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.World;
import org.alongside.mentoring.meeting.Meetings;
import org.alongside.mentoring.meeting.Plan;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.PlaceId;
import org.alongside.mentoring.place.Places;
import org.alongside.mentoring.scheme.SchemesResource.SchemeChange;
import org.alongside.spi.InitiativeId;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class SchemesTest {

    private static final SchemeChange NOTHING =
            new SchemeChange(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    @Inject
    private World world;

    @Inject
    private Schemes schemes;

    @Inject
    private Places places;

    @Inject
    private Meetings meetings;

    @Inject
    private Sql sql;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private Schemes.Row read() {
        return world.as("Catrin", () -> schemes.read(world.initiative()));
    }

    private Schemes.Row change(UnaryOperator<Schemes.Row> change) {
        return world.as("Catrin", () -> schemes.change(world.initiative(), change));
    }

    private PlaceId place(String name) {
        return world.as("Catrin", () -> places.add(name)).id();
    }

    /** What stands in a table about this scheme; the database is everybody's. */
    private List<Map<String, Object>> rows(String table, String column) {
        return sql.rows(
                "select * from mentoring." + table + " where " + column + " = ?",
                world.initiative().value());
    }

    private static SchemeChange saying(String contact, String boundaries) {
        return new SchemeChange(
                null, null, null, null, null, null, null, null, null, null, null, null, contact, boundaries);
    }

    private static SchemeChange from(String first, String last) {
        return new SchemeChange(null, null, null, first, last, null, null, null, null, null, null, null, null, null);
    }

    private static SchemeChange numbers(
            Integer meetings, Integer capacity, Integer pairs, Integer weeks, Integer hours) {
        return new SchemeChange(
                meetings, null, null, null, null, null, null, capacity, pairs, weeks, null, hours, null, null);
    }

    private static SchemeChange offering(List<Channel> channels, List<UUID> offered) {
        return new SchemeChange(
                null, null, null, null, null, channels, offered, null, null, null, null, null, null, null);
    }

    @Test
    void beginsAsTheReferenceScheme() {
        Schemes.Row usual = read();

        assertThat(usual.meetings()).isEqualTo(6);
        assertThat(usual.everyMonths()).isEqualTo(1);
        assertThat(usual.minutes()).isEqualTo(60);
        assertThat(usual.days()).isEqualTo(new Schemes.Days(LocalDate.of(2026, 10, 1), Optional.empty()));
        assertThat(usual.offer().channels()).containsExactlyInAnyOrder(Channel.values());
        assertThat(usual.offer().has(place("Library"))).isTrue();
        assertThat(usual.room()).isEqualTo(new Schemes.Room(1, Optional.empty()));
        assertThat(usual.terms()).isEqualTo(new Schemes.Terms(8, true, 24));
        assertThat(usual.words()).isEqualTo(new Schemes.Words("", ""));
    }

    @Test
    void allOfItCanBeChanged() {
        UUID library = place("Library").value();
        place("Café");

        Schemes.Row changed = change(new SchemeChange(
                9,
                2,
                45,
                "2026-11-01",
                "2027-07-31",
                List.of(Channel.PHONE, Channel.VIDEO),
                List.of(library),
                3,
                12,
                0,
                false,
                48,
                " Samira, 01632 960 110 ",
                "Only by text.\nNo gifts.")::over);

        assertThat(read()).isEqualTo(changed);
        assertThat(changed)
                .isEqualTo(new Schemes.Row(
                        changed.initiative(),
                        9,
                        2,
                        45,
                        new Schemes.Days(LocalDate.of(2026, 11, 1), Optional.of(LocalDate.of(2027, 7, 31))),
                        new Schemes.Offer(Set.of(Channel.PHONE, Channel.VIDEO), Set.of(new PlaceId(library))),
                        new Schemes.Room(3, Optional.of(12)),
                        new Schemes.Terms(0, false, 48),
                        new Schemes.Words("Samira, 01632 960 110", "Only by text.\nNo gifts.")));
    }

    @Test
    void whatIsLeftOutStaysAsItIs() {
        UUID library = place("Library").value();
        change(offering(List.of(Channel.PHONE), List.of(library))::over);
        change(from("2026-11-01", "2027-07-31")::over);
        change(numbers(9, 3, 12, 4, 48)::over);
        Schemes.Row before = change(saying("Samira", "No gifts.")::over);

        assertThat(change(NOTHING::over)).isEqualTo(before);
        assertThat(before.offer().channels()).containsExactly(Channel.PHONE);
        assertThat(before.room().pairs()).contains(12);
        assertThat(before.meetings()).isEqualTo(9);
    }

    @Test
    void whatWasChosenCanBeTakenBack() {
        change(offering(List.of(Channel.PHONE), List.of(place("Library").value()))::over);
        change(from("2026-11-01", "2027-07-31")::over);
        change(numbers(null, null, 12, null, null)::over);
        change(saying("Samira", "No gifts.")::over);

        change(offering(List.of(), List.of())::over);
        change(from("", "")::over);
        change(numbers(null, null, 0, null, null)::over);
        Schemes.Row again = change(saying("", "")::over);

        assertThat(again.offer()).isEqualTo(new Schemes.Offer(Set.of(), Set.of()));
        assertThat(again.days()).isEqualTo(new Schemes.Days(LocalDate.of(2026, 10, 1), Optional.empty()));
        assertThat(again.room().pairs()).isEmpty();
        assertThat(again.words()).isEqualTo(new Schemes.Words("", ""));
        assertThat(rows("scheme_place", "scheme_id")).isEmpty();
    }

    @Test
    void aDayOfTheInitiativeIsNotKeptBesideIt() {
        change(numbers(4, null, null, null, null)::over);

        assertThat(rows("scheme", "initiative_id")).singleElement().satisfies(row -> {
            assertThat(row.get("first_day")).isNull();
            assertThat(row.get("last_day")).isNull();
        });
    }

    @Test
    void nothingIsEnforced() {
        PlaceId library = place("Library");
        PlaceId cafe = place("Café");
        change(offering(List.of(Channel.PHONE), List.of(library.value()))::over);
        change(from("2026-11-01", "2026-12-31")::over);
        change(numbers(2, 1, 1, null, null)::over);
        world.pair("Dev", "Yusuf");

        List<Meetings.Row> planned = world.as("Catrin", () -> {
            PairingId pair = world.pair("Maureen", "Hannah").id();
            return meetings.plan(
                    pair,
                    new Plan(
                            LocalDateTime.of(2027, 6, 1, 10, 0),
                            Optional.of(9),
                            Optional.of(1),
                            Channel.IN_PERSON,
                            Optional.of(cafe)));
        });

        assertThat(planned).hasSize(9).allMatch(meeting -> meeting.place().equals(Optional.of("Café")));
    }

    @Test
    void faultsAreNamed() {
        assertFault("mentoring.fault.number", numbers(0, null, null, null, null));
        assertFault("mentoring.fault.number", numbers(25, null, null, null, null));
        assertFault("mentoring.fault.number", numbers(null, 0, null, null, null));
        assertFault("mentoring.fault.number", numbers(null, 11, null, null, null));
        assertFault("mentoring.fault.number", numbers(null, null, -1, null, null));
        assertFault("mentoring.fault.number-or-none", numbers(null, null, null, 53, null));
        assertFault("mentoring.fault.number-or-none", numbers(null, null, null, -1, null));
        assertFault("mentoring.fault.number", numbers(null, null, null, null, 0));
        assertFault("mentoring.fault.day", from("1 October", null));
        assertFault("mentoring.fault.scheme-days", from("2026-11-01", "2026-10-31"));
        assertFault("mentoring.fault.place", offering(null, List.of(UUID.randomUUID())));
        assertFault("mentoring.fault.contact", saying("x".repeat(201), null));
        assertFault("mentoring.fault.boundaries", saying(null, "x".repeat(2001)));
        assertThat(rows("scheme", "initiative_id")).isEmpty();
    }

    private void assertFault(String key, SchemeChange change) {
        assertThatThrownBy(() -> change(change::over))
                .isInstanceOfSatisfying(
                        Invalid.class, fault -> assertThat(fault.key()).isEqualTo(key));
    }

    @Test
    void theRoomThereIsIsUsed() {
        assertThat(change(numbers(24, 10, 1000, 52, 168)::over).room())
                .isEqualTo(new Schemes.Room(10, Optional.of(1000)));
        assertThat(change(saying("x".repeat(200), "x".repeat(2000))::over)
                        .words()
                        .boundaries())
                .hasSize(2000);
    }

    @Test
    void staffReadAndOnlyCoordinatorsChange() {
        for (String staff : List.of("Samira", "Alex")) {
            assertThat(world.as(staff, () -> schemes.read(world.initiative()))).isEqualTo(read());
        }
        for (String other : List.of("Samira", "Alex", "Maureen", "Hannah")) {
            assertThatThrownBy(() -> world.run(other, () -> schemes.change(world.initiative(), now -> now)))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> world.as("Maureen", () -> schemes.read(world.initiative())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anotherProgrammesSchemeDoesNotExist() {
        InitiativeId here = world.initiative();
        PlaceId library = place("Library");
        world.begin();

        assertThatThrownBy(() -> world.as("Catrin", () -> schemes.read(here))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> change(offering(null, List.of(library.value()))::over))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void warnsOfWhatContradictsWhatPeopleArePromisedAndForbidsNothing() {
        assertThat(read().warnings()).containsExactly("mentoring.check.contact");
        assertThat(change(saying("Samira", null)::over).warnings()).isEmpty();

        Schemes.Row hard = change(
                new SchemeChange(2, 3, null, null, null, null, null, null, null, null, false, null, null, null)::over);
        assertThat(hard.warnings())
                .containsExactly("mentoring.check.meetings", "mentoring.check.every-months", "mentoring.check.late");
    }

    @Test
    void saysInWordsWhatIsUsual() {
        assertThat(SchemeWords.of(read(), Locale.UK))
                .containsExactly(
                        "Usual are 6 meetings of 60 minutes, once a month. Every pair may do it differently.",
                        "The scheme runs from Thursday 1 October 2026.",
                        "If the trainee calls a meeting off less than 24 hours before, the mentor is paid all the same.",
                        "When a pair has ended, somebody is still there for both of them. Weeks of aftercare: 8.",
                        "Nobody is named yet whom to ring if you worry about anybody's safety. Please ask your coordinator.");

        Schemes.Row other =
                change(new SchemeChange(
                        4,
                        2,
                        30,
                        null,
                        "2027-03-31",
                        null,
                        null,
                        null,
                        null,
                        0,
                        false,
                        null,
                        "Samira, 01632 960 110",
                        null)::over);
        assertThat(SchemeWords.of(other, Locale.UK))
                .containsExactly(
                        "Usual are 4 meetings of 30 minutes, every 2 months. Every pair may do it differently.",
                        "The scheme runs from Thursday 1 October 2026 to Wednesday 31 March 2027.",
                        "A meeting that is called off is not paid for, however late that is.",
                        "If you worry about anybody's safety, ring: Samira, 01632 960 110");
    }

    @Test
    void showsWhatIsPromisedInTheReadersLanguage() {
        assertThat(world.as("Catrin", () -> schemes.promises(world.initiative(), Languages.WELSH)))
                .containsExactly("Galwad reolaidd");
    }
}
