package org.alongside.support.ceiling;

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
import org.alongside.support.claim.Claims;
import org.alongside.support.group.Groups;
import org.alongside.support.group.MyGroups;
import org.alongside.support.recognition.Invitations;
import org.alongside.support.recognition.Opportunities;
import org.junit.jupiter.api.Test;

/**
 * Which use case plans paid work, asks somebody to it, or says yes to it or to its pay; and what stands on the page before. Whoever
 * adds a use case to one of these says here which it is: if it asks, it has a sentence.
 */
class ReadFirstTest {
    private static final List<Class<?>> USE_CASES =
            List.of(Groups.class, MyGroups.class, Claims.class, Opportunities.class, Invitations.class);

    /** What is read before, by what is done. */
    private static final Map<String, String> READ_FIRST = Map.ofEntries(
            // A group that begins has nobody in it yet.
            Map.entry("Groups.meet", "AskFirst.inWords"),
            Map.entry("Groups.invite", "AskFirst.of"),
            Map.entry("Groups.move", "AskFirst.inWords"),
            Map.entry("Groups.answerFor", "AskFirst.of"),
            Map.entry("MyGroups.answer", "MyGroups.beforeYes"),
            Map.entry("Claims.send", "PayWarnings.beforeSending"),
            Map.entry("Claims.sendLess", "PayWarnings.beforeSending"),
            Map.entry("Claims.give", "PayWarnings.beforeSending"),
            Map.entry("Claims.sendFor", "Claims.askFirst"),
            Map.entry("Claims.giveFor", "Claims.askFirst"),
            Map.entry("Claims.sendLessFor", "Claims.askFirst"),
            Map.entry("Opportunities.invite", "AskFirst.inWords"),
            Map.entry("Invitations.answer", "PayWarnings.reminder"));

    /** Reading, taking back, and what is over: nobody is asked to anything. */
    private static final Set<String> ASKS_NOBODY = Set.of(
            "Groups.list",
            "Groups.unsaid",
            "Groups.notAllTogether",
            "Groups.begin",
            "Groups.change",
            "Groups.people",
            "Groups.staff",
            "Groups.leave",
            "Groups.leaveOut",
            "Groups.there",
            "MyGroups.mine",
            "MyGroups.beforeYes",
            "MyGroups.there",
            "Claims.mine",
            "Claims.undecided",
            "Claims.firstPaymentIsAhead",
            "Claims.decline",
            "Claims.takeBack",
            "Claims.charities",
            "Claims.people",
            "Claims.of",
            "Claims.askFirst",
            "Claims.declineFor",
            "Claims.takeBackFor",
            "Opportunities.list",
            "Opportunities.offer",
            "Opportunities.close",
            "Opportunities.people",
            "Opportunities.asked",
            // Their answer to an invitation plans nothing yet, and the invitation said what it pays.
            "Opportunities.answerFor",
            "Invitations.mine");

    @Test
    void whoeverAsksOrSaysYesReadsSomethingFirst() {
        Set<String> known = new TreeSet<>(ASKS_NOBODY);
        known.addAll(READ_FIRST.keySet());
        assertThat(USE_CASES.stream().flatMap(ReadFirstTest::methods).collect(Collectors.toSet()))
                .isEqualTo(known);
        assertThat(Stream.of(AskFirst.class, PayWarnings.class, MyGroups.class, Claims.class)
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
