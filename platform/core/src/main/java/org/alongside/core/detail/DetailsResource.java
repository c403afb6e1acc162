package org.alongside.core.detail;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people told of themselves, for staff, over the API. */
@Path("participants/{id}/details")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "people")
public class DetailsResource {
    /** What somebody told, and where that comes from. */
    public record DetailsJson(ToldJson told, String saidBy, String typedBy, Method how, OffsetDateTime at) {
        static DetailsJson of(Details.Row row) {
            ToldJson told = ToldJson.of(row.told());
            return row.source()
                    .map(from -> new DetailsJson(told, from.saidBy(), from.typedBy(), from.how(), from.at()))
                    .orElse(new DetailsJson(told, null, null, null, null));
        }
    }

    /** What somebody told us, and how. */
    public record ToldFor(ToldJson told, Method method, String saidBy) {}

    @Inject
    private Details details;

    @GET
    @Operation(summary = "What somebody told of themselves")
    public DetailsJson of(@PathParam("id") UUID id) {
        return DetailsJson.of(details.of(new ParticipantId(id)));
    }

    @PUT
    @Operation(summary = "Somebody told us of themselves by telephone, letter or otherwise")
    public DetailsJson tellFor(@PathParam("id") UUID id, ToldFor theirs) {
        ToldJson told = theirs.told() == null ? ToldJson.of(Told.NOTHING) : theirs.told();
        details.tellFor(new ParticipantId(id), told.told(), theirs.method(), theirs.saidBy());
        return DetailsJson.of(details.of(new ParticipantId(id)));
    }
}
