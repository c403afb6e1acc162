package org.alongside.mentoring.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.detail.AccessNeed;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.mentoring.MentoringInitiative;
import org.alongside.mentoring.assignment.Assignments;
import org.alongside.mentoring.assignment.Evaluation;
import org.alongside.mentoring.assignment.Pair;
import org.alongside.mentoring.assignment.PinsDoNotFit;
import org.alongside.mentoring.assignment.Plan;
import org.alongside.mentoring.assignment.Progress;
import org.alongside.mentoring.enrolment.EnrolmentState;
import org.alongside.mentoring.enrolment.Enrolments;
import org.alongside.mentoring.pairing.NotPossibleAnyMore;
import org.alongside.mentoring.pairing.Suggestions;
import org.alongside.mentoring.place.Places;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/**
 * The matching: looks at who would like to meet somebody, finds the best plan and near-equal ones, says why, lets a coordinator
 * change it and see at once what follows, and lets mentors read it only when a person releases it. Most people paired comes first,
 * then the best worst-off pair, then how well all fit; a recorded seed decides between plans that are equally good.
 */
@ApplicationScoped
@Transactional
public class Matchings {

    /**
     * A run.
     *
     * @param done how far it has come, in percent
     * @param releasedBy who let mentors read a plan of it, if somebody did
     */
    public record Row(
            MatchingId id,
            InitiativeId initiative,
            MatchingState state,
            int done,
            Weights weights,
            long seed,
            String askedBy,
            ZonedDateTime askedAt,
            Optional<String> releasedBy,
            Optional<ZonedDateTime> releasedAt) {}

    /**
     * A plan.
     *
     * @param standing 0 for the best, 1 to 4 for near-equal ones, more for drafts made by hand
     * @param released whether mentors were let read it
     */
    public record PlanRow(UUID id, int standing, List<Two> pairs, boolean released) {

        /** Whether somebody made it by hand. */
        public boolean draft() {
            return standing > Assignments.USUAL_MORE;
        }
    }

    /**
     * Somebody whom no plan of the run pairs.
     *
     * @param rules which kinds of rule keep them from everybody
     */
    public record LeftOut(Participant who, Set<Rule> rules) {}

    /** A run with its people and plans. */
    public record Result(
            Row run,
            List<Participant> mentors,
            List<Participant> trainees,
            List<PlanRow> plans,
            List<Two> pins,
            List<LeftOut> nobodyFits) {}

    /** Two who cannot be paired so, and the rule. */
    public record Broken(Two two, Rule rule) {}

    /**
     * What pairs made by hand would come to.
     *
     * @param paired how many trainees have a mentor
     * @param most how many have one in the best plan
     * @param worstAsGood whether the pair that fits least fits as well as in the best plan
     * @param without who would be left without anybody
     */
    public record WhatIf(int paired, int most, boolean worstAsGood, List<Broken> broken, List<Participant> without) {

        /** Whether it could be released. */
        public boolean possible() {
            return broken.isEmpty();
        }
    }

    /**
     * Whether a matching is worth while now.
     *
     * @param places how many people all mentors together would still meet
     * @param waiting people who said that they are interested and do not know yet what it is about
     * @param unmet what somebody needs and no place offers
     * @param nobodyFits whom nobody fits, and which kinds of rule keep them from everybody
     */
    public record Readiness(
            int mentors, int places, int trainees, int waiting, Set<AccessNeed> unmet, List<LeftOut> nobodyFits) {

        /** Whether there are places for all. */
        public boolean enough() {
            return places >= trainees;
        }
    }

    private static final int SHOWN = 20;

    @Inject
    private MatchingRows rows;

    @Inject
    private MatchingWork work;

    @Inject
    private Candidates candidates;

    @Inject
    private Suggestions suggestions;

    @Inject
    private Enrolments enrolments;

    @Inject
    private Places places;

    @Inject
    private Participants participants;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private ProgrammeTime time;

    @Inject
    private Event<MatchingAsked> asked;

    private final SecureRandom random = new SecureRandom();

