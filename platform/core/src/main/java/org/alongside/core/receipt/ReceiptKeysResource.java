package org.alongside.core.receipt;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.alongside.core.rest.ForStrangers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public keys of receipts, for everybody. */
@Path("receipt-keys")
@Tag(name = "receipt")
public class ReceiptKeysResource {
    @Inject
    private Receipts receipts;

    @GET
    @ForStrangers
    @Produces("application/jwk-set+json")
    @Operation(
            summary = "Every public key that receipts were ever signed with, as a JSON Web Key Set; needs no sign-in")
    public String keys() {
        return receipts.keys().toString();
    }
}
