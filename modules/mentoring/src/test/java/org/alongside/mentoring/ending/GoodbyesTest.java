package org.alongside.mentoring.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.notification.Messages;
import org.alongside.core.problem.Invalid;
import org.alongside.core.ui.Todo;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.World;
import org.alongside.mentoring.pairing.NotThisStep;
import org.alongside.mentoring.pairing.PairingOver;
import org.alongside.mentoring.pairing.PairingState;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parting: what one of the two wishes counts when the other one wishes it too, in whatever order they say it. */
@ModuleTest
class GoodbyesTest {

    private static final int ROUNDS = 10;

    @Inject
    private World world;

    @Inject
    private Pairings pairings;

    @Inject
    private Endings endings;

    @Inject
    private Goodbyes goodbyes;

    @Inject
    private EndingTodos todos;

    @Inject
    private Messages messages;

    @Inject
    private AuditLog audit;

    @Inject
    private Transactions transactions;

    @Inject
    @Any
    private Instance<Holding> holdings;

    private PairingId pair;

    @BeforeEach
    void begin() {
        world.begin();
        pair = world.pair("Maureen", "Hannah").id();
    }

    private Goodbyes.Mine say(String who, Goodbye goodbye) {
        return world.as(who, () -> goodbyes.choose(pair, Optional.of(goodbye), Optional.empty()));
    }

    private Goodbyes.Mine say(String who, Contact contact) {
        return world.as(who, () -> goodbyes.choose(pair, Optional.empty(), Optional.of(contact)));
    }

    private Goodbyes.Mine seen(String who) {
        return world.as(who, () -> goodbyes.mine(pair));
    }

    private Pairings.Row read() {
        return world.as("Catrin", () -> pairings.read(pair));
    }

    private void beginEnding() {
        world.run("Catrin", () -> endings.begin(pair));
    }

    @Test
    void aGoodbyeBeginsTheEndingWhoeverChoosesIt() {
        say("Hannah", Goodbye.CARD);

        assertThat(read().state()).isEqualTo(PairingState.ENDING);
    }

    @Test
    void oneSeesTheOthersChoiceOnlyWhenBothChose() {
        for (List<String> order : List.of(List.of("Maureen", "Hannah"), List.of("Hannah", "Maureen"))) {
            world.run("Catrin", () -> pairings.end(pair));
            pair = world.pair("Maureen", "Hannah").id();

            assertThat(say(order.get(0), Goodbye.CARD).theirs()).isEmpty();
            assertThat(seen(order.get(1)).theirs()).isEmpty();
            assertThat(world.as("Catrin", () -> goodbyes.of(pair)))
                    .isEqualTo(new Goodbyes.Both(Optional.empty(), Optional.empty(), Optional.empty()));

            assertThat(say(order.get(1), Goodbye.NO_FUSS).theirs()).contains(Goodbye.CARD);
            assertThat(seen(order.get(0)).theirs()).contains(Goodbye.NO_FUSS);
        }
    }

    @Test
    void contactAfterwardsCountsOnlyIfBothSayTheSame() {
        for (Contact one : Contact.values()) {
            for (Contact other : Contact.values()) {
                say("Maureen", one);
                say("Hannah", other);
                Optional<Contact> agreed = one == other ? Optional.of(one) : Optional.empty();

                assertThat(seen("Maureen").agreed()).isEqualTo(agreed);
                assertThat(seen("Hannah").agreed()).isEqualTo(agreed);
                assertThat(world.as("Catrin", () -> goodbyes.of(pair)).agreed()).isEqualTo(agreed);
            }
        }
    }

    @Test
    void withOneWordAloneNothingIsAgreed() {
        assertThat(say("Maureen", Contact.CARD_NOW_AND_THEN).agreed()).isEmpty();
        assertThat(seen("Hannah").agreed()).isEmpty();
        assertThat(read().state()).isEqualTo(PairingState.MEETING);
    }

    @Test
    void whatBothAgreedOnStaysAfterAPlannedEndAndNotAfterSomebodyLeft() {
        say("Maureen", Contact.CARD_NOW_AND_THEN);
        say("Hannah", Contact.CARD_NOW_AND_THEN);
        world.run("Catrin", () -> pairings.end(pair));
        assertThat(seen("Hannah").agreed()).contains(Contact.CARD_NOW_AND_THEN);
        assertThatThrownBy(() -> say("Hannah", Contact.NONE)).isInstanceOf(PairingOver.class);

        pair = world.pair("Maureen", "Hannah").id();
        say("Maureen", Contact.CARD_NOW_AND_THEN);
        say("Hannah", Contact.CARD_NOW_AND_THEN);
        world.run("Maureen", () -> pairings.leave(pair));
        assertThat(seen("Hannah").agreed()).isEmpty();
    }

