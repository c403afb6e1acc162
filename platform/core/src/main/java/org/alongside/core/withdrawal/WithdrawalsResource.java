package org.alongside.core.withdrawal;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.Method;
import org.alongside.core.consent.NewDecision;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.CurrentUser;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** That somebody stopped and told us so, over the API. */
@Path("participants/{id}/withdrawals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "consent")
public class WithdrawalsResource {
    /** How far somebody stops, how they told us and whose words it was; {@code module} only when it is with one module alone. */
    public record StopFor(Level level, String module, Method method, String saidBy) {}

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Carrying carrying;

    @Inject
    private CurrentUser user;

    @GET
    @Operation(summary = "Every time somebody stopped, and what became of it")
    public List<WithdrawalJson> of(@PathParam("id") UUID id) {
        return withdrawals.of(new ParticipantId(id)).stream()
                .map(WithdrawalJson::of)
                .toList();
    }

    @GET
    @Path("preview")
    @Operation(summary = "What would become of everything about somebody; nothing is changed")
    public List<WithdrawalJson.PartJson> preview(
            @PathParam("id") UUID id, @QueryParam("level") String level, @QueryParam("module") String module) {
        return withdrawals.preview(new ParticipantId(id), MyWithdrawalsResource.extent(level, module)).stream()
                .map(WithdrawalJson.PartJson::of)
                .toList();
    }

    @POST
    @Operation(summary = "Write down that somebody stops, and how they told us")
    public List<WithdrawalJson> stop(@PathParam("id") UUID id, StopFor told) {
        withdrawals.stopFor(
                new ParticipantId(id),
                new Extent(told.level(), MyWithdrawalsResource.given(told.module())),
                NewDecision.of(Decision.WITHDRAWN, told.method(), told.saidBy()));
        carrying.carryOut(user.required().programme());
        return of(id);
    }
}
