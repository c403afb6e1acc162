package org.alongside.mentoring.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.duty.Placements;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.module.DatabaseReady;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.World;
import org.alongside.mentoring.met.Apart;
import org.alongside.mentoring.pairing.NotPossibleAnyMore;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.pairing.Suggestions;
import org.alongside.mentoring.wish.Avoided;
import org.alongside.mentoring.wish.DayPart;
import org.alongside.mentoring.wish.PrivateWish;
import org.alongside.mentoring.wish.Slot;
import org.alongside.mentoring.wish.Wish;
import org.alongside.mentoring.wish.Wishes;
import org.alongside.spi.Participant;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Maureen and Dev would like to meet somebody, and so would Yusuf and Nadia. A coordinator looks for a plan. */
@ModuleTest
class MatchingsTest {

    private static final Slot TUESDAY = new Slot(DayOfWeek.TUESDAY, DayPart.MORNING);
    private static final Slot FRIDAY = new Slot(DayOfWeek.FRIDAY, DayPart.EVENING);

    @Inject
    private World world;

    @Inject
    private Matchings matchings;

    @Inject
    private MatchingWork work;

    @Inject
    private LookingAgain lookingAgain;

    @Inject
    private Suggestions suggestions;

    @Inject
    private Pairings pairings;

    @Inject
    private Wishes wishes;

    @Inject
    private Placements placements;

    @Inject
    private Apart apart;

    @Inject
    private AuditLog audit;

    @BeforeEach
    void begin() {
        world.begin();
        world.addTrainee("Nadia");
        List.of("Maureen", "Dev", "Yusuf", "Nadia").forEach(name -> world.available(name, 1));
        work.start(new DatabaseReady());
    }

    @Test
    void findsThePlanThatPairsAsManyAsCanBeAndSaysWhy() {
        wish("Maureen", times(TUESDAY));
        wish("Nadia", times(TUESDAY));
        wish("Dev", new Wish(Set.of(), Set.of(), Set.of(), List.of("Walking", "films"), ""));
        wish("Yusuf", new Wish(Set.of(FRIDAY), Set.of(), Set.of(), List.of("walking"), ""));

        MatchingId run = run();
        Matchings.Result found = world.as("Catrin", () -> matchings.read(run));

        assertThat(found.run().state()).isEqualTo(MatchingState.READY);
        Matchings.PlanRow best = found.plans().get(0);
        assertThat(best.pairs()).containsExactlyInAnyOrder(two("Maureen", "Nadia"), two("Dev", "Yusuf"));
        Map<Two, Why> why = world.as("Catrin", () -> matchings.why(run, best.pairs()));
        assertThat(why.get(two("Maureen", "Nadia")).sentences(Locale.UK, Map.of()))
                .containsExactly("A time that suits both: Tuesday, morning.");
        assertThat(why.get(two("Dev", "Yusuf")).sentences(Locale.UK, Map.of()))
                .containsExactly("A time that suits both: Friday, evening.", "They like some of the same things.");
        assertThat(why.values())
                .allSatisfy(one -> assertThat(Why.read(one.stored())).isEqualTo(one))
                .allSatisfy(one -> assertThat(one.sentences(Locale.UK, Map.of()))
                        .hasSizeBetween(1, 3)
                        .noneMatch(sentence -> sentence.contains("%")));
    }

    @Test
    void saysOfWhomNobodyFitsOnlyTheKindOfRule() {
        wish("Maureen", times(TUESDAY));
        wish("Dev", times(TUESDAY));
        wish("Yusuf", times(FRIDAY));

        Matchings.Readiness ready = world.as("Catrin", () -> matchings.readiness(world.initiative()));

        assertThat(ready.enough()).isTrue();
        assertThat(ready.nobodyFits())
                .extracting(left -> left.who().callName(), Matchings.LeftOut::rules)
                .containsExactly(tuple("Yusuf", Set.of(Rule.TIMES)));
    }

    @Test
    void comesOutExactlyTheSameWhenItIsDoneAgainWhateverPeopleSaidSince() {
        wish("Maureen", times(TUESDAY));
        MatchingId run = run();
        wish("Maureen", times(FRIDAY));

        assertThat(world.as("Catrin", () -> matchings.replay(run))).isTrue();
    }

    @Test
    void twoRunsWithTheSameSeedGiveTheSamePlans() {
        MatchingId one = run(Optional.of(42L));
        MatchingId other = run(Optional.of(42L));

        assertThat(pairsOf(one)).isEqualTo(pairsOf(other));
    }

