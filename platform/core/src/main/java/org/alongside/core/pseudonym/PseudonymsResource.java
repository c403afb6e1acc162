package org.alongside.core.pseudonym;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is meant by a name that says nothing, over the API. */
@Path("pseudonyms/resolve")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "people")
public class PseudonymsResource {
    /** A pseudonym as it was typed or read out. */
    public record Typed(String pseudonym) {}

    /** Who it is. */
    public record Meant(UUID participant) {}

    @Inject
    private Pseudonyms pseudonyms;

    @POST
    @Operation(summary = "Who is called that; on record")
    public Meant resolve(Typed typed) {
        return new Meant(pseudonyms.resolve(typed.pseudonym()).value());
    }
}
