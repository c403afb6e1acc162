package org.alongside.core.glass;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who opened my data, over the API. */
@Path("my/openings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "break-glass")
public class MyOpeningsResource {
    @Inject
    private BreakGlass glass;

    @GET
    @Operation(summary = "Who opened my data beyond their role, when and why")
    public List<GlassResource.OpeningJson> mine() {
        return glass.mine().stream().map(GlassResource.OpeningJson::of).toList();
    }
}
