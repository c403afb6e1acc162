package org.alongside.core.passport;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** My passport, over the API. */
@Path("my/passport")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "my")
public class MyPassportResource {
    @Inject
    private Passports passports;

    @GET
    @Operation(
            summary = "My passport with the parts I choose (part=REACH&part=NEEDS&part=SAFETY&part=TOOK_PART), signed")
    public Response mine(@QueryParam("part") Set<PassportPart> parts) {
        return Response.ok(passports.mine(parts == null ? Set.of() : parts, Locale.UK))
                .header("Content-Disposition", "attachment; filename=\"passport.json\"")
                .build();
    }
}
