package org.alongside.core.withdrawal;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Stopping, over the API. */
@Path("my/withdrawals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "consent")
public class MyWithdrawalsResource {
    /** How far I stop; {@code module} only when it is with one module alone. */
    public record Stop(Level level, String module) {}

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Carrying carrying;

    @Inject
    private CurrentUser user;

    @GET
    @Operation(summary = "Every time I stopped, and what became of it")
    public List<WithdrawalJson> mine() {
        return withdrawals.mine().stream().map(WithdrawalJson::of).toList();
    }

    @GET
    @Path("preview")
    @Operation(summary = "What would become of everything about me; nothing is changed")
    public List<WithdrawalJson.PartJson> preview(
            @QueryParam("level") String level, @QueryParam("module") String module) {
        return withdrawals.previewMine(extent(level, module)).stream()
                .map(WithdrawalJson.PartJson::of)
                .toList();
    }

    @POST
    @Operation(summary = "Stop, as far as I say")
    public List<WithdrawalJson> stop(Stop told) {
        withdrawals.stop(new Extent(told.level(), given(told.module())));
        carrying.carryOut(user.required().programme());
        // Whoever asked to be forgotten has no list any more.
        return told.level() == Level.ERASE ? List.of() : mine();
    }

    static Extent extent(String level, String module) {
        try {
            return new Extent(level == null ? null : Level.valueOf(level), given(module));
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("core.withdrawal.fault.extent");
        }
    }

    static Optional<String> given(String module) {
        return Optional.ofNullable(module).filter(name -> !name.isBlank());
    }
}
