package org.alongside.mentoring.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.consent.Method;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.notification.Messages;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.core.ui.Todo;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.World;
import org.alongside.mentoring.pairing.NotOneOfTheTwo;
import org.alongside.mentoring.pairing.NotThisStep;
import org.alongside.mentoring.pairing.PairingOver;
import org.alongside.mentoring.pairing.PairingState;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A break: by either of the two, in their own words, without a why; and nothing happens by itself. */
@ModuleTest
class PausesTest {

    @Inject
    private World world;

    @Inject
    private Pairings pairings;

    @Inject
    private Pauses pauses;

    @Inject
    private EndingTodos todos;

    @Inject
    private Messages messages;

    @Inject
    private SealedTexts texts;

    @Inject
    private MovableClock clock;

    @Inject
    private Transactions transactions;

    @Inject
    private Sql sql;

    @Inject
    @Any
    private Instance<Holding> holdings;

    private PairingId pair;

    @BeforeEach
    void begin() {
        world.begin();
        pair = world.pair("Maureen", "Hannah").id();
    }

    private static Pauses.Wanted wanted(String own, Optional<LocalDate> backOn) {
        return new Pauses.Wanted(PauseWords.SEE_YOU_AGAIN, own, backOn);
    }

    private static Pauses.Wanted aBreak() {
        return wanted("", Optional.empty());
    }

    private PairingState state() {
        return world.as("Catrin", () -> pairings.read(pair)).state();
    }

    private List<Messages.Row> toldTo(String name) {
        return world.as(name, () -> messages.mine(Locale.UK));
    }

    private List<String> sentences(String name) {
        return world.as(
                name,
                () -> todos.todos(Locale.ENGLISH).stream().map(Todo::sentence).toList());
    }

    private Holding holding() {
        return holdings.stream()
                .filter(one -> one.key().equals("mentoring.pauses"))
                .findFirst()
                .orElseThrow();
    }

    private List<Effect> letGo(Level level) {
        return world.as("Maureen", () -> transactions.call(() -> holding().letGo(world.id("Maureen"), level)));
    }

    @Test
    void eitherOfThemTakesABreakAndTheOtherOneIsToldNothingButThat() {
        for (String name : List.of("Maureen", "Hannah")) {
            String partner = name.equals("Maureen") ? "Hannah" : "Maureen";
            world.run(name, () -> pauses.take(pair, aBreak()));

            assertThat(state()).isEqualTo(PairingState.PAUSED);
            assertThat(toldTo(partner).get(0).text()).startsWith(name + " takes a break. It is not because of you.");
            assertThat(world.as(partner, () -> pauses.of(pair)))
                    .singleElement()
                    .extracting(pause -> pause.who().callName(), Pauses.Row::words, Pauses.Row::own)
                    .containsExactly(name, PauseWords.SEE_YOU_AGAIN, "");

            world.run(name, () -> pauses.goOn(pair));
            assertThat(state()).isEqualTo(PairingState.MEETING);
            assertThat(world.as(partner, () -> pauses.of(pair))).isEmpty();
            assertThat(toldTo(partner).get(0).text()).startsWith(name + " is back");
        }
    }

    @Test
    void aDayOfReturnIsToldAndOnThatDayStaffAreAskedToSeeAndNobodyElse() {
        LocalDate day = world.as("Catrin", () -> pairings.read(pair)).beganOn().plusDays(10);
        world.run("Maureen", () -> pauses.take(pair, wanted("", Optional.of(day))));
        assertThat(toldTo("Hannah").get(0).text()).contains("Maureen takes a break until");
        assertThat(sentences("Samira")).isEmpty();
        int toMaureen = toldTo("Maureen").size();

        clock.forward(Duration.ofDays(10));

        for (String staff : List.of("Samira", "Catrin")) {
            assertThat(sentences(staff)).containsExactly("See with Maureen whether they would like to go on");
        }
        assertThat(state()).isEqualTo(PairingState.PAUSED);
        assertThat(sentences("Maureen")).isEmpty();
        assertThat(sentences("Hannah")).isEmpty();
        assertThat(toldTo("Maureen")).hasSize(toMaureen);
    }

    @Test
    void ofTwoWhoTakeABreakBothHaveToComeBackFirst() {
        world.run("Maureen", () -> pauses.take(pair, aBreak()));
        world.run("Hannah", () -> pauses.take(pair, aBreak()));

        world.run("Maureen", () -> pauses.goOn(pair));
        assertThat(state()).isEqualTo(PairingState.PAUSED);
        assertThatThrownBy(() -> world.as("Maureen", () -> pauses.goOn(pair))).isInstanceOf(NotThisStep.class);

        world.run("Hannah", () -> pauses.goOn(pair));
        assertThat(state()).isEqualTo(PairingState.MEETING);
    }

