package org.alongside.core.copy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.text.Languages;
import org.alongside.core.withdrawal.Carrying;
import org.alongside.core.withdrawal.Extent;
import org.alongside.core.withdrawal.WithdrawalId;
import org.alongside.core.withdrawal.Withdrawals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asking to be forgotten, over the API: the signed copy is the last thing that can be handed over. */
@Path("my/forget-me")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "my")
public class MyFarewellResource {
    /** That I am sure: it cannot be undone. */
    public record Sure(boolean sure) {}

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Carrying carrying;

    @Inject
    private Copies copies;

    @Inject
    private Participants participants;

    @Inject
    private CurrentUser user;

    @Context
    private HttpHeaders headers;

    @POST
    @Operation(
            summary =
                    "Forget me ({\"sure\": true}); answers with the signed copy of what became of everything (as=pdf, large or fhir), or 202"
                            + " while something is still being done")
    public Response forgetMe(@QueryParam("as") String as, Sure told) {
        CopyForm form = CopyForm.of(as);
        Locale language = Languages.nearest(headers.getAcceptableLanguages().get(0));
        String callName = participants.nameOf(participants.me().orElseThrow(NotFound::new));
        if (told == null || !told.sure()) {
            throw new Invalid("core.withdrawal.fault.sure");
        }
        WithdrawalId id = withdrawals.stop(Extent.all(Level.ERASE));
        carrying.carryOut(user.required().programme());
        return copies.farewell(id, callName, language)
                .map(copy -> MyReceiptResource.answer(form, form.bytes(copies, copy)))
                .orElseGet(() -> Response.accepted().build());
    }
}
