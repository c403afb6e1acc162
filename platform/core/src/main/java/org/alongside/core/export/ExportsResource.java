package org.alongside.core.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files that left, over the API. */
@Path("exports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
public class ExportsResource {
    @Inject
    private Exports exports;

    @GET
    @Operation(summary = "Files that left, the newest first: one's own, or all for those who may take addresses away")
    public List<Exports.Row> list() {
        return exports.list();
    }

    @GET
    @Path("recalls")
    @Operation(summary = "Who is to be taken out of which file; each by their place in it, nobody by name")
    public List<Exports.Recall> recalls() {
        return exports.recalls();
    }

    @POST
    @Path("recalls/{id}/done")
    @Operation(summary = "They were taken out")
    public List<Exports.Recall> done(@PathParam("id") UUID id) {
        exports.done(id);
        return recalls();
    }
}
