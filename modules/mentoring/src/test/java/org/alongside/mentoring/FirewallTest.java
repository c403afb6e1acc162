package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.problem.NotFound;
import org.alongside.core.ui.TodoSource;
import org.alongside.mentoring.meeting.Meetings;
import org.alongside.mentoring.meeting.Outcome;
import org.alongside.mentoring.meeting.Plan;
import org.alongside.mentoring.meeting.Unmarked;
import org.alongside.mentoring.met.Reminders;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.reminder.ReminderChoices;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R6: for Anita, who marks Hannah and has every role of staff besides, Hannah's pair does not exist. */
@ModuleTest
class FirewallTest {

    /** What only members of a pair may do with it: to all staff it looks as if there were no such pair of theirs. */
    private static final Set<String> FOR_MEMBERS =
            Set.of("Pairings.readMine", "Pairings.leave", "Pairings.leaveTelling", "Meetings.mark", "Meetings.moved");

    @Inject
    private World world;

    @Inject
    private Pairings pairings;

    @Inject
    private Meetings meetings;

    @Inject
    private Unmarked unmarked;

    @Inject
    private Reminders reminders;

    @Inject
    private ReminderChoices choices;

    @Inject
    private AuditLog audit;

    @Inject
    @Any
    private Instance<TodoSource> todos;

    private Pairings.Row hidden;
    private Pairings.Row open;
    private MeetingId hiddenMeeting;

    @BeforeEach
    void begin() {
        world.begin();
        hidden = world.pair("Maureen", "Hannah");
        open = world.pair("Dev", "Yusuf");
        hiddenMeeting = world.meetingIn(hidden.id(), -3).id();
    }

    @Test
    void listsAndCountsLeaveThePairOut() {
        world.meetingIn(open.id(), -3);

        assertThat(world.as("Anita", pairings::list))
                .extracting(Pairings.Row::id)
                .containsExactly(open.id());
        assertThat(world.as("Anita", unmarked::lookForUnmarked)).isEqualTo(1);
        assertThat(world.as("Catrin", unmarked::lookForUnmarked)).isEqualTo(2);
    }

    @Test
    void everyUseCaseAboutThePairFindsNothing() {
        Map<String, Class<?>> answers = new LinkedHashMap<>();
        useCases().forEach(useCase -> answers.put(name(useCase), answer("Anita", useCase)));

        assertThat(answers).hasSizeGreaterThan(10);
        assertThat(answers.values()).containsOnly(NotFound.class);
    }

    @Test
    void andItIsTheFirewallThatHidesItForACoordinatorFindsItAll() {
        List<String> nothingFound = useCases()
                .filter(useCase -> answer("Catrin", useCase) == NotFound.class)
                .map(FirewallTest::name)
                .distinct()
                .toList();

        assertThat(nothingFound).containsExactlyInAnyOrderElementsOf(FOR_MEMBERS);
    }

