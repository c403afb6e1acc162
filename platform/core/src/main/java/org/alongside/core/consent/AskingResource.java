package org.alongside.core.consent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom to ask again, over the API. */
@Path("asking")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consent")
public class AskingResource {
    /** Somebody to ask about a purpose. */
    public record RowJson(UUID participant, String callName, String purpose, Asking.Why why, OffsetDateTime until) {
        static RowJson of(Asking.Row row) {
            return new RowJson(
                    row.participant().value(),
                    row.callName(),
                    row.purpose().key(),
                    row.why(),
                    row.until().orElse(null));
        }
    }

    @Inject
    private Asking asking;

    @GET
    @Operation(summary = "Whom to ask again, about what and why; at most 500 rows")
    public List<RowJson> list() {
        return asking.list().stream().map(RowJson::of).toList();
    }
}