    @Test
    void mentorsReadNothingUntilAPersonReleasesAPlanAndThenTheyDecideFirst() {
        MatchingId run = run();
        UUID best = world.as("Catrin", () -> matchings.read(run)).plans().get(0).id();
        assertThat(world.as("Maureen", suggestions::mine)).isEmpty();

        Matchings.Row released = world.as("Catrin", () -> matchings.release(run, best));

        assertThat(released.releasedBy()).contains("Catrin");
        assertThat(world.as("Maureen", suggestions::mine)).hasSize(1);
        assertThat(world.as("Yusuf", suggestions::mine)).isEmpty();
        assertThatThrownBy(() -> world.as("Catrin", () -> matchings.release(run, best)))
                .isInstanceOf(NotAtThisPoint.class);
    }

    @Test
    void whatChangedSinceIsLookedAtAgainAndThenNothingOfThePlanIsReleased() {
        MatchingId run = run();
        Matchings.PlanRow best =
                world.as("Catrin", () -> matchings.read(run)).plans().get(0);
        String partner = partnerOf("Maureen", best);
        wish("Maureen", PrivateWish.NOTHING, new Avoided(Avoided.Kind.PERSON, partner));

        assertThatThrownBy(() -> world.as("Catrin", () -> matchings.release(run, best.id())))
                .isInstanceOf(NotPossibleAnyMore.class);
        assertThat(world.as("Catrin", suggestions::list)).isEmpty();
        assertThat(world.as("Catrin", () -> matchings.state(run)).state()).isEqualTo(MatchingState.READY);
    }

    /** As where one of the two asked to avoid the other since; and what was found before comes out the same when it is done again. */
    @Test
    void aStopOfContactSinceReleasesNothingOfThePlanAndChangesNothingOfTheRun() {
        MatchingId run = run();
        Matchings.PlanRow best =
                world.as("Catrin", () -> matchings.read(run)).plans().get(0);
        String partner = partnerOf("Maureen", best);
        world.run("Catrin", () -> apart.keep(world.id(partner), world.id("Maureen")));

        assertThatThrownBy(() -> world.as("Catrin", () -> matchings.release(run, best.id())))
                .isInstanceOf(NotPossibleAnyMore.class);
        assertThat(world.as("Catrin", suggestions::list)).isEmpty();
        assertThat(world.as("Catrin", () -> matchings.replay(run))).isTrue();
        assertThat(world.as("Catrin", () -> matchings.why(run, List.of(two("Maureen", partner)))))
                .isEmpty();
        assertThat(pairsOf(run()).get(0))
                .doesNotContain(two("Maureen", partner))
                .hasSize(2);
    }

    @Test
    void changingAPlanByHandSaysAtOnceWhatFollowsAndKeepsADraft() {
        wish("Maureen", times(TUESDAY));
        wish("Yusuf", times(FRIDAY));
        MatchingId run = run();

        Matchings.WhatIf follows =
                world.as("Catrin", () -> matchings.whatIf(run, List.of(two("Maureen", "Yusuf"), two("Dev", "Nadia"))));
        assertThat(follows.broken()).containsExactly(new Matchings.Broken(two("Maureen", "Yusuf"), Rule.TIMES));
        assertThat(follows.most()).isEqualTo(2);

        assertThat(world.as("Catrin", () -> matchings.whatIf(run, List.of(two("Dev", "Nadia"), two("Dev", "Yusuf")))))
                .matches(twice -> !twice.possible())
                .extracting(twice -> twice.broken().get(0).rule())
                .isEqualTo(Rule.FULL);
        assertThat(world.as("Catrin", () -> matchings.whatIf(run, List.of(two("Dev", "Nadia"))))
                        .without())
                .extracting(Participant::callName)
                .containsExactly("Yusuf");

        assertThatThrownBy(() -> world.as("Catrin", () -> matchings.keep(run, List.of(two("Maureen", "Yusuf")))))
                .isInstanceOf(Invalid.class);
        Matchings.PlanRow draft = world.as("Catrin", () -> matchings.keep(run, List.of(two("Dev", "Nadia"))));
        assertThat(draft.draft()).isTrue();
        world.run("Catrin", () -> matchings.release(run, draft.id()));
        assertThat(world.as("Catrin", suggestions::list)).hasSize(1);
    }

