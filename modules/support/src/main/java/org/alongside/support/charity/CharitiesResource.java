package org.alongside.support.charity;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.support.bank.Payee;
import org.alongside.support.owed.CharityId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Charities to which people can give their pay, over the API: for finance. */
@Path("support/charities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class CharitiesResource {
    /** A charity, all but the last digits of its account left out. */
    public record CharityJson(
            UUID id,
            String name,
            String number,
            String accountName,
            String ending,
            LocalDate accountOn,
            String accountBy,
            boolean offered) {
        static CharityJson of(Charities.Row row) {
            return new CharityJson(
                    row.id().value(),
                    row.name(),
                    row.number(),
                    row.accountName(),
                    row.ending(),
                    row.accountOn(),
                    row.accountBy(),
                    row.offered());
        }
    }

    /** A charity to add: what it is called, under which number it is registered, where its money goes. */
    public record NewCharity(String name, String number, Payee.Written account) {
        /** Nothing of it is ever in a log. */
        @Override
        public String toString() {
            return "NewCharity";
        }
    }

    /** What it is called. */
    public record Name(String name) {}

    /** Whether people can choose it. */
    public record Offered(Boolean offered) {}

    @Inject
    private Charities charities;

    @GET
    @Operation(summary = "The charities to which people can give their pay, and those no longer offered")
    public List<CharityJson> list() {
        return charities.list().stream().map(CharityJson::of).toList();
    }

    @POST
    @Operation(summary = "Add a charity, with where its money goes: an account in the United Kingdom, or an IBAN")
    public Response add(NewCharity told) {
        if (told == null) {
            throw new Invalid("support.fault.body");
        }
        CharityId id = charities.add(told.name(), told.number(), told.account());
        return Response.created(URI.create("support/charities"))
                .entity(Map.of("id", id.value()))
                .build();
    }

    @PUT
    @Path("{id}/account")
    @Operation(summary = "Say where the money of a charity goes from now on")
    public Response paidTo(@PathParam("id") UUID id, Payee.Written account) {
        charities.paidTo(new CharityId(id), account);
        return Response.noContent().build();
    }

    @PUT
    @Path("{id}/name")
    @Operation(summary = "Say what a charity is called from now on")
    public Response rename(@PathParam("id") UUID id, Name told) {
        if (told == null) {
            throw new Invalid("support.fault.body");
        }
        charities.rename(new CharityId(id), told.name());
        return Response.noContent().build();
    }

    @PUT
    @Path("{id}/offered")
    @Operation(summary = "Offer a charity, or no longer; what was given to it before is paid to it all the same")
    public Response offer(@PathParam("id") UUID id, Offered told) {
        if (told == null || told.offered() == null) {
            throw new Invalid("support.fault.body");
        }
        charities.offer(new CharityId(id), told.offered());
        return Response.noContent().build();
    }
}
