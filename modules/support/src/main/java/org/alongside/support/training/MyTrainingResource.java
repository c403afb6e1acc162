package org.alongside.support.training;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own training, over the API. */
@Path("support/my/training")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class MyTrainingResource {
    /** A course the caller did; {@code goodUntil} is left out where it never runs out. */
    public record MineJson(String title, LocalDate on, LocalDate goodUntil, boolean good) {}

    /** A session the caller could come to; {@code wish} is left out until they say something. */
    public record OfferedJson(
            UUID session, String title, String about, LocalDate on, LocalTime begins, String place, PlaceWish wish) {}

    /** What the caller has to have done for their work: empty for those who take part. */
    public record OwedJson(String title, DutyState state, LocalDate until) {}

    /** All of it. */
    public record MyTrainingJson(List<MineJson> done, List<OfferedJson> offered, List<OwedJson> owed) {}

    /** What the caller says about a session. */
    public record MyWish(PlaceWish wish) {}

    @Inject
    private Trainings trainings;

    @Inject
    private StaffDuties duties;

    @GET
    @Operation(summary = "What the caller did, what is offered to them, and what they owe as staff")
    public MyTrainingJson read() {
        return new MyTrainingJson(
                trainings.mine().stream()
                        .map(row -> new MineJson(
                                row.title(), row.doneOn(), row.goodUntil().orElse(null), row.good()))
                        .toList(),
                trainings.offered().stream()
                        .map(row -> new OfferedJson(
                                row.id().value(),
                                row.title(),
                                row.about(),
                                row.heldOn(),
                                row.begins(),
                                row.place(),
                                row.wish().orElse(null)))
                        .toList(),
                duties.mine().stream()
                        .map(row -> new OwedJson(
                                row.title(), row.state(), row.until().orElse(null)))
                        .toList());
    }

    @PUT
    @Path("{session}")
    @Operation(summary = "The caller would like a place, or would rather not; nobody asks why")
    public Response wish(@PathParam("session") UUID session, MyWish told) {
        if (told == null) {
            throw new Invalid("support.fault.body");
        }
        trainings.wish(new SessionId(session), told.wish());
        return Response.noContent().build();
    }
}
