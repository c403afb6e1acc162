package org.alongside.mentoring.matching;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.core.detail.AccessNeed;
import org.alongside.core.problem.Invalid;
import org.alongside.mentoring.place.PlaceId;
import org.alongside.mentoring.place.Places;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The matching, over the API. */
@Path("mentoring/matchings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "mentoring")
public class MatchingsResource {

    /** Somebody. */
    public record PersonJson(UUID id, String callName) {

        static PersonJson of(Participant somebody) {
            return new PersonJson(somebody.id().value(), somebody.callName());
        }
    }

    /** Two people. */
    public record TwoJson(UUID mentor, UUID trainee) {

        static TwoJson of(Two two) {
            return new TwoJson(two.mentor().value(), two.trainee().value());
        }

        Two two() {
            if (mentor == null || trainee == null) {
                throw new Invalid("mentoring.fault.not-in-this-run");
            }
            return new Two(new ParticipantId(mentor), new ParticipantId(trainee));
        }
    }

    /** Two people and why they would fit. */
    public record FitJson(UUID mentor, UUID trainee, List<String> why) {}

    /** Whom nobody fits; of what keeps people apart only the kind of rule. */
    public record LeftOutJson(UUID id, String callName, Set<Rule> rules) {

        static LeftOutJson of(Matchings.LeftOut left) {
            return new LeftOutJson(left.who().id().value(), left.who().callName(), left.rules());
        }
    }

    /** Whether a matching is worth while now. */
    public record ReadinessJson(
            int mentors,
            int places,
            int trainees,
            boolean enough,
            int waiting,
            Set<AccessNeed> unmetNeeds,
            List<LeftOutJson> nobodyFits) {}

    /** A run; how far it has come is in percent. */
    public record RunJson(
            UUID id,
            UUID initiative,
            MatchingState state,
            int done,
            Map<Criterion, Integer> weights,
            // As text: not every reader of JSON keeps whole numbers of that size.
            String seed,
            String askedBy,
            OffsetDateTime askedAt,
            String releasedBy,
            OffsetDateTime releasedAt) {

        static RunJson of(Matchings.Row run) {
            Map<Criterion, Integer> weights = new TreeMap<>();
            for (Criterion criterion : Criterion.values()) {
                weights.put(criterion, run.weights().of(criterion));
            }
            return new RunJson(
                    run.id().value(),
                    run.initiative().value(),
                    run.state(),
                    run.done(),
                    weights,
                    Long.toString(run.seed()),
                    run.askedBy(),
                    run.askedAt().toOffsetDateTime(),
                    run.releasedBy().orElse(null),
                    run.releasedAt().map(ZonedDateTime::toOffsetDateTime).orElse(null));
        }
    }

    /** A plan; the best one stands at 0, near-equal ones at 1 to 4, drafts behind. */
    public record PlanJson(UUID id, int standing, boolean draft, boolean released, List<TwoJson> pairs) {

        static PlanJson of(Matchings.PlanRow plan) {
            return new PlanJson(
                    plan.id(),
                    plan.standing(),
                    plan.draft(),
                    plan.released(),
                    plan.pairs().stream().map(TwoJson::of).toList());
        }
    }

    /** A run with its people, its plans, and why the pairs of its best plan would fit. */
    public record ResultJson(
            RunJson run,
            List<PersonJson> mentors,
            List<PersonJson> trainees,
            List<PlanJson> plans,
            List<TwoJson> pins,
            List<LeftOutJson> nobodyFits,
            List<FitJson> why) {}

    /** A matching to ask for; weights and seed may be left out. */
    public record Wanted(UUID initiative, Map<String, Integer> weights, List<TwoJson> pins, String seed) {}

    /** Pairs made by hand. */
    public record Pairs(List<TwoJson> pairs) {

        List<Two> twos() {
            if (pairs == null || pairs.stream().anyMatch(Objects::isNull)) {
                throw new Invalid("mentoring.fault.not-in-this-run");
            }
            return pairs.stream().map(TwoJson::two).toList();
        }
    }

    /** A pair that cannot be, and the kind of rule. */
    public record BrokenJson(UUID mentor, UUID trainee, Rule rule) {}

    /** What pairs made by hand would come to. */
    public record WhatIfJson(
            boolean possible,
            int paired,
            int most,
            boolean worstAsGood,
            List<BrokenJson> broken,
            List<PersonJson> without) {}

    /** The plan to release. */
    public record Released(UUID plan) {}

    /** Whether exactly the same came out again. */
    public record Replayed(boolean same) {}

    @Inject
    private Matchings matchings;

    @Inject
    private Places places;

    @GET
    @Path("readiness")
    @Operation(summary = "Whether there are enough mentors, and for whom nobody can be found; nothing is kept of it")
    public ReadinessJson readiness(@QueryParam("initiative") UUID initiative) {
        Matchings.Readiness found = matchings.readiness(initiative(initiative));
        return new ReadinessJson(
                found.mentors(),
                found.places(),
                found.trainees(),
                found.enough(),
                found.waiting(),
                new TreeSet<>(found.unmet()),
                found.nobodyFits().stream().map(LeftOutJson::of).toList());
    }

    @GET
    @Operation(summary = "The latest runs of a scheme")
    public List<RunJson> list(@QueryParam("initiative") UUID initiative) {
        return matchings.list(initiative(initiative)).stream().map(RunJson::of).toList();
    }

    @POST
    @Operation(
            summary = "Ask for plans; they are looked for at once and survive a crash. Answers before they are found")
    public Response ask(Wanted told) {
        if (told == null) {
            throw new Invalid("mentoring.fault.initiative");
        }
        Matchings.Row run = matchings.ask(
                initiative(told.initiative()),
                weights(told.weights()),
                told.pins() == null ? List.of() : new Pairs(told.pins()).twos(),
                seed(told.seed()));
        return Response.accepted(RunJson.of(run))
                .location(URI.create("mentoring/matchings/" + run.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A run with its people and plans, and why the pairs of its best plan would fit")
    public ResultJson read(@PathParam("id") UUID id) {
        MatchingId run = new MatchingId(id);
        Matchings.Result found = matchings.read(run);
        Map<PlaceId, String> names = places.names();
        return new ResultJson(
                RunJson.of(found.run()),
                found.mentors().stream().map(PersonJson::of).toList(),
                found.trainees().stream().map(PersonJson::of).toList(),
                found.plans().stream().map(PlanJson::of).toList(),
                found.pins().stream().map(TwoJson::of).toList(),
                found.nobodyFits().stream().map(LeftOutJson::of).toList(),
                found.plans().isEmpty()
                        ? List.of()
                        : matchings.why(run, found.plans().get(0).pairs()).entrySet().stream()
                                .map(fit -> new FitJson(
                                        fit.getKey().mentor().value(),
                                        fit.getKey().trainee().value(),
                                        fit.getValue().sentences(Locale.UK, names)))
                                .toList());
    }

    @POST
    @Path("{id}/stop")
    @Operation(summary = "Stop a run that is not done yet")
    public RunJson stop(@PathParam("id") UUID id) {
        return RunJson.of(matchings.stop(new MatchingId(id)));
    }

    @POST
    @Path("{id}/what-if")
    @Operation(summary = "What would follow if these were the pairs; nothing is kept of it")
    public WhatIfJson whatIf(@PathParam("id") UUID id, Pairs told) {
        Matchings.WhatIf found = matchings.whatIf(new MatchingId(id), twos(told));
        return new WhatIfJson(
                found.possible(),
                found.paired(),
                found.most(),
                found.worstAsGood(),
                found.broken().stream()
                        .map(broken -> new BrokenJson(
                                broken.two().mentor().value(),
                                broken.two().trainee().value(),
                                broken.rule()))
                        .toList(),
                found.without().stream().map(PersonJson::of).toList());
    }

    @POST
    @Path("{id}/drafts")
    @Operation(summary = "Keep pairs made by hand as a draft")
    public PlanJson keep(@PathParam("id") UUID id, Pairs told) {
        return PlanJson.of(matchings.keep(new MatchingId(id), twos(told)));
    }

    @POST
    @Path("{id}/release")
    @Operation(summary = "Let the mentors of a plan read whom they would fit: all of it or nothing")
    public RunJson release(@PathParam("id") UUID id, Released told) {
        if (told == null || told.plan() == null) {
            throw new Invalid("mentoring.fault.which-plan");
        }
        return RunJson.of(matchings.release(new MatchingId(id), told.plan()));
    }

    @POST
    @Path("{id}/replay")
    @Operation(summary = "Do a run again from what it went by, and say whether exactly the same came out")
    public Replayed replay(@PathParam("id") UUID id) {
        return new Replayed(matchings.replay(new MatchingId(id)));
    }

    private static List<Two> twos(Pairs told) {
        return Optional.ofNullable(told).orElseGet(() -> new Pairs(null)).twos();
    }

    private static InitiativeId initiative(UUID id) {
        return Optional.ofNullable(id)
                .map(InitiativeId::new)
                .orElseThrow(() -> new Invalid("mentoring.fault.initiative"));
    }

    private static Weights weights(Map<String, Integer> given) {
        Map<Criterion, Integer> weights = new HashMap<>();
        if (given != null) {
            given.forEach((name, weight) -> weights.put(criterion(name), weight));
        }
        return Weights.of(weights);
    }

    private static Criterion criterion(String name) {
        for (Criterion criterion : Criterion.values()) {
            if (criterion.name().equals(name)) {
                return criterion;
            }
        }
        throw new Invalid("mentoring.fault.weights", Weights.MOST);
    }

    private static Optional<Long> seed(String text) {
        try {
            return Optional.ofNullable(text).filter(some -> !some.isBlank()).map(Long::valueOf);
        } catch (NumberFormatException noNumber) {
            throw new Invalid("mentoring.fault.seed");
        }
    }
}
