package org.alongside.core.detail;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** My plan for a hard day, over the API. */
@Path("my/plan")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "people")
public class MyPlanResource {
    /** A plan for a hard day, and who may read it. */
    public record PlanJson(String words, PlanReaders readers) {}

    @Inject
    private Details details;

    @GET
    @Operation(summary = "My plan for a hard day")
    public PlanJson plan() {
        Details.Plan mine = details.myPlan();
        return new PlanJson(mine.words(), mine.readers());
    }

    @PUT
    @Operation(summary = "Keep my plan and say who may read it; empty words take it away")
    public PlanJson keep(PlanJson mine) {
        details.keepPlan(new Details.Plan(mine.words(), mine.readers()));
        return plan();
    }
}
