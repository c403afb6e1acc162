package org.alongside.mentoring.scheme;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.InitiativeId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The usual plan of an initiative, over the API. */
@Path("mentoring")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "mentoring")
public class SchemesResource {

    /** A usual plan as the API shows and takes it; a number that is left out is no number. */
    public record SchemeJson(int meetings, int everyMonths, int minutes) {

        static SchemeJson of(Schemes.Row plan) {
            return new SchemeJson(plan.meetings(), plan.everyMonths(), plan.minutes());
        }
    }

    @Inject
    private Schemes schemes;

    @GET
    @Path("schemes/{initiative}")
    @Operation(summary = "The usual plan of an initiative: a template, never enforced")
    public SchemeJson read(@PathParam("initiative") UUID initiative) {
        return SchemeJson.of(schemes.read(new InitiativeId(initiative)));
    }

    @PUT
    @Path("schemes/{initiative}")
    @Operation(summary = "Choose another usual plan; what is planned already stays as it is")
    public SchemeJson choose(@PathParam("initiative") UUID initiative, SchemeJson told) {
        if (told == null) {
            throw new Invalid("mentoring.fault.number", Schemes.MOST);
        }
        return SchemeJson.of(schemes.choose(
                new Schemes.Row(new InitiativeId(initiative), told.meetings(), told.everyMonths(), told.minutes())));
    }
}
