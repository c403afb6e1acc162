package org.alongside.analysis.study;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.analysis.wording.Wording;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Topic guide, protocol and ethics approval of a study, over the API. */
@Path("analysis/studies/{id}/papers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
public class PapersResource {
    /** One version. */
    public record PaperJson(
            PaperKind kind, int version, String words, LocalDate since, LocalDate writtenOn, String writtenBy) {}

    /** A version to write. */
    public record NewPaperJson(PaperKind kind, String words, LocalDate since) {}

    @Inject
    private Papers papers;

    @GET
    @Operation(summary = "All versions of topic guide, protocol and ethics approval, by kind, the newest first")
    public List<PaperJson> list(@PathParam("id") UUID id) {
        return papers.list(new StudyId(id)).stream()
                .map(row -> new PaperJson(
                        row.kind(), row.version(), row.words(), row.since(), row.writtenOn(), row.writtenBy()))
                .toList();
    }

    @POST
    @Operation(summary = "Write the next version of a kind; earlier ones stay as they are")
    public Response add(@PathParam("id") UUID id, NewPaperJson told) {
        Wording.chosen(told, "core.refusal.bad-request");
        papers.add(new StudyId(id), new NewPaper(told.kind(), told.words(), told.since()));
        return Response.status(Response.Status.CREATED).entity(list(id)).build();
    }
}