    /** Whether there are enough mentors, and for whom nobody can be found. Nothing is kept of it. */
    @Allowed("mentoring.pair")
    public Readiness readiness(InitiativeId initiative) {
        insistMentoring(initiative);
        Candidates.Both both = candidates.of(initiative);
        List<Places.Row> known = places.known();
        Pool pool = Pool.of(both.mentors(), both.trainees(), known);
        audit.read(MentoringInitiative.TAKE_PART, pool.people());
        Set<AccessNeed> unmet = EnumSet.noneOf(AccessNeed.class);
        Stream.concat(both.mentors().stream(), both.trainees().stream())
                .filter(somebody -> known.stream().noneMatch(somebody::canUse))
                .forEach(somebody -> unmet.addAll(somebody.needs()));
        unmet.retainAll(EnumSet.of(AccessNeed.STEP_FREE, AccessNeed.QUIET_ROOM));
        int waiting = Math.toIntExact(enrolments.list(initiative).stream()
                .filter(row -> row.state() == EnrolmentState.INTERESTED)
                .count());
        return new Readiness(
                both.mentors().size(),
                both.mentors().stream().mapToInt(Candidate::places).sum(),
                both.trainees().size(),
                waiting,
                unmet,
                leftOut(pool, names(pool)));
    }

    /**
     * Asks for plans. When this is answered, they will be found whatever happens to the server.
     *
     * @param pins pairs that every plan is to have
     * @param seed decides between equally good plans; drawn when left out
     * @throws Invalid when the pins cannot be kept
     * @throws NobodyToMatch when nobody is available on one of the two sides
     */
    @Allowed("mentoring.pair")
    public Row ask(InitiativeId initiative, Weights weights, List<Two> pins, Optional<Long> seed) {
        insistMentoring(initiative);
        Candidates.Both both = candidates.of(initiative);
        if (both.mentors().isEmpty() || both.trainees().isEmpty()) {
            throw new NobodyToMatch();
        }
        Pool pool = Pool.of(both.mentors(), both.trainees(), places.known());
        List<Pair> fixed = pool.pairs(pins);
        insistPinsFit(pool, weights, fixed);
        MatchingId id = new MatchingId(UUID.randomUUID());
        MatchingEntity matching = new MatchingEntity(
                id,
                initiative,
                seed.orElseGet(random::nextLong),
                weights,
                MatchingPlan.written(fixed),
                user.required().account());
        rows.add(matching, pool, time.now());
        audit.read(MentoringInitiative.TAKE_PART, pool.people());
        audit.record("mentoring.matching.asked", id);
        asked.fire(new MatchingAsked());
        return row(matching);
    }

    /** The latest runs of a scheme. */
    @Allowed("mentoring.pair")
    public List<Row> list(InitiativeId initiative) {
        insistMentoring(initiative);
        return rows.of(initiative, SHOWN).stream().map(this::row).toList();
    }

    /** How far a run has come. */
    @Allowed("mentoring.pair")
    public Row state(MatchingId id) {
        return row(rows.find(id));
    }

    /** A run with its people and plans. */
    @Allowed("mentoring.pair")
    public Result read(MatchingId id) {
        MatchingEntity matching = rows.find(id);
        Pool pool = rows.pool(matching);
        Map<ParticipantId, Participant> names = names(pool);
        return new Result(
                row(matching),
                pool.mentors().stream().map(names::get).toList(),
                pool.trainees().stream().map(names::get).toList(),
                rows.plans(id).stream().map(plan -> row(plan, pool, matching)).toList(),
                pool.twos(MatchingPlan.read(matching.pins())),
                leftOut(pool, names));
    }

    /** Why these pairs would fit, as things stand now; those that would not are left out. */
    @Allowed("mentoring.pair")
    public Map<Two, Why> why(MatchingId id, Collection<Two> pairs) {
        Pool pool = rows.pool(rows.find(id));
        Set<ParticipantId> known = pool.people();
        if (pairs.stream().anyMatch(two -> !known.contains(two.mentor()) || !known.contains(two.trainee()))) {
            throw new NotFound();
        }
        return why(pairs, names(pool));
    }

    /** Stops a run that is not done yet. */
    @Allowed("mentoring.pair")
    public Row stop(MatchingId id) {
        MatchingEntity matching = rows.find(id);
        matching.stop();
        work.stop(id.value());
        audit.record("mentoring.matching.stopped", id);
        return row(matching);
    }