    @Test
    void goingOnCountsWhenBothWouldLikeToInWhateverOrder() {
        for (List<String> order : List.of(List.of("Maureen", "Hannah"), List.of("Hannah", "Maureen"))) {
            LocalDate planned = read().endsOn();
            beginEnding();

            world.run(order.get(0), () -> goodbyes.goFurther(pair, 4));
            assertThat(read().state()).isEqualTo(PairingState.ENDING);
            assertThat(read().endsOn()).isEqualTo(planned);

            Pairings.Row row = world.as(order.get(1), () -> goodbyes.goFurther(pair, 2));
            assertThat(row.state()).isEqualTo(PairingState.MEETING);
            // Nobody is taken further than they said, and meetings are a month apart.
            assertThat(row.more()).contains(2);
            assertThat(row.endsOn()).isEqualTo(planned.plusMonths(2));
            assertThat(seen("Maureen").myMore()).isEmpty();
        }
    }

    @Test
    void thatOneAskedNobodyLearnsBeforeTheOtherSaysSoToo() {
        beginEnding();
        int messagesBefore = toldTo("Hannah");
        world.run("Maureen", () -> goodbyes.goFurther(pair, 3));

        assertThat(seen("Hannah"))
                .isEqualTo(new Goodbyes.Mine(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(toldTo("Hannah")).isEqualTo(messagesBefore);
        assertThat(sentences("Catrin")).noneMatch(sentence -> sentence.contains("go on"));
        assertThat(read().more()).isEmpty();
        // What is in the log is the same whatever somebody said.
        assertThat(world.as("Alex", audit::newest))
                .extracting(AuditLog.Line::action)
                .contains("mentoring.goodbye.said")
                .noneMatch(action -> action.contains("further"));
    }

    @Test
    void whoWouldRatherPartAfterAllIsNotTakenFurther() {
        beginEnding();
        world.run("Maureen", () -> goodbyes.goFurther(pair, 3));
        world.run("Maureen", () -> goodbyes.rather(pair));
        world.run("Hannah", () -> goodbyes.goFurther(pair, 3));

        assertThat(read().state()).isEqualTo(PairingState.ENDING);
        world.run("Maureen", () -> goodbyes.goFurther(pair, 1));
        assertThat(read().more()).contains(1);
    }

    @Test
    void bothAreAskedOnlyOnceTheirEndingHasBegunAndForAFewMeetings() {
        assertThatThrownBy(() -> world.as("Maureen", () -> goodbyes.goFurther(pair, 3)))
                .isInstanceOf(NotThisStep.class);
        beginEnding();
        for (int meetings : List.of(0, -1, 7)) {
            assertThatThrownBy(() -> world.as("Maureen", () -> goodbyes.goFurther(pair, meetings)))
                    .isInstanceOf(Invalid.class);
        }
    }

    @Test
    void whenBothWouldLikeToStaffAreAskedToPlanUntilTheyDid() {
        beginEnding();
        world.run("Maureen", () -> goodbyes.goFurther(pair, 3));
        world.run("Samira", () -> goodbyes.goFurtherFor(pair, world.id("Hannah"), 3, Method.SPOKEN));

        assertThat(sentences("Catrin"))
                .contains("Maureen and Hannah would both like to go on. More meetings to plan: 3");
        world.meetingIn(pair, 7);
        assertThat(sentences("Catrin")).noneMatch(sentence -> sentence.contains("go on"));
    }

    @Test
    void ofTwoWhoSaySoAtTheSameMomentBothAreHeard() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                beginEnding();
                for (Future<Pairings.Row> said : both.invokeAll(List.of(further("Maureen"), further("Hannah")))) {
                    said.get();
                }
                assertThat(read().state()).isEqualTo(PairingState.MEETING);
            }
        } finally {
            both.shutdownNow();
        }
    }

    private Callable<Pairings.Row> further(String name) {
        return () -> world.as(name, () -> goodbyes.goFurther(pair, 1));
    }

    @Test
    void whatSomebodySaidGoesWhenTheyTakePartNoLonger() {
        say("Maureen", Contact.CARD_NOW_AND_THEN);
        say("Hannah", Contact.CARD_NOW_AND_THEN);

        List<Effect> gone = world.as(
                "Maureen",
                () -> transactions.call(() -> holdings.stream()
                        .filter(one -> one.key().equals("mentoring.farewells"))
                        .findFirst()
                        .orElseThrow()
                        .letGo(world.id("Maureen"), Level.NO_NEW_USE)));

        assertThat(gone).containsExactly(Effect.deleted(1));
        assertThat(seen("Hannah").agreed()).isEmpty();
        assertThat(seen("Hannah").myContact()).contains(Contact.CARD_NOW_AND_THEN);
    }

    private int toldTo(String name) {
        return world.as(name, () -> messages.mine(Locale.UK)).size();
    }

    private List<String> sentences(String name) {
        return world.as(
                name,
                () -> todos.todos(Locale.ENGLISH).stream().map(Todo::sentence).toList());
    }
}