    @Test
    void theirOwnWordsAreSealedAndGoneWhenTheBreakIsOver() {
        world.run("Maureen", () -> pauses.take(pair, wanted("My sister visits me.", Optional.empty())));

        assertThat(world.as("Hannah", () -> pauses.of(pair)).get(0).own()).isEqualTo("My sister visits me.");
        assertThat(world.as("Catrin", () -> pauses.of(pair)).get(0).own()).isEqualTo("My sister visits me.");
        assertThat(sql.rows("select sealed_words from mentoring.pause").toString())
                .doesNotContain("sister");
        assertThat(toldTo("Hannah")).noneMatch(message -> message.text().contains("sister"));

        world.run("Catrin", () -> pairings.resume(pair));
        assertThat(sql.rows("select id from mentoring.pause where pairing_id = '" + pair + "'"))
                .isEmpty();
    }

    @Test
    void whenThePairIsOverNothingOfABreakIsLeft() {
        world.run("Maureen", () -> pauses.take(pair, wanted("See you.", Optional.empty())));
        world.run("Hannah", () -> pairings.leave(pair));

        assertThat(world.as("Catrin", () -> pauses.of(pair))).isEmpty();
        assertThatThrownBy(() -> world.as("Maureen", () -> pauses.take(pair, aBreak())))
                .isInstanceOf(PairingOver.class);
    }

    @Test
    void wordsOfSomebodyWhoIsForgottenCannotBeReadByAnybody() {
        world.run("Maureen", () -> pauses.take(pair, wanted("See you.", Optional.empty())));
        world.run("Catrin", () -> transactions.run(() -> texts.shred(world.id("Maureen"))));

        assertThat(world.as("Catrin", () -> pauses.of(pair)).get(0).own()).isEmpty();
    }

    @Test
    void theyReadWhatIsHeldAndItGoesWhenTheyTakePartNoLonger() {
        world.run("Maureen", () -> pauses.take(pair, wanted("See you.", Optional.empty())));

        assertThat(world.as("Maureen", () -> transactions.call(() -> holding().about(world.id("Maureen"), Locale.UK))))
                .flatExtracting(Entry::facts)
                .extracting(Entry.Fact::value)
                .contains("See you.");
        assertThat(letGo(Level.NO_CONTACT)).isEmpty();
        assertThat(world.as("Catrin", () -> pauses.of(pair))).hasSize(1);
        assertThat(letGo(Level.NO_NEW_USE)).containsExactly(Effect.deleted(1));
        assertThat(letGo(Level.NO_NEW_USE)).isEmpty();
        assertThat(world.as("Catrin", () -> pauses.of(pair))).isEmpty();
    }

    @Test
    void staffWriteDownWhatTheyWereToldAndThePersonGetsACopy() {
        world.run("Samira", () -> pauses.takeFor(pair, world.id("Maureen"), aBreak(), Method.SPOKEN));
        assertThat(state()).isEqualTo(PairingState.PAUSED);
        assertThat(toldTo("Maureen").get(0).heading()).isEqualTo("What we wrote down for you");
        world.run("Samira", () -> pauses.goOnFor(pair, world.id("Maureen"), Method.PAPER));
        assertThat(state()).isEqualTo(PairingState.MEETING);

        assertThatThrownBy(() ->
                        world.as("Samira", () -> pauses.takeFor(pair, world.id("Maureen"), aBreak(), Method.ONLINE)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(
                        () -> world.as("Samira", () -> pauses.takeFor(pair, world.id("Dev"), aBreak(), Method.SPOKEN)))
                .isInstanceOf(NotOneOfTheTwo.class);
        assertThatThrownBy(() ->
                        world.as("Hannah", () -> pauses.takeFor(pair, world.id("Maureen"), aBreak(), Method.SPOKEN)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> world.as("Dev", () -> pauses.take(pair, aBreak())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as("Dev", () -> pauses.of(pair))).isInstanceOf(NotFound.class);
    }

    @Test
    void wordsAreShortAndTheDayOfReturnLiesAhead() {
        LocalDate today = world.as("Catrin", () -> pairings.read(pair)).beganOn();

        assertThatThrownBy(() ->
                        world.as("Maureen", () -> pauses.take(pair, wanted("a".repeat(301), Optional.empty()))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> world.as("Maureen", () -> pauses.take(pair, wanted("", Optional.of(today)))))
                .isInstanceOf(Invalid.class);
        assertThat(state()).isEqualTo(PairingState.MEETING);
    }

    /** Staff note that both take a break: each is told the same, and nothing says whose wish it was. */
    @Test
    void whereBothTakeABreakNothingSaysWhoseWishItWas() {
        world.run("Catrin", () -> pauses.both(pair));

        assertThat(state()).isEqualTo(PairingState.PAUSED);
        assertThat(sentences("Catrin")).isEmpty();
        assertThat(world.as("Hannah", () -> pauses.of(pair))).isEmpty();
        assertThat(toldTo("Maureen").get(0).text().replace("Hannah", "X"))
                .isEqualTo(toldTo("Hannah").get(0).text().replace("Maureen", "X"));
    }
}
