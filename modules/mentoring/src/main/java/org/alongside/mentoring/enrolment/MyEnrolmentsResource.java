package org.alongside.mentoring.enrolment;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.mentoring.enrolment.EnrolmentsResource.EnrolmentJson;
import org.alongside.spi.Initiative;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the caller would like to take part, over the API. */
@Path("mentoring/my/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "mentoring")
public class MyEnrolmentsResource {

    /** A scheme by id and title. */
    public record SchemeJson(UUID id, String title) {

        static SchemeJson of(Initiative initiative) {
            return new SchemeJson(initiative.id().value(), initiative.title());
        }
    }

    /** I might be interested in that. */
    public record Interest(UUID initiative) {}

    /** How many people I would meet at once; as before when it is left out. */
    public record Places(Integer places) {}

    @Inject
    private Enrolments enrolments;

    @GET
    @Operation(summary = "Where I take part, or would like to")
    public List<EnrolmentJson> mine() {
        return enrolments.mine().stream().map(EnrolmentJson::of).toList();
    }

    @GET
    @Path("open")
    @Operation(summary = "The schemes in which I could say that I am interested")
    public List<SchemeJson> open() {
        return enrolments.openToMe().stream().map(SchemeJson::of).toList();
    }

    @POST
    @Operation(summary = "I might be interested")
    public Response interested(Interest told) {
        if (told == null) {
            throw new Invalid("mentoring.fault.initiative");
        }
        Enrolments.Row row = enrolments.interested(EnrolmentsResource.initiative(told.initiative()));
        return Response.created(URI.create("mentoring/my/enrolments/" + row.id()))
                .entity(EnrolmentJson.of(row))
                .build();
    }

    @POST
    @Path("{id}/available")
    @Operation(summary = "I would like to meet somebody")
    public EnrolmentJson available(@PathParam("id") UUID id, Places told) {
        return EnrolmentJson.of(enrolments.available(
                new EnrolmentId(id), Optional.ofNullable(told).map(Places::places)));
    }

    @POST
    @Path("{id}/not-now")
    @Operation(summary = "Not at the moment")
    public EnrolmentJson notNow(@PathParam("id") UUID id) {
        return EnrolmentJson.of(enrolments.notNow(new EnrolmentId(id)));
    }

    @POST
    @Path("{id}/stop")
    @Operation(summary = "I take part no longer; nobody asks why")
    public EnrolmentJson stop(@PathParam("id") UUID id) {
        return EnrolmentJson.of(enrolments.stop(new EnrolmentId(id)));
    }
}
