package org.alongside.support.promise;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.InitiativeId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Promises of the institution, over the API. */
@Path("support/promises")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class PromisesResource {
    /** A promise as the API shows it. */
    public record PromiseJson(
            UUID id,
            UUID initiative,
            String initiativeTitle,
            PromiseKind kind,
            String words,
            LocalDate due,
            String owner,
            PromiseState state,
            LocalDate keptOn,
            String keptBy) {
        static PromiseJson of(Promises.Row row) {
            return new PromiseJson(
                    row.id().value(),
                    row.initiative().value(),
                    row.initiativeTitle(),
                    row.kind(),
                    row.words(),
                    row.due(),
                    row.owner(),
                    row.state(),
                    row.keptOn().orElse(null),
                    row.keptBy().orElse(null));
        }
    }

    /** A promise to make; the owner is the account of a member of staff. */
    public record NewPromise(UUID initiative, PromiseKind kind, String words, LocalDate due, UUID owner) {}

    /** A member of staff. */
    public record StaffJson(UUID account, String name) {}

    /** When it was kept; today if left out. */
    public record Kept(LocalDate on) {}

    @Inject
    private Promises promises;

    @GET
    @Operation(summary = "Promises kept, due and missed by staff")
    public List<PromiseJson> list() {
        return promises.list().stream().map(PromiseJson::of).toList();
    }

    @POST
    @Operation(summary = "Promise something to the people of an initiative, for one day")
    public Response make(NewPromise told) {
        if (told == null) {
            throw new Invalid("support.fault.body");
        }
        PromiseId id = promises.make(
                Optional.ofNullable(told.initiative()).map(InitiativeId::new).orElse(null),
                told.kind(),
                told.words(),
                told.due(),
                Optional.ofNullable(told.owner()).map(AccountId::new).orElse(null));
        PromiseJson made = promises.list().stream()
                .filter(row -> row.id().equals(id))
                .map(PromiseJson::of)
                .findFirst()
                .orElseThrow();
        return Response.created(URI.create("support/promises/" + id))
                .entity(made)
                .build();
    }

    @GET
    @Path("staff")
    @Operation(summary = "Who can be made to keep a promise")
    public List<StaffJson> staff() {
        return promises.staff().stream()
                .map(account -> new StaffJson(account.id().value(), account.name()))
                .toList();
    }

    @POST
    @Path("{id}/kept")
    @Operation(summary = "A promise was kept, today or on the day that is named")
    public Response kept(@PathParam("id") UUID id, Kept told) {
        if (told == null || told.on() == null) {
            promises.kept(new PromiseId(id));
        } else {
            promises.kept(new PromiseId(id), told.on());
        }
        return Response.noContent().build();
    }
}
