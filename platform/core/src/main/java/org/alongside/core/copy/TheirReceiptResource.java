package org.alongside.core.copy;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.text.Languages;
import org.alongside.core.withdrawal.WithdrawalId;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The signed copy of what somebody decided, for staff to hand or to post, over the API. */
@Path("participants/{id}/receipt")
@Tag(name = "consent")
public class TheirReceiptResource {
    @Inject
    private Copies copies;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(
            summary =
                    "What somebody decided, signed: as JSON-LD, on paper (as=pdf or large) or as FHIR (as=fhir); of one time that they stopped with withdrawal=")
    public Response receipt(
            @PathParam("id") UUID id, @QueryParam("as") String as, @QueryParam("withdrawal") UUID left) {
        CopyForm form = CopyForm.of(as);
        Copies.Copy copy = copies.of(
                new ParticipantId(id),
                Optional.ofNullable(left).map(WithdrawalId::new),
                Languages.nearest(headers.getAcceptableLanguages().get(0)));
        return MyReceiptResource.answer(form, form.bytes(copies, copy));
    }
}
