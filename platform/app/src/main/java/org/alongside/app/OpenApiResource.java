package org.alongside.app;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.alongside.core.identity.CurrentUser;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The description of the API (OpenAPI 3), made by the build. Not for strangers. */
@Path("openapi.json")
public class OpenApiResource {
    @Inject
    private CurrentUser user;

    @GET
    @Operation(hidden = true)
    @Produces(MediaType.APPLICATION_JSON)
    public StreamingOutput describe() {
        user.required();
        return answer -> {
            try (InputStream description = OpenApiResource.class.getResourceAsStream("/openapi/openapi.json")) {
                description.transferTo(answer);
            }
        };
    }
}
