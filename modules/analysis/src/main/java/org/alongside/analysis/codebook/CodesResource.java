package org.alongside.analysis.codebook;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.wording.Wording;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The codebook, over the API. */
@Path("analysis")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
public class CodesResource {
    /** A code; {@code parent} is left out for those beneath no other. */
    public record CodeJson(UUID id, String name, String definition, UUID parent) {}

    /** A code to add. */
    public record NewCode(String name, String definition, UUID parent) {}

    @Inject
    private Codes codes;

    @GET
    @Path("studies/{id}/codes")
    @Operation(summary = "The codes of a study, each followed by those beneath it")
    public List<CodeJson> list(@PathParam("id") UUID id) {
        return codes.list(new StudyId(id)).stream().map(CodesResource::json).toList();
    }

    @POST
    @Path("studies/{id}/codes")
    @Operation(summary = "Add a code, beneath another one if need be")
    public Response add(@PathParam("id") UUID id, NewCode told) {
        Wording.chosen(told, "core.refusal.bad-request");
        CodeId added = codes.add(
                new StudyId(id),
                told.name(),
                told.definition(),
                Optional.ofNullable(told.parent()).map(CodeId::new));
        return Response.status(Response.Status.CREATED)
                .entity(json(codes.read(added)))
                .build();
    }

    private static CodeJson json(Codes.Row code) {
        return new CodeJson(
                code.id().value(),
                code.name(),
                code.definition(),
                code.parent().map(CodeId::value).orElse(null));
    }
}
