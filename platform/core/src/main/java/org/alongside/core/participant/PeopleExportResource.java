package org.alongside.core.participant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The people of the programme as a file, over the API. */
@Path("participants/export")
@RequestScoped
@Tag(name = "people")
public class PeopleExportResource {
    @Inject
    private PeopleExport export;

    @GET
    @Path("people.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(summary = "Everybody and how they are reached, as CSV; on record, with who gets it (for)")
    public Response csv(@QueryParam("for") String recipient) {
        return file(export.csv(recipient), "people.csv");
    }

    @GET
    @Path("people.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @Operation(summary = "Everybody and how they are reached, as an Excel workbook; on record, with who gets it (for)")
    public Response workbook(@QueryParam("for") String recipient) {
        return file(export.workbook(recipient), "people.xlsx");
    }

    private static Response file(byte[] bytes, String name) {
        return Response.ok(bytes)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
