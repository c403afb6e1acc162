package org.alongside.core.copy;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.text.Languages;
import org.alongside.core.withdrawal.WithdrawalId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The signed copy of what the person at the keyboard decided, over the API. */
@Path("my/receipt")
@Tag(name = "consent")
public class MyReceiptResource {
    @Inject
    private Copies copies;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(
            summary =
                    "What I decided, signed: as JSON-LD, on paper (as=pdf or large) or as FHIR (as=fhir); of one time that I stopped with withdrawal=")
    public Response receipt(@QueryParam("as") String as, @QueryParam("withdrawal") UUID left) {
        CopyForm form = CopyForm.of(as);
        Copies.Copy copy = copies.mine(
                Optional.ofNullable(left).map(WithdrawalId::new),
                Languages.nearest(headers.getAcceptableLanguages().get(0)));
        return answer(form, form.bytes(copies, copy));
    }

    /** A file to keep, which the browser does not. */
    static Response answer(CopyForm form, byte[] copy) {
        return Response.ok(copy, form.type())
                .header("Content-Disposition", "attachment; filename=" + form.file())
                .header("Cache-Control", "no-store")
                .build();
    }
}
