package org.alongside.core.seal;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the log is whole, over the API. */
@Path("audit/check")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class SealResource {
    @Inject
    private Seals seals;

    @GET
    @Operation(summary = "Whether the whole log is as it was written and signed; takes a while on a long one")
    public Seals.Verdict check() {
        return seals.check(Locale.ENGLISH);
    }
}
