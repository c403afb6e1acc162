package org.alongside.support.expense;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Receipts as files, over the API. They are taken away, never shown within a page. */
@Path("support/receipts")
@Tag(name = "support")
public class ReceiptsResource {
    @Inject
    private Receipts receipts;

    @GET
    @Path("{id}")
    @Produces({"image/jpeg", "application/pdf"})
    @Operation(summary = "A receipt, for the person themselves and for those who approve and pay")
    public Response read(@PathParam("id") UUID id) {
        Receipts.Taken taken = receipts.read(new ReceiptId(id));
        ReceiptKind kind = taken.file().kind();
        return Response.ok(taken.file().bytes(), kind.mediaType())
                .header("Content-Disposition", "attachment; filename=" + kind.fileName(taken.place()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }
}
