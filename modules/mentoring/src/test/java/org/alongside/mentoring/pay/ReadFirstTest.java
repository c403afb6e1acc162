package org.alongside.mentoring.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.mentoring.meeting.Meetings;
import org.alongside.mentoring.meeting.PaidMeetings;
import org.alongside.mentoring.pairing.Suggestions;
import org.alongside.mentoring.people.Invitations;
import org.junit.jupiter.api.Test;

/**
 * Which use case plans meetings, asks a mentor to them, or says yes to them; and what stands on the page before. Whoever adds one says
 * here which it is: if it asks, it has a sentence. Pairs that are introduced without a suggestion are asked for on the page of pairs,
 * which reads the same.
 */
class ReadFirstTest {
    private static final List<Class<?>> USE_CASES = List.of(Meetings.class, Suggestions.class);

    /** What is read before, by what is done. */
    private static final Map<String, String> READ_FIRST = Map.of(
            "Meetings.plan", "AskFirst.of",
            "Meetings.moved", "PaidMeetings.beforeMoving",
            "Meetings.movedFor", "AskFirst.of",
            "Suggestions.make", "AskFirst.of",
            "Suggestions.yes", "Invitations.beforeYes",
            "Suggestions.yesFor", "AskFirst.of");

    /** Reading, taking back, and what is over: nobody is asked to anything. Who is introduced said yes before. */
    private static final Set<String> ASKS_NOBODY = Set.of(
            "Meetings.propose",
            "Meetings.callOff",
            "Meetings.of",
            "Meetings.ofInitiative",
            "Meetings.read",
            "Meetings.coming",
            "Meetings.past",
            "Meetings.mark",
            "Meetings.markFor",
            "Meetings.markByLink",
            "Suggestions.list",
            "Suggestions.mine",
            "Suggestions.notThisTime",
            "Suggestions.notThisTimeFor",
            "Suggestions.introduce",
            "Suggestions.takeBack",
            "Suggestions.notAgain",
            "Suggestions.taken",
            "Suggestions.underWayWith",
            "Suggestions.withhold");

    @Test
    void whoeverAsksOrSaysYesReadsSomethingFirst() {
        Set<String> known = new TreeSet<>(ASKS_NOBODY);
        known.addAll(READ_FIRST.keySet());
        assertThat(USE_CASES.stream().flatMap(ReadFirstTest::methods).collect(Collectors.toSet()))
                .isEqualTo(known);
        assertThat(Stream.of(AskFirst.class, PaidMeetings.class, Invitations.class)
                        .flatMap(ReadFirstTest::methods)
                        .toList())
                .containsAll(READ_FIRST.values());
    }

    private static Stream<String> methods(Class<?> useCase) {
        return Arrays.stream(useCase.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .map(name -> useCase.getSimpleName() + "." + name);
    }
}
