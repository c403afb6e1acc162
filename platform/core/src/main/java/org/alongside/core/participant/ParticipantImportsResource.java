package org.alongside.core.participant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.alongside.core.text.Languages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many people at once, over the API: look first, then ask for all of them, and see how far it has come. */
@Path("participants/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
public class ParticipantImportsResource {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** An import as the API shows it. */
    public record ImportJson(
            UUID id,
            ImportState state,
            int people,
            int done,
            String askedBy,
            OffsetDateTime askedAt,
            OffsetDateTime settledAt) {
        static ImportJson of(PeopleImports.Row row) {
            return new ImportJson(
                    row.id(),
                    row.state(),
                    row.people(),
                    row.done(),
                    row.askedBy(),
                    row.askedAt(),
                    row.settledAt().orElse(null));
        }
    }

    /** Problem details that name every faulty line. */
    public record FaultyJson(String type, String title, int status, String detail, List<PeopleImports.Fault> faults) {}

    @Inject
    private PeopleImports imports;

    @Context
    private HttpHeaders headers;

    @POST
    @Path("preview")
    @Consumes({CSV, XLSX})
    @Operation(summary = "What an import of this CSV or Excel file would do, with every fault named by its line")
    public PeopleImports.Preview preview(byte[] file) {
        return imports.preview(
                file, Languages.nearest(headers.getAcceptableLanguages().get(0)));
    }

    @POST
    @Consumes({CSV, XLSX})
    @Operation(summary = "Import this CSV or Excel file: everybody in it, or nobody. Goes on by itself from here")
    public Response ask(byte[] file) {
        try {
            UUID id = imports.ask(file);
            return Response.accepted(ImportJson.of(imports.read(id)))
                    .location(URI.create("participants/imports/" + id))
                    .build();
        } catch (FaultyFile faulty) {
            return refused(faulty);
        }
    }

    @GET
    @Operation(summary = "The latest imports")
    public List<ImportJson> list() {
        return imports.list().stream().map(ImportJson::of).toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far an import has come")
    public ImportJson read(@PathParam("id") UUID id) {
        return ImportJson.of(imports.read(id));
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Stop an import that is not done yet: nobody of the file is added")
    public ImportJson cancel(@PathParam("id") UUID id) {
        imports.cancel(id);
        return ImportJson.of(imports.read(id));
    }

    private Response refused(FaultyFile faulty) {
        var locale = Languages.nearest(headers.getAcceptableLanguages().get(0));
        int status = faulty.kind().status();
        return Response.status(status)
                .type("application/problem+json")
                .entity(new FaultyJson(
                        "urn:alongside:problem:" + faulty.key(),
                        "Unprocessable Content",
                        status,
                        faulty.sentence(locale),
                        PeopleImports.words(faulty.faults(), locale)))
                .build();
    }
}