    @Test
    void pinnedPairsAreInEveryPlanAndPinsThatCannotBeKeptAreRefused() {
        MatchingId pinned = world.as(
                        "Catrin",
                        () -> matchings.ask(
                                world.initiative(), Weights.USUAL, List.of(two("Maureen", "Yusuf")), Optional.empty()))
                .id();
        done(pinned);

        assertThat(world.as("Catrin", () -> matchings.read(pinned)).plans())
                .isNotEmpty()
                .allMatch(plan -> plan.pairs().contains(two("Maureen", "Yusuf")));
        assertThatThrownBy(() -> world.as(
                        "Catrin",
                        () -> matchings.ask(
                                world.initiative(),
                                Weights.USUAL,
                                List.of(two("Maureen", "Yusuf"), two("Maureen", "Nadia")),
                                Optional.empty())))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aRunThatIsStoppedKeepsNoPlans() {
        MatchingId run = world.as(
                        "Catrin", () -> matchings.ask(world.initiative(), Weights.USUAL, List.of(), Optional.empty()))
                .id();
        // It may be done already, since it begins at once.
        if (world.as("Catrin", () -> matchings.state(run)).state() == MatchingState.WORKING) {
            world.run("Catrin", () -> matchings.stop(run));
            work.run();
            assertThat(world.as("Catrin", () -> matchings.read(run)).plans()).isEmpty();
        }
    }

    @Test
    void twoDraftsKeptAtTheSameMomentAreTwoOrTheSecondIsTold() throws Exception {
        MatchingId run = run();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<String> keep = () -> {
                try {
                    world.run("Catrin", () -> matchings.keep(run, List.of(two("Dev", "Nadia"))));
                    return "kept";
                } catch (OptimisticLockException told) {
                    return "told";
                }
            };
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : both.invokeAll(List.of(keep, keep))) {
                answers.add(answer.get());
            }

            assertThat(answers).contains("kept");
            assertThat(world.as("Catrin", () -> matchings.read(run)).plans())
                    .filteredOn(Matchings.PlanRow::draft)
                    .hasSize((int) answers.stream().filter("kept"::equals).count());
        } finally {
            both.shutdownNow();
        }
    }

    /** R6. */
    @Test
    void aRunInWhichSomebodyWasLookedAtDoesNotExistForWhoMarksThem() {
        world.available("Hannah", 1);
        MatchingId run = run();

        assertThatThrownBy(() -> world.as("Anita", () -> matchings.read(run))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as("Anita", () -> matchings.replay(run))).isInstanceOf(NotFound.class);
        assertThat(world.as("Anita", () -> matchings.list(world.initiative()))).isEmpty();
        assertThat(world.as("Anita", () -> matchings.readiness(world.initiative()))
                        .trainees())
                .isEqualTo(2);
        assertThatThrownBy(() -> world.as("Samira", () -> matchings.read(run))).isInstanceOf(NotAllowed.class);
    }

    /**
     * R11: in the first world Dev avoids Nadia's team; in the second he would rather not meet her, for a reason of his own; in the third
     * there shall be no contact between the two for now.
     */
    @Test
    void nobodyCanTellAnAvoidedTeamFromAnotherReasonNorThatThereIsOne() {
        String avoiding = whatACoordinatorSees(() -> {
            world.run(
                    "Alex",
                    () -> placements.note(
                            world.id("Nadia"),
                            "Riverside Recovery Team",
                            LocalDate.now(World.LONDON),
                            Optional.empty()));
            wish("Dev", PrivateWish.NOTHING, new Avoided(Avoided.Kind.TEAM, "riverside recovery"));
        });
        begin();
        String declining = whatACoordinatorSees(() -> {
            world.run(
                    "Alex",
                    () -> placements.note(
                            world.id("Nadia"),
                            "Riverside Recovery Team",
                            LocalDate.now(World.LONDON),
                            Optional.empty()));
            wish("Dev", times());
            PairingId thought = world.suggest("Dev", "Nadia");
            world.run("Dev", () -> suggestions.notThisTime(thought));
        });
        begin();
        String stopped = whatACoordinatorSees(() -> {
            world.run(
                    "Alex",
                    () -> placements.note(
                            world.id("Nadia"),
                            "Riverside Recovery Team",
                            LocalDate.now(World.LONDON),
                            Optional.empty()));
            wish("Dev", times());
            world.run("Catrin", () -> apart.keep(world.id("Nadia"), world.id("Dev")));
        });

        assertThat(avoiding)
                .isEqualTo(declining)
                .isEqualTo(stopped)
                .contains("NOT_POSSIBLE")
                .doesNotContain("iverside");
    }

    private String whatACoordinatorSees(Runnable before) {
        before.run();
        MatchingId run = run(Optional.of(7L));
        Matchings.Result result = world.as("Catrin", () -> matchings.read(run));
        Matchings.WhatIf follows = world.as("Catrin", () -> matchings.whatIf(run, List.of(two("Dev", "Nadia"))));
        Matchings.Readiness ready = world.as("Catrin", () -> matchings.readiness(world.initiative()));
        return String.join(
                "\n",
                result.plans().get(0).pairs().stream()
                        .map(two -> world.nameOf(two.mentor()) + " " + world.nameOf(two.trainee()))
                        .sorted()
                        .toList()
                        .toString(),
                result.nobodyFits().stream()
                        .map(left -> left.who().callName() + left.rules())
                        .toList()
                        .toString(),
                follows.broken().stream().map(Matchings.Broken::rule).toList().toString(),
                ready.mentors() + " " + ready.places() + " " + ready.trainees() + " " + ready.unmet(),
                world.as("Catrin", () -> wishes.of(world.id("Dev"))).toString());
    }

    /** R11: the log says the same of somebody who names whom they avoid and of somebody who names a time. */
    @Test
    void theLogSaysTheSameWhateverSomebodyWouldLike() {
        List<String> before = log();
        wish("Dev", times(TUESDAY));
        List<String> oneTime = log();
        wish("Dev", PrivateWish.NOTHING, new Avoided(Avoided.Kind.SERVICE, "Riverside"));
        List<String> avoided = log();

        assertThat(avoided).noneMatch(line -> line.contains("Riverside"));
        assertThat(avoided.size() - oneTime.size()).isEqualTo(oneTime.size() - before.size());
        assertThat(avoided.get(0)).isEqualTo(oneTime.get(0));
    }

    private List<String> log() {
        return world.as("Alex", audit::newest).stream()
                .map(line -> line.action() + " " + line.subject())
                .toList();
    }

    /** R11: it runs again when a trainee's placement changes. */
    @Test
    void aNewPlacementHidesASuggestionFromTheTwoAndConcernsOnlyWhoAskedToAvoidIt() {
        wish("Dev", PrivateWish.NOTHING, new Avoided(Avoided.Kind.TEAM, "Riverside Recovery Team"));
        PairingId thought = world.suggest("Dev", "Nadia");
        PairingId pair = world.pair("Maureen", "Yusuf").id();
        assertThat(world.as("Maureen", () -> lookingAgain.concernsMe(pair))).isFalse();

        List<Suggestions.Row> before = world.as("Catrin", suggestions::list);
        List<String> logged = log();
        placed("Nadia", "Riverside recovery team");
        assertThat(world.as("Dev", suggestions::mine)).isEmpty();
        assertThatThrownBy(() -> world.as("Dev", () -> suggestions.yes(thought)))
                .isInstanceOf(NotFound.class);
        // For everybody else nothing happened but that a placement was noted.
        assertThat(world.as("Catrin", suggestions::list)).isEqualTo(before);
        assertThat(log()).hasSize(logged.size() + 1);

        wish("Dev", times());
        assertThat(world.as("Dev", suggestions::mine)).hasSize(1);

        wish("Maureen", PrivateWish.NOTHING, new Avoided(Avoided.Kind.SERVICE, "Riverside"));
        placed("Yusuf", "Riverside Recovery Team");
        assertThat(world.as("Maureen", () -> lookingAgain.concernsMe(pair))).isTrue();
        assertThat(world.as("Yusuf", () -> lookingAgain.concernsMe(pair))).isFalse();
        assertThat(world.as("Catrin", () -> pairings.read(pair)).state().open()).isTrue();
        assertThatThrownBy(() -> world.as("Catrin", () -> lookingAgain.concernsMe(pair)))
                .isInstanceOf(NotFound.class);
    }

    private void placed(String trainee, String team) {
        world.run(
                "Alex",
                () -> placements.note(
                        world.id(trainee), team, LocalDate.now(World.LONDON).plusDays(10), Optional.empty()));
    }

    private MatchingId run() {
        return run(Optional.empty());
    }

    private MatchingId run(Optional<Long> seed) {
        MatchingId id = world.as("Catrin", () -> matchings.ask(world.initiative(), Weights.USUAL, List.of(), seed))
                .id();
        done(id);
        return id;
    }

    /** The server begins by itself, and leaves it to whoever was first. */
    private void done(MatchingId id) {
        while (world.as("Catrin", () -> matchings.state(id)).state() == MatchingState.WORKING) {
            work.run();
        }
    }

    private List<List<Two>> pairsOf(MatchingId run) {
        return world.as("Catrin", () -> matchings.read(run)).plans().stream()
                .map(Matchings.PlanRow::pairs)
                .toList();
    }

    private String partnerOf(String mentor, Matchings.PlanRow plan) {
        return plan.pairs().stream()
                .filter(two -> two.mentor().equals(world.id(mentor)))
                .map(two -> world.nameOf(two.trainee()))
                .findFirst()
                .orElseThrow();
    }

    private Two two(String mentor, String trainee) {
        return new Two(world.id(mentor), world.id(trainee));
    }

    private static Wish times(Slot... slots) {
        return new Wish(Set.of(slots), Set.of(), Set.of(), List.of(), "");
    }

    private void wish(String who, Wish shown) {
        world.run(who, () -> wishes.tell(new Wishes.Told(shown, PrivateWish.NOTHING)));
    }

    private void wish(String who, PrivateWish secret, Avoided avoided) {
        world.run(
                who,
                () -> wishes.tell(new Wishes.Told(
                        Wish.ANYTHING, new PrivateWish(secret.asks(), secret.tells(), List.of(avoided)))));
    }
}