    /** What would follow if these were the pairs. Nothing is kept of it. */
    @Allowed("mentoring.pair")
    public WhatIf whatIf(MatchingId id, List<Two> pairs) {
        MatchingEntity matching = rows.find(id);
        Pool pool = rows.pool(matching);
        return whatIf(matching, pool, pool.pairs(pairs));
    }

    /**
     * Keeps pairs as a draft, for oneself and other coordinators to look at again.
     *
     * @throws Invalid when they break a rule
     */
    @Allowed("mentoring.pair")
    public PlanRow keep(MatchingId id, List<Two> pairs) {
        MatchingEntity matching = rows.find(id);
        if (matching.state() != MatchingState.READY) {
            throw new NotAtThisPoint();
        }
        Pool pool = rows.pool(matching);
        List<Pair> kept = pool.pairs(pairs);
        if (!whatIf(matching, pool, kept).possible()) {
            throw new Invalid("mentoring.fault.plan-breaks-a-rule");
        }
        int next =
                rows.plans(id).stream().mapToInt(MatchingPlan::standing).max().orElse(0) + 1;
        MatchingPlan plan = rows.add(
                id,
                Math.max(Assignments.USUAL_MORE + 1, next),
                kept,
                user.required().account(),
                time.now());
        audit.record("mentoring.matching.draft-kept", id);
        return row(plan, pool, matching);
    }

    /**
     * A person lets the mentors of a plan read whom they would fit. Everything is looked at again first: all of it is released, or
     * none.
     *
     * @throws NotPossibleAnyMore when something changed for two of them since the plan was found
     */
    @Allowed("mentoring.pair")
    public Row release(MatchingId id, UUID planId) {
        MatchingEntity matching = rows.find(id);
        MatchingPlan plan = rows.plans(id).stream()
                .filter(one -> one.id().equals(planId))
                .findFirst()
                .orElseThrow(NotFound::new);
        Pool pool = rows.pool(matching);
        List<Two> pairs = pool.twos(plan.pairs());
        matching.release(planId, user.required().account(), time.now());
        Map<Two, Why> why = stillPossible(matching.initiative(), pairs);
        suggestions.make(
                matching.initiative(),
                pairs.stream()
                        .map(two -> new Suggestions.New(
                                two.mentor(), two.trainee(), why.get(two).stored()))
                        .toList());
        audit.record("mentoring.matching.released", id);
        return row(matching);
    }

    /**
     * Does a run again from what it went by.
     *
     * @return whether exactly the same plans come out
     * @throws NotAtThisPoint when it has no plans, or was done by another version
     */
    @Allowed("mentoring.pair")
    public boolean replay(MatchingId id) {
        MatchingEntity matching = rows.find(id);
        boolean done = matching.state() == MatchingState.READY || matching.state() == MatchingState.RELEASED;
        if (!done || !matching.solver().equals(Solving.VERSION)) {
            throw new NotAtThisPoint();
        }
        List<String> again = rows.solving(matching).plans(Progress.unheard()).stream()
                .map(Plan::pairs)
                .map(MatchingPlan::written)
                .toList();
        List<String> before = rows.plans(id).stream()
                .filter(plan -> plan.standing() <= Assignments.USUAL_MORE)
                .map(MatchingPlan::pairs)
                .map(MatchingPlan::written)
                .toList();
        return again.equals(before);
    }

    private Map<Two, Why> stillPossible(InitiativeId initiative, List<Two> pairs) {
        Candidates.Both now = candidates.of(initiative);
        Map<ParticipantId, Candidate> mentors = byId(now.mentors());
        Map<ParticipantId, Candidate> trainees = byId(now.trainees());
        List<Places.Row> known = places.known();
        Map<ParticipantId, Integer> used = new HashMap<>();
        Map<Two, Why> why = new LinkedHashMap<>();
        for (Two two : pairs) {
            Candidate mentor = mentors.get(two.mentor());
            Candidate trainee = trainees.get(two.trainee());
            Optional<Comparison> comparison = mentor == null || trainee == null
                    ? Optional.empty()
                    : Optional.of(new Comparison(mentor, trainee, known));
            boolean possible = comparison.filter(both -> both.apart().isEmpty()).isPresent();
            if (!possible || used.merge(two.mentor(), 1, Integer::sum) > mentor.places()) {
                throw new NotPossibleAnyMore(participants.nameOf(two.mentor()), participants.nameOf(two.trainee()));
            }
            why.put(two, comparison.get().why());
        }
        return why;
    }

