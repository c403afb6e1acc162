package org.alongside.support.cover;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Work that becomes somebody else's for good, over the API. */
@Path("support/hand-overs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class HandOversResource {
    /** From whom to whom; without {@code from} it is what nobody was given. */
    public record HandOver(UUID from, UUID to) {}

    /** One thing that moved. */
    public record MovedJson(String what, LocalDate due) {}

    /** How many open things nobody looks after. */
    public record WithoutAnybody(long open) {}

    @Inject
    private HandOvers handOvers;

    @GET
    @Operation(summary = "How many open things nobody looks after")
    public WithoutAnybody withoutAnybody() {
        return new WithoutAnybody(handOvers.withoutAnybody());
    }

    @POST
    @Operation(summary = "Hand over everything open of one to another, at once; answers with what moved")
    public List<MovedJson> handOver(HandOver told) {
        if (told == null || told.to() == null) {
            throw new Invalid("support.fault.body");
        }
        return handOvers
                .handOver(
                        Optional.ofNullable(told.from()).map(AccountId::new), new AccountId(told.to()), Locale.ENGLISH)
                .stream()
                .map(moved -> new MovedJson(moved.what(), moved.due()))
                .toList();
    }
}
