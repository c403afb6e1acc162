package org.alongside.mentoring.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.World;
import org.alongside.mentoring.enrolment.Enrolments;
import org.alongside.mentoring.pairing.Suggestions;
import org.alongside.mentoring.scheme.Schemes;
import org.alongside.mentoring.wish.Avoided;
import org.alongside.mentoring.wish.DayPart;
import org.alongside.mentoring.wish.PrivateWish;
import org.alongside.mentoring.wish.Slot;
import org.alongside.mentoring.wish.Wish;
import org.alongside.mentoring.wish.Wishes;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody reads of whom they might like to meet, and what waits for whom. */
@ModuleTest
class InvitationsTest {

    private static final Slot MONDAY = new Slot(DayOfWeek.MONDAY, DayPart.EVENING);
    private static final Slot TUESDAY = new Slot(DayOfWeek.TUESDAY, DayPart.MORNING);

    @Inject
    private World world;

    @Inject
    private Invitations invitations;

    @Inject
    private Suggestions suggestions;

    @Inject
    private Schemes schemes;

    @Inject
    private Enrolments enrolments;

    @Inject
    private Wishes wishes;

    @Inject
    @Any
    private Instance<TodoSource> todos;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void theMentorReadsBeforeTheirYesWhatTheUsualMeetingsComeTo() {
        PairingId pair = world.suggest("Maureen", "Yusuf");
        Map<PairingId, String> before = world.as("Maureen", () -> invitations.beforeYes(Locale.ENGLISH));
        assertThat(before).containsOnlyKeys(pair);
        Schemes.Row usual = world.as("Catrin", () -> schemes.of(world.initiative()));
        assertThat(before.get(pair).split(", "))
                .hasSize(usual.meetings())
                .allSatisfy(work -> assertThat(work).endsWith(" " + usual.minutes()));
        world.as("Maureen", () -> suggestions.yes(pair));
        assertThat(world.as("Yusuf", () -> invitations.beforeYes(Locale.ENGLISH)))
                .as("nobody pays a trainee")
                .isEmpty();
        assertThat(world.as("Maureen", () -> invitations.beforeYes(Locale.ENGLISH)))
                .as("they said yes")
                .isEmpty();
    }

    @Test
    void theMentorReadsTheOthersOwnWordsWhatBothLikeAndWhenBothCan() {
        tell("Maureen", Set.of(MONDAY, TUESDAY), List.of("Walking", "tea"), "Hello from me");
        tell("Yusuf", Set.of(TUESDAY), List.of("walking", "chess"), "I am new here");
        world.suggest("Maureen", "Yusuf");

        Invitations.Row row = world.as("Maureen", invitations::mine).get(0);

        assertThat(row.other().callName()).isEqualTo("Yusuf");
        assertThat(row.turn()).isTrue();
        assertThat(row.about()).isEqualTo("I am new here");
        assertThat(row.interests()).containsExactly("walking", "chess");
        assertThat(row.shared()).containsExactly("walking");
        assertThat(row.times()).containsExactly(TUESDAY);
        assertThat(row.toString()).doesNotContain("Larch");
        assertThat(world.as("Yusuf", invitations::mine)).isEmpty();
    }

    @Test
    void whoNamesNoTimesCanAtAnyOfTheOthers() {
        tell("Maureen", Set.of(), List.of(), "");
        tell("Yusuf", Set.of(TUESDAY), List.of(), "");
        world.suggest("Maureen", "Yusuf");

        assertThat(world.as("Maureen", invitations::mine).get(0).times()).containsExactly(TUESDAY);
    }

    @Test
    void eachIsAskedInTurnAndThenTheCoordinatorIntroducesThem() {
        PairingId id = world.suggest("Maureen", "Yusuf");
        assertThat(waiting("Maureen")).contains("Somebody you might like to meet");
        assertThat(waiting("Yusuf")).doesNotContain("Somebody you might like to meet");

        world.run("Maureen", () -> suggestions.yes(id));
        assertThat(waiting("Maureen")).doesNotContain("Somebody you might like to meet");
        assertThat(waiting("Yusuf")).contains("Somebody you might like to meet");
        assertThat(waiting("Catrin")).doesNotContain("Introduce Maureen and Yusuf: both would like to");

        world.run("Yusuf", () -> suggestions.yes(id));
        assertThat(waiting("Yusuf")).doesNotContain("Somebody you might like to meet");
        assertThat(world.as("Maureen", invitations::mine).get(0).both()).isTrue();
        assertThat(waiting("Catrin")).contains("Introduce Maureen and Yusuf: both would like to");
    }

    @Test
    void aCoordinatorIsToldWhomToTalkWithAndWhoJudgesIsNot() {
        world.run("Hannah", () -> enrolments.interested(world.initiative()));

        assertThat(waiting("Catrin")).contains("Tell Hannah what Mentoring is about");
        assertThat(waiting("Anita")).noneMatch(sentence -> sentence.contains("Hannah"));
        assertThat(waiting("Hannah")).noneMatch(sentence -> sentence.contains("Hannah"));
    }

    @Test
    void nothingThatWaitsForAnybodyHereHasALastDay() {
        world.suggest("Maureen", "Yusuf");
        world.run("Dev", () -> enrolments.interested(world.initiative()));

        for (String name : Arrays.asList("Maureen", "Catrin")) {
            assertThat(world.as(name, () -> all(Locale.ENGLISH)))
                    .filteredOn(todo -> todo.link().startsWith("mentoring/"))
                    .isNotEmpty()
                    .allSatisfy(todo -> assertThat(todo.due()).isEmpty());
        }
    }

    private Set<String> waiting(String name) {
        return world.as(name, () -> all(Locale.ENGLISH)).stream()
                .map(Todo::sentence)
                .collect(Collectors.toSet());
    }

    private List<Todo> all(Locale locale) {
        return todos.stream().flatMap(source -> source.todos(locale).stream()).toList();
    }

    private void tell(String name, Set<Slot> times, List<String> interests, String about) {
        PrivateWish secret =
                new PrivateWish(List.of(), List.of(), List.of(new Avoided(Avoided.Kind.TEAM, "Larch Ward")));
        world.run(
                name,
                () -> wishes.tell(new Wishes.Told(new Wish(times, Set.of(), Set.of(), interests, about), secret)));
    }
}
