package org.alongside.mentoring.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.alongside.core.problem.Refusal;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.junit.jupiter.api.Test;

/** A pair goes from step to step, and never anywhere else: against a model that knows the steps by heart, in random order. */
class PairingStepsTest {

    private static final int HISTORIES = 100_000;
    private static final int LONGEST = 25;
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final InitiativeId SCHEME = new InitiativeId(UUID.randomUUID());
    private static final ParticipantId MENTOR = new ParticipantId(UUID.randomUUID());
    private static final ParticipantId TRAINEE = new ParticipantId(UUID.randomUUID());

    /**
     * Something that people do; and, written by hand beside the code, from where it leads where.
     *
     * @param moves for instance "PAUSED>MEETING", with blanks between them
     */
    private record Step(Consumer<Pairing> deed, String moves) {

        Map<PairingState, PairingState> leads() {
            Map<PairingState, PairingState> leads = new EnumMap<>(PairingState.class);
            for (String move : moves.split(" ", -1)) {
                List<String> ends = List.of(move.split(">", -1));
                leads.put(PairingState.valueOf(ends.get(0)), PairingState.valueOf(ends.get(1)));
            }
            return leads;
        }
    }

    private static final Step MENTOR_YES =
            new Step(pairing -> pairing.yes(MENTOR), "SUGGESTED>MENTOR_YES MENTOR_YES>MENTOR_YES");
    private static final Step TRAINEE_YES =
            new Step(pairing -> pairing.yes(TRAINEE), "MENTOR_YES>TRAINEE_YES TRAINEE_YES>TRAINEE_YES");
    private static final Step NOT_THIS_TIME = new Step(
            pairing -> pairing.doesNotComeAbout(false), "SUGGESTED>CLOSED MENTOR_YES>CLOSED TRAINEE_YES>CLOSED");
    private static final Step TAKE_BACK = new Step(
            pairing -> pairing.doesNotComeAbout(true), "SUGGESTED>CLOSED MENTOR_YES>CLOSED TRAINEE_YES>CLOSED");
    private static final Step INTRODUCE =
            new Step(pairing -> pairing.introduce(DAY), "TRAINEE_YES>INTRODUCED INTRODUCED>INTRODUCED");
    private static final Step PAUSE =
            new Step(pairing -> pairing.pause(), "INTRODUCED>PAUSED MEETING>PAUSED ENDING>PAUSED PAUSED>PAUSED");
    private static final Step RESUME =
            new Step(pairing -> pairing.resume(), "PAUSED>MEETING MEETING>MEETING INTRODUCED>MEETING ENDING>MEETING");
    private static final Step BEGIN_ENDING =
            new Step(pairing -> pairing.beginEnding(), "INTRODUCED>ENDING MEETING>ENDING ENDING>ENDING");
    private static final Step END = new Step(
            pairing -> pairing.end(DAY.plusDays(9)),
            "INTRODUCED>ENDED_PLANNED MEETING>ENDED_PLANNED PAUSED>ENDED_PLANNED ENDING>ENDED_PLANNED");
    private static final Step LEAVE = new Step(
            pairing -> pairing.leave(TRAINEE, DAY.plusDays(9)),
            "INTRODUCED>ENDED_EARLY MEETING>ENDED_EARLY PAUSED>ENDED_EARLY ENDING>ENDED_EARLY");
    private static final Step LOOK_AFTER = new Step(
            pairing -> pairing.lookAfter(), "ENDED_PLANNED>AFTERCARE ENDED_EARLY>AFTERCARE AFTERCARE>AFTERCARE");
    private static final Step CLOSE = new Step(
            pairing -> pairing.close(), "ENDED_PLANNED>CLOSED ENDED_EARLY>CLOSED AFTERCARE>CLOSED CLOSED>CLOSED");
    private static final List<Step> STEPS = List.of(
            MENTOR_YES,
            TRAINEE_YES,
            NOT_THIS_TIME,
            TAKE_BACK,
            INTRODUCE,
            PAUSE,
            RESUME,
            BEGIN_ENDING,
            END,
            LEAVE,
            LOOK_AFTER,
            CLOSE);
    private static final List<Map<PairingState, PairingState>> MODEL =
            STEPS.stream().map(Step::leads).toList();

    @Test
    void noOrderOfEventsLeadsWhereTheModelDoesNot() {
        Random random = new Random(20261130);
        Set<PairingState> seen = EnumSet.noneOf(PairingState.class);
        for (int history = 0; history < HISTORIES; history++) {
            Pairing pairing = Pairing.suggested(SCHEME, MENTOR, TRAINEE, "");
            PairingState model = PairingState.SUGGESTED;
            Optional<LocalDate> introduced = Optional.empty();
            Optional<Boolean> early = Optional.empty();
            int steps = random.nextInt(LONGEST);
            for (int i = 0; i < steps; i++) {
                int which = random.nextInt(STEPS.size());
                Step step = STEPS.get(which);
                PairingState next = MODEL.get(which).get(model);
                assertThat(does(pairing, step)).isEqualTo(next != null);
                if (next != null && next != model) {
                    introduced = next == PairingState.INTRODUCED ? Optional.of(DAY) : introduced;
                    early = next == PairingState.ENDED_EARLY
                            ? Optional.of(true)
                            : next == PairingState.ENDED_PLANNED ? Optional.of(false) : early;
                    model = next;
                }
                seen.add(model);
                // Nothing that was so is lost, whatever happens later.
                assertThat(pairing.state()).isEqualTo(model);
                assertThat(pairing.introducedOn()).isEqualTo(introduced);
                assertThat(pairing.endedEarly()).isEqualTo(early);
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(PairingState.values());
    }

    @Test
    void fromEveryStepBeforeTheEndOneActionLeadsOut() {
        for (PairingState state : PairingState.values()) {
            if (state.open() || state.onlyThoughtOf()) {
                Step out = state.open() ? LEAVE : NOT_THIS_TIME;
                assertThat(out.leads()).containsKey(state);
                Pairing pairing = at(state);
                out.deed().accept(pairing);
                assertThat(pairing.state().open()).isFalse();
                assertThat(pairing.state().takesAPlace()).isFalse();
            }
        }
    }

    @Test
    void aStepThatTheModelDoesNotKnowIsRefusedInPlainWords() {
        assertThatThrownBy(() -> at(PairingState.SUGGESTED).introduce(DAY)).isInstanceOf(NotThisStep.class);
        assertThatThrownBy(() -> at(PairingState.CLOSED).lookAfter()).isInstanceOf(NotThisStep.class);
    }

    private static boolean does(Pairing pairing, Step step) {
        try {
            step.deed().accept(pairing);
            return true;
        } catch (Refusal no) {
            return false;
        }
    }

    /** A pair that stands there, by the shortest way. */
    private static Pairing at(PairingState wanted) {
        List<List<Step>> ways = new ArrayList<>(List.of(List.<Step>of()));
        while (true) {
            List<List<Step>> longer = new ArrayList<>();
            for (List<Step> way : ways) {
                Pairing pairing = Pairing.suggested(SCHEME, MENTOR, TRAINEE, "");
                way.forEach(step -> step.deed().accept(pairing));
                if (pairing.state() == wanted) {
                    return pairing;
                }
                for (Step step : STEPS) {
                    PairingState next = step.leads().get(pairing.state());
                    if (next != null && next != pairing.state()) {
                        List<Step> further = new ArrayList<>(way);
                        further.add(step);
                        longer.add(further);
                    }
                }
            }
            ways = longer;
        }
    }
}
