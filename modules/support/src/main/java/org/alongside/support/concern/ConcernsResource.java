package org.alongside.support.concern;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.ParticipantId;
import org.alongside.support.concern.MyConcernsResource.BeforeJson;
import org.alongside.support.concern.MyConcernsResource.NamedJson;
import org.alongside.support.yousaid.BroughtIn;
import org.alongside.support.yousaid.SuggestionState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looking at concerns, over the API. Whoever acts names the version they have read: of two who act at once, one is told 409. */
@Path("support/concerns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class ConcernsResource {
    /** A concern in a list, without its words. */
    public record LineJson(
            UUID id,
            ConcernKind kind,
            Urgency urgency,
            String about,
            OffsetDateTime raisedAt,
            LocalDate due,
            boolean late,
            LocalDate withheldUntil,
            OffsetDateTime closedAt) {
        static LineJson of(ConcernSteps.Line line) {
            return new LineJson(
                    line.id().value(),
                    line.kind(),
                    line.urgency(),
                    line.about().orElse(null),
                    line.raisedAt(),
                    line.due(),
                    line.late(),
                    line.withheldUntil().orElse(null),
                    line.closedAt().orElse(null));
        }
    }

    /** One step. */
    public record StepJson(StepKind kind, OffsetDateTime at, String by, String with, LocalDate reviewOn, String words) {
        static StepJson of(ConcernSteps.Step step) {
            return new StepJson(
                    step.kind(),
                    step.at(),
                    step.by().orElse(null),
                    step.with().orElse(null),
                    step.reviewOn().orElse(null),
                    step.words().orElse(null));
        }
    }

    /** No contact between two people. */
    public record StopJson(UUID id, NamedJson one, NamedJson other, LocalDate reviewOn) {
        static StopJson of(ConcernSteps.Stop stop) {
            return new StopJson(stop.id(), NamedJson.of(stop.one()), NamedJson.of(stop.other()), stop.reviewOn());
        }
    }

    /** A concern with all that was done. */
    public record ConcernJson(
            LineJson concern,
            long version,
            SentTo route,
            String words,
            String toldBy,
            String typedBy,
            Method how,
            LocalDate saidOn,
            List<StepJson> steps,
            List<StopJson> stops) {
        static ConcernJson of(ConcernSteps.Row row) {
            return new ConcernJson(
                    LineJson.of(row.line()),
                    row.version(),
                    row.route(),
                    row.words(),
                    row.toldBy().orElse(null),
                    row.typedBy().orElse(null),
                    row.how(),
                    row.saidOn(),
                    row.steps().stream().map(StepJson::of).toList(),
                    row.stops().stream().map(StopJson::of).toList());
        }
    }

    /** What somebody told the caller. */
    public record ToldJson(
            MyConcernsResource.NewConcernJson concern, UUID saidBy, String saidByWords, Method how, LocalDate on) {}

    /** What became of something that was brought in; {@code meant} is what whoever told the concern said to it. */
    public record BroughtJson(String said, SuggestionState state, String because, String meant) {
        static BroughtJson of(BroughtIn.Became became) {
            return new BroughtJson(became.said(), became.state(), became.because(), became.meant());
        }
    }

    /** An act with words. */
    public record WordsJson(long version, String words) {}

    /** An act. */
    public record VersionJson(long version) {}

    /** To whom it is shown. */
    public record ShareJson(long version, UUID with) {}

    /** Why it is withheld, and when that is reviewed. */
    public record WithholdJson(long version, String reason, LocalDate reviewOn) {}

    /** Between whom there shall be no contact, and when that is reviewed. */
    public record StopContactJson(long version, UUID one, UUID other, LocalDate reviewOn) {}

    /** When a stop of contact is reviewed again. */
    public record ReviewJson(long version, LocalDate reviewOn) {}

    @Inject
    private Concerns concerns;

    @Inject
    private ConcernSteps steps;

    @Inject
    private StoppingContact stopping;

    @Inject
    private BroughtConcerns brought;

    @GET
    @Path("before")
    @Operation(summary = "The same as for oneself, for whoever writes down what somebody told them")
    public BeforeJson before(@Context HttpHeaders headers) {
        return BeforeJson.of(concerns.beforeFor(MyConcernsResource.language(headers)));
    }

    @POST
    @Operation(summary = "Write down a concern or complaint that somebody told: who said it, how and when")
    public Response raiseFor(ToldJson told) {
        MyConcernsResource.body(told);
        return MyConcernsResource.created(concerns.raiseFor(
                MyConcernsResource.body(told.concern()).told(),
                Optional.ofNullable(told.saidBy()).map(ParticipantId::new),
                told.saidByWords(),
                told.how(),
                told.on()));
    }

    @GET
    @Operation(summary = "The concerns that are the caller's to look at, without their words")
    public List<LineJson> list() {
        return steps.list().stream().map(LineJson::of).toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One concern with its words and steps; that the caller read it is on record")
    public ConcernJson read(@PathParam("id") UUID id) {
        return ConcernJson.of(steps.read(new ConcernId(id)));
    }

    @POST
    @Path("{id}/talked")
    @Operation(summary = "It was talked about with somebody")
    public ConcernJson talked(@PathParam("id") UUID id, WordsJson act) {
        steps.talked(new ConcernId(id), MyConcernsResource.body(act).version(), act.words());
        return read(id);
    }

    @POST
    @Path("{id}/decided")
    @Operation(summary = "Something was decided")
    public ConcernJson decided(@PathParam("id") UUID id, WordsJson act) {
        steps.decided(new ConcernId(id), MyConcernsResource.body(act).version(), act.words());
        return read(id);
    }

    @GET
    @Path("{id}/brought")
    @Operation(summary = "What was brought to \"You said, we did\" from it, and what became of that")
    public List<BroughtJson> brought(@PathParam("id") UUID id) {
        return brought.brought(new ConcernId(id)).stream().map(BroughtJson::of).toList();
    }

    @POST
    @Path("{id}/brought")
    @Operation(summary = "Bring what it is a sign of to \"You said, we did\", in words anew and without a name")
    public ConcernJson bring(@PathParam("id") UUID id, WordsJson act) {
        brought.bring(new ConcernId(id), MyConcernsResource.body(act).version(), act.words());
        return read(id);
    }

    @POST
    @Path("{id}/brought/told")
    @Operation(summary = "Whoever told it was told what became of all that was brought in from it")
    public ConcernJson broughtTold(@PathParam("id") UUID id, VersionJson act) {
        brought.told(new ConcernId(id), MyConcernsResource.body(act).version());
        return read(id);
    }

    @POST
    @Path("{id}/share")
    @Operation(summary = "Show it to a member of staff by name")
    public ConcernJson share(@PathParam("id") UUID id, ShareJson act) {
        if (MyConcernsResource.body(act).with() == null) {
            throw new Invalid("support.concern.fault.with");
        }
        steps.share(new ConcernId(id), act.version(), new AccountId(act.with()));
        return read(id);
    }

    @POST
    @Path("{id}/withhold")
    @Operation(
            summary = "Withhold it from the person it is about, for a reason and until a review at most 14 days ahead")
    public ConcernJson withhold(@PathParam("id") UUID id, WithholdJson act) {
        steps.withhold(new ConcernId(id), MyConcernsResource.body(act).version(), act.reason(), act.reviewOn());
        return read(id);
    }

    @POST
    @Path("{id}/show")
    @Operation(summary = "Let the person it is about read it again")
    public ConcernJson show(@PathParam("id") UUID id, VersionJson act) {
        steps.show(new ConcernId(id), MyConcernsResource.body(act).version());
        return read(id);
    }

    @POST
    @Path("{id}/complaint")
    @Operation(summary = "It was told as a worry and is a complaint: the person it is about reads it no more")
    public ConcernJson isComplaint(@PathParam("id") UUID id, WordsJson act) {
        steps.isComplaint(new ConcernId(id), MyConcernsResource.body(act).version(), act.words());
        return read(id);
    }

    @POST
    @Path("{id}/handed-over")
    @Operation(summary = "It was read to the person it is about, or handed to them, who do not sign in here")
    public ConcernJson handedOver(@PathParam("id") UUID id, WordsJson act) {
        steps.handedOver(new ConcernId(id), MyConcernsResource.body(act).version(), act.words());
        return read(id);
    }

    @POST
    @Path("{id}/close")
    @Operation(summary = "It was looked at; who told it hears so, and who it is about unless it is withheld from them")
    public ConcernJson close(@PathParam("id") UUID id, WordsJson act) {
        steps.close(new ConcernId(id), MyConcernsResource.body(act).version(), act.words());
        return read(id);
    }

    @POST
    @Path("{id}/contact-stops")
    @Operation(summary = "No contact between two people for now")
    public ConcernJson stopContact(@PathParam("id") UUID id, StopContactJson act) {
        if (MyConcernsResource.body(act).one() == null || act.other() == null) {
            throw new Invalid("support.concern.fault.two");
        }
        stopping.stopContact(
                new ConcernId(id),
                act.version(),
                new ParticipantId(act.one()),
                new ParticipantId(act.other()),
                act.reviewOn());
        return read(id);
    }

    @POST
    @Path("{id}/contact-stops/{stop}/go-on")
    @Operation(summary = "A stop of contact goes on until that day at first")
    public ConcernJson goOn(@PathParam("id") UUID id, @PathParam("stop") UUID stop, ReviewJson act) {
        stopping.goOn(new ConcernId(id), MyConcernsResource.body(act).version(), stop, act.reviewOn());
        return read(id);
    }

    @POST
    @Path("{id}/contact-stops/{stop}/end")
    @Operation(summary = "Contact between the two is possible again")
    public ConcernJson letMeet(@PathParam("id") UUID id, @PathParam("stop") UUID stop, VersionJson act) {
        stopping.letMeet(new ConcernId(id), MyConcernsResource.body(act).version(), stop);
        return read(id);
    }
}
