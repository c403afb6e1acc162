package org.alongside.analysis.report;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.alongside.analysis.study.StudyId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The report of a study, for printing and for passing on. */
@Path("analysis")
@Tag(name = "analysis")
public class ReportsResource {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Inject
    private Reports reports;

    @Context
    private HttpHeaders headers;

    @GET
    @Path("studies/{id}/report.html")
    @Produces("text/html;charset=UTF-8")
    @Operation(summary = "The report as a page that can be printed")
    public Response html(@PathParam("id") UUID id) {
        return Response.ok(reports.html(new StudyId(id), locale()))
                // Whatever somebody once said or wrote: nothing in it is ever run or loaded.
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("studies/{id}/report.docx")
    @Produces(WORD)
    @Operation(summary = "The report as a Word document")
    public Response docx(@PathParam("id") UUID id) {
        return Response.ok(reports.docx(new StudyId(id), locale()))
                .header("Content-Disposition", "attachment; filename=\"report.docx\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private Locale locale() {
        Locale wished = headers.getAcceptableLanguages().get(0);
        return wished.getLanguage().equals("*") ? Locale.ENGLISH : wished;
    }
}
