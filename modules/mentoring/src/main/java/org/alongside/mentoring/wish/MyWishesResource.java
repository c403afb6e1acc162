package org.alongside.mentoring.wish;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.alongside.core.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller would like, over the API: the one answer in which what is private stands. */
@Path("mentoring/my/wishes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "mentoring")
public class MyWishesResource {

    @Inject
    private Wishes wishes;

    @GET
    @Operation(summary = "What I would like, with what only the matching reads")
    public ToldJson mine() {
        return ToldJson.of(wishes.mine());
    }

    @PUT
    @Operation(summary = "I say what I would like, all of it, instead of what I said before")
    public Response tell(ToldJson told) {
        if (told == null) {
            throw new Invalid("mentoring.fault.wish");
        }
        wishes.tell(ToldJson.told(told.shown(), told.secret()));
        return Response.noContent().build();
    }
}
