package org.alongside.core.receipt;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.alongside.core.rest.ForStrangers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How receipts are written, for everybody. */
@Path("schemas/consent-receipt")
@Tag(name = "receipt")
public class ReceiptSchemaResource {
    @Inject
    private Receipts receipts;

    @GET
    @ForStrangers
    @Produces("application/schema+json")
    @Operation(summary = "The JSON Schema of receipts; needs no sign-in")
    public String schema() {
        return receipts.schema().toString();
    }
}
