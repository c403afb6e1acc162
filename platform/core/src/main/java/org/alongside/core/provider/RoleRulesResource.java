package org.alongside.core.provider;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.Role;
import org.alongside.core.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Roles from what the institution's provider says of people, over the API. */
@Path("provider/rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "account")
public class RoleRulesResource {
    /** A rule to add. */
    public record NewRule(String claim, String value, Role role) {}

    /** The rule that was added. */
    public record Added(UUID id) {}

    @Inject
    private RoleRules rules;

    @GET
    @Operation(summary = "Which role somebody has by what the provider says of them")
    public List<RoleRules.Row> list() {
        return rules.list();
    }

    @POST
    @Operation(summary = "Add a rule: whoever comes with this value of this claim has this role")
    public Response add(NewRule told) {
        UUID id = rules.add(
                Optional.ofNullable(told.claim()).orElse(""),
                Optional.ofNullable(told.value()).orElse(""),
                Optional.ofNullable(told.role()).orElseThrow(() -> new Invalid("core.accounts.fault.no-role")));
        return Response.status(Response.Status.CREATED).entity(new Added(id)).build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take a rule away")
    public void remove(@PathParam("id") UUID id) {
        rules.remove(id);
    }
}