    @Test
    void aTraineeWhomOneMarksCannotBePairedByOneself() {
        world.run("Catrin", () -> pairings.end(hidden.id()));
        world.run("Catrin", () -> pairings.end(open.id()));

        assertThat(world.as("Anita", pairings::ready).trainees())
                .extracting(Participant::callName)
                .containsExactly("Yusuf");
        assertThatThrownBy(() -> world.as(
                        "Anita", () -> pairings.pair(world.initiative(), world.id("Maureen"), world.id("Hannah"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatTheTwoChoseAboutBeingToldDoesNotExistEither() {
        for (String member : List.of("Maureen", "Hannah")) {
            assertThatThrownBy(() -> world.as("Anita", () -> choices.of(world.id(member))))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> world.run(
                            "Anita",
                            () -> choices.chooseFor(world.id(member), false, org.alongside.core.consent.Method.SPOKEN)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void theStartPageSaysNothingOfThePair() {
        List<String> sentences = world.as(
                "Anita",
                () -> todos.stream()
                        .flatMap(source -> source.todos(Locale.ENGLISH).stream())
                        .map(todo -> todo.sentence() + todo.link())
                        .toList());

        assertThat(sentences).hasSize(1).noneMatch(sentence -> sentence.contains("Hannah"));
    }

    @Test
    void theAuditLogTellsNothingOfThePairNorWhoTheMentorIs() {
        world.run("Maureen", () -> meetings.mark(hiddenMeeting, Outcome.MET));
        world.run("Hannah", () -> meetings.mark(world.meetingIn(hidden.id(), -2).id(), Outcome.MET));
        world.run("Catrin", () -> pairings.pause(hidden.id()));
        world.run("Maureen", () -> pairings.leave(hidden.id()));

        assertThat(world.as("Anita", audit::newest))
                .isNotEmpty()
                .noneMatch(line -> tellsOfThePair(line.action(), line.subject()))
                .noneMatch(line -> line.who().equals("Hannah"))
                .anyMatch(line -> line.subject().equals(open.id().toString()));
        assertThat(world.as("Alex", audit::newest))
                .filteredOn(line -> tellsOfThePair(line.action(), line.subject()))
                .extracting(AuditLog.Line::action)
                .contains(
                        "mentoring.pairing.created",
                        "mentoring.pairing.paused",
                        "mentoring.pairing.left",
                        "mentoring.meeting.planned",
                        "mentoring.meeting.marked",
                        "core.engagement.began",
                        "core.engagement.ended");
    }

    /** By id of the pair or a meeting of theirs, or because somebody's part began or ended together with the pair. */
    private boolean tellsOfThePair(String action, String subject) {
        Set<String> theirs =
                Set.of(world.id("Maureen").toString(), world.id("Hannah").toString());
        boolean engagement = action.startsWith("core.engagement.") && theirs.contains(subject);
        boolean pair = subject.equals(hidden.id().toString());
        return engagement
                || pair
                || world.as("Catrin", () -> meetings.of(hidden.id())).stream()
                        .anyMatch(meeting -> subject.equals(meeting.id().toString()));
    }

    private Map<Class<?>, Object> beans() {
        return Map.of(Pairings.class, pairings, Meetings.class, meetings, Reminders.class, reminders);
    }

    /** Every public use case that is given a pair or a meeting, so that a new one is tested without being named here. */
    private Stream<Method> useCases() {
        return beans().keySet().stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> Stream.of(method.getParameterTypes())
                        .anyMatch(type -> type == PairingId.class || type == MeetingId.class))
                .sorted(Comparator.comparing(Method::getName));
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private Class<?> answer(String who, Method useCase) {
        Object[] arguments =
                Arrays.stream(useCase.getParameterTypes()).map(this::argument).toArray();
        Object bean = beans().get(useCase.getDeclaringClass());
        return world.as(who, () -> {
            try {
                useCase.invoke(bean, arguments);
                return Void.class;
            } catch (InvocationTargetException refused) {
                return refused.getCause().getClass();
            } catch (IllegalAccessException cannotBe) {
                throw new IllegalStateException(cannotBe);
            }
        });
    }

    private Object argument(Class<?> type) {
        Map<Class<?>, Object> known = Map.of(
                PairingId.class, hidden.id(),
                MeetingId.class, hiddenMeeting,
                ParticipantId.class, world.id("Maureen"),
                LocalDate.class, LocalDate.now(World.LONDON),
                Outcome.class, Outcome.DID_NOT_HAPPEN,
                org.alongside.core.consent.Method.class, org.alongside.core.consent.Method.SPOKEN,
                int.class, 1,
                Optional.class, Optional.empty(),
                Plan.class, Plan.one(LocalDateTime.now(World.LONDON), Channel.PHONE, Optional.empty()));
        return Optional.ofNullable(known.get(type))
                .orElseThrow(() -> new AssertionError("Say what to give for " + type));
    }
}
