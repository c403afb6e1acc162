package org.alongside.support.cover;

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
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is away and who stands in, over the API. */
@Path("support/absences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class AbsencesResource {
    /** An absence that is not over. */
    public record AbsenceJson(
            UUID id, UUID account, String name, LocalDate from, LocalDate until, UUID standIn, String standInName) {
        static AbsenceJson of(Absences.Row row) {
            return new AbsenceJson(
                    row.id(),
                    row.who().value(),
                    row.name(),
                    row.from(),
                    row.until(),
                    row.standIn().map(AccountId::value).orElse(null),
                    row.standInName().orElse(null));
        }
    }

    /** Somebody is away; without a stand-in the coordinator has something to do. */
    public record Away(UUID account, LocalDate from, LocalDate until, UUID standIn) {}

    /** It lasts until then, and so somebody stands in. */
    public record Changed(LocalDate until, UUID standIn) {}

    /** A member of staff. */
    public record StaffJson(UUID account, String name) {
        static StaffJson of(Accounts.Row account) {
            return new StaffJson(account.id().value(), account.name());
        }
    }

    @Inject
    private Absences absences;

    @GET
    @Operation(summary = "Who is away or will be, and who stands in")
    public List<AbsenceJson> list() {
        return absences.list().stream().map(AbsenceJson::of).toList();
    }

    @GET
    @Path("staff")
    @Operation(summary = "For whom the caller may say that they are away")
    public List<StaffJson> staff() {
        return absences.whom().stream().map(StaffJson::of).toList();
    }

    @GET
    @Path("staff/{account}/stand-ins")
    @Operation(summary = "Who can stand in for somebody")
    public List<StaffJson> standIns(@PathParam("account") UUID account) {
        return absences.standInsFor(new AccountId(account)).stream()
                .map(StaffJson::of)
                .toList();
    }

    @POST
    @Operation(summary = "Somebody is away: the caller, or for a coordinator anybody on the staff")
    public Response away(Away told) {
        if (told == null || told.account() == null) {
            throw new Invalid("support.fault.body");
        }
        UUID id = absences.away(
                new AccountId(told.account()),
                told.from(),
                told.until(),
                Optional.ofNullable(told.standIn()).map(AccountId::new));
        AbsenceJson noted = absences.list().stream()
                .filter(row -> row.id().equals(id))
                .map(AbsenceJson::of)
                .findFirst()
                .orElseThrow();
        return Response.created(URI.create("support/absences/" + id))
                .entity(noted)
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "It ends on another day, or somebody else stands in")
    public Response change(@PathParam("id") UUID id, Changed told) {
        if (told == null) {
            throw new Invalid("support.fault.body");
        }
        absences.change(id, told.until(), Optional.ofNullable(told.standIn()).map(AccountId::new));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/back")
    @Operation(summary = "They are back from today on, or do not go at all")
    public Response back(@PathParam("id") UUID id) {
        absences.back(id);
        return Response.noContent().build();
    }
}
