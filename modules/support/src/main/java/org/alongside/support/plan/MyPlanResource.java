package org.alongside.support.plan;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the caller likes to be supported, over the API. */
@Path("support/my/plan")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class MyPlanResource {
    /** What stood in a part before. */
    public record EarlierJson(UUID id, PlanPart part, String words, LocalDate until) {
        static EarlierJson of(Plans.Earlier earlier) {
            return new EarlierJson(earlier.id(), earlier.part(), earlier.words(), earlier.until());
        }
    }

    @Inject
    private Plans plans;

    @Inject
    private CheckInWishes wishes;

    @GET
    @Operation(summary = "How the caller likes to be supported, part by part, and who reads each part")
    public PlanJson read() {
        return PlanJson.of(plans.mine(), wishes.mine());
    }

    @PUT
    @Path("parts")
    @Operation(summary = "Write one part and say who reads it besides oneself; empty words take it away")
    public PlanJson write(PlanJson.Written told) {
        plans.write(PlanJson.sent(told).part(), told.words(), told.readers());
        return read();
    }

    @PUT
    @Path("check-ins")
    @Operation(summary = "Say how, and how often, one would like to be asked how one is")
    public PlanJson say(PlanJson.Wished told) {
        wishes.say(PlanJson.sent(told).wish());
        return read();
    }

    @DELETE
    @Path("check-ins")
    @Operation(summary = "Take back how one would like to be asked how one is")
    public Response takeBack() {
        wishes.takeBack();
        return Response.noContent().build();
    }

    @GET
    @Path("earlier")
    @Operation(summary = "What stood in the plan before, the latest first; nobody else reads it")
    public List<EarlierJson> earlier() {
        return plans.earlier().stream().map(EarlierJson::of).toList();
    }

    @DELETE
    @Path("earlier/{id}")
    @Operation(summary = "Delete what stood in the plan before")
    public Response delete(@PathParam("id") UUID id) {
        plans.delete(id);
        return Response.noContent().build();
    }
}
