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

/** What I tell of myself, over the API. */
@Path("my/details")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "people")
public class MyDetailsResource {
    @Inject
    private Details details;

    @GET
    @Operation(summary = "What I told of myself")
    public ToldJson mine() {
        return ToldJson.of(details.mine().told());
    }

    @PUT
    @Operation(summary = "Tell; nothing of it has to be told, and what is left empty is not kept")
    public ToldJson tell(ToldJson mine) {
        details.tell(mine.told());
        return mine();
    }
}
