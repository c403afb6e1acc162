package org.alongside.mentoring.ending;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.problem.NotFound;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.World;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R6: for Anita, who marks Hannah and has every role of staff besides, nothing of Hannah's pair pauses, ends or is looked after. */
@ModuleTest
class EndingFirewallTest {

    @Inject
    private World world;

    @Inject
    private Pairings pairings;

    @Inject
    private Pauses pauses;

    @Inject
    private Endings endings;

    @Inject
    private Goodbyes goodbyes;

    @Inject
    private Rematches rematches;

    @Inject
    private Aftercare aftercare;

    @Inject
    private Certificates certificates;

    @Inject
    private EndingTodos todos;

    private PairingId hidden;

    @BeforeEach
    void begin() {
        world.begin();
        hidden = world.pair("Maureen", "Hannah").id();
    }

    @Test
    void everyUseCaseAboutThePairFindsNothing() {
        Map<String, Class<?>> answers = new LinkedHashMap<>();
        beans().forEach((type, bean) -> Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> Stream.of(method.getParameterTypes()).anyMatch(one -> one == PairingId.class))
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> answers.put(type.getSimpleName() + "." + method.getName(), answer(bean, method))));

        assertThat(answers).hasSizeGreaterThan(15);
        assertThat(answers.values()).containsOnly(NotFound.class);
    }

    @Test
    void noListNamesThePair() {
        world.run(
                "Maureen",
                () -> pauses.take(hidden, new Pauses.Wanted(PauseWords.A_BREAK, "See you.", Optional.empty())));
        assertThat(world.as("Anita", pauses::back)).isEmpty();
        assertThat(world.as("Anita", endings::near)).isEmpty();

        world.run("Maureen", () -> pairings.leave(hidden));
        assertThat(world.as("Anita", aftercare::beginWhereEnded)).isZero();
        world.run("Catrin", () -> aftercare.begin(hidden));
        assertThat(world.as("Anita", aftercare::list)).isEmpty();
        assertThat(world.as("Anita", () -> todos.todos(Locale.ENGLISH))).isEmpty();
        assertThat(world.as("Catrin", () -> todos.todos(Locale.ENGLISH))).isNotEmpty();
    }

    private Map<Class<?>, Object> beans() {
        Map<Class<?>, Object> beans = new LinkedHashMap<>();
        beans.put(Pauses.class, pauses);
        beans.put(Endings.class, endings);
        beans.put(Goodbyes.class, goodbyes);
        beans.put(Rematches.class, rematches);
        beans.put(Aftercare.class, aftercare);
        beans.put(Certificates.class, certificates);
        return beans;
    }

    private Class<?> answer(Object bean, Method useCase) {
        Object[] arguments =
                Arrays.stream(useCase.getParameterTypes()).map(this::argument).toArray();
        return world.as("Anita", () -> {
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
                PairingId.class,
                hidden,
                ParticipantId.class,
                world.id("Maureen"),
                int.class,
                1,
                Optional.class,
                Optional.empty(),
                Locale.class,
                Locale.UK,
                org.alongside.core.consent.Method.class,
                org.alongside.core.consent.Method.SPOKEN,
                Pauses.Wanted.class,
                new Pauses.Wanted(PauseWords.A_BREAK, "", Optional.empty()),
                Certificates.Wanted.class,
                new Certificates.Wanted("", false, false));
        return Optional.ofNullable(known.get(type))
                .orElseThrow(() -> new AssertionError("Say what to give for " + type));
    }

    /** So that this test has something to find fault with. */
    @Test
    void andItIsTheFirewallThatHidesIt() {
        assertThat(List.of(
                        world.as("Catrin", () -> endings.read(hidden)).pair().id(),
                        world.as("Samira", () -> endings.read(hidden)).pair().id()))
                .containsOnly(hidden);
    }
}
