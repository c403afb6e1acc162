package org.alongside.support.advance;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Travel that was paid for the caller, over the API. */
@Path("support/my/prepaid")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class MyPrepaidResource {
    @Inject
    private PrepaidTravels travels;

    @GET
    @Operation(summary = "Travel that was booked and paid for the caller; it need not be claimed")
    public List<PrepaidJson> list() {
        return travels.mine().stream().map(PrepaidJson::of).toList();
    }
}