    private Map<Two, Why> why(Collection<Two> pairs, Map<ParticipantId, Participant> names) {
        Map<Participant, Integer> people = new HashMap<>();
        pairs.forEach(two -> {
            people.put(names.get(two.mentor()), 1);
            people.put(names.get(two.trainee()), 1);
        });
        Map<ParticipantId, Candidate> all = byId(candidates.candidates(people));
        List<Places.Row> known = places.known();
        Map<Two, Why> why = new LinkedHashMap<>();
        for (Two two : pairs) {
            Comparison both = new Comparison(all.get(two.mentor()), all.get(two.trainee()), known);
            if (both.apart().isEmpty()) {
                why.put(two, both.why());
            }
        }
        return why;
    }

    private WhatIf whatIf(MatchingEntity matching, Pool pool, List<Pair> pairs) {
        var market = pool.market(matching.weights(), MatchingPlan.read(matching.pins()));
        Evaluation found = Assignments.evaluate(market, pairs);
        Optional<Evaluation> best =
                rows.plans(matching.id()).stream().findFirst().map(plan -> Assignments.evaluate(market, plan.pairs()));
        Map<ParticipantId, Participant> names = names(pool);
        Set<Integer> paired = pairs.stream().map(Pair::trainee).collect(Collectors.toSet());
        return new WhatIf(
                found.count(),
                best.map(Evaluation::count).orElse(found.count()),
                best.map(other -> found.worst().orElse(0) >= other.worst().orElse(0))
                        .orElse(true),
                found.breaches().stream()
                        .map(breach -> new Broken(pool.two(breach.pair()), rule(pool, breach)))
                        .toList(),
                IntStream.range(0, pool.trainees().size())
                        .filter(trainee -> !paired.contains(trainee))
                        .mapToObj(trainee -> names.get(pool.trainees().get(trainee)))
                        .toList());
    }

    private static Rule rule(Pool pool, Evaluation.Breach breach) {
        return pool.apart(breach.pair().mentor(), breach.pair().trainee()).orElse(Rule.FULL);
    }

    private static List<LeftOut> leftOut(Pool pool, Map<ParticipantId, Participant> names) {
        return pool.nobodyFits().entrySet().stream()
                .map(left -> new LeftOut(names.get(left.getKey()), left.getValue()))
                .toList();
    }

    private void insistMentoring(InitiativeId initiative) {
        if (!initiatives.read(initiative).type().equals(MentoringInitiative.KEY)) {
            throw new NotFound();
        }
    }

    private static void insistPinsFit(Pool pool, Weights weights, List<Pair> pins) {
        try {
            pool.market(weights, pins);
        } catch (PinsDoNotFit cannotBe) {
            throw new Invalid("mentoring.fault.pins");
        }
    }

    private static Map<ParticipantId, Candidate> byId(List<Candidate> people) {
        Map<ParticipantId, Candidate> byId = new HashMap<>();
        people.forEach(somebody -> byId.put(somebody.who().id(), somebody));
        return byId;
    }

    private Map<ParticipantId, Participant> names(Pool pool) {
        Map<ParticipantId, String> called = participants.namesOf(pool.people());
        Map<ParticipantId, Participant> names = new HashMap<>();
        pool.people().forEach(id -> names.put(id, new Participant(id, called.getOrDefault(id, ""))));
        return names;
    }

    private static PlanRow row(MatchingPlan plan, Pool pool, MatchingEntity matching) {
        return new PlanRow(
                plan.id(),
                plan.standing(),
                pool.twos(plan.pairs()),
                matching.releasedPlan().equals(Optional.of(plan.id())));
    }

    private Row row(MatchingEntity matching) {
        return new Row(
                matching.id(),
                matching.initiative(),
                matching.state(),
                work.done(matching.id().value()),
                matching.weights(),
                matching.seed(),
                accounts.nameOf(matching.askedBy()).orElse("Alongside"),
                time.there(matching.askedAt()),
                matching.releasedBy().flatMap(accounts::nameOf),
                matching.releasedAt().map(time::there));
    }
}
