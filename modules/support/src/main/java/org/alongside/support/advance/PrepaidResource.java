package org.alongside.support.advance;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Travel that staff booked and paid for people, over the API. */
@Path("support/prepaid")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class PrepaidResource {
    /** What was booked, and for whom. */
    public record Booked(UUID participant, UUID initiative, TravelKind kind, LocalDate on, Long amountMinor) {
        private NewPrepaid travel() {
            if (initiative == null) {
                throw new Invalid("support.expenses.fault.initiative");
            }
            if (amountMinor == null) {
                throw new Invalid("support.prepaid.fault.amount");
            }
            return new NewPrepaid(new InitiativeId(initiative), kind, on, amountMinor);
        }
    }

    @Inject
    private PrepaidTravels travels;

    @GET
    @Operation(summary = "Travel that was booked and paid for people, the latest day first")
    public List<PrepaidJson> list() {
        return travels.list().stream().map(PrepaidJson::of).toList();
    }

    @POST
    @Operation(summary = "Note travel that was booked and paid for somebody; nobody is owed anything by it")
    public Response book(Booked told) {
        if (told == null) {
            throw new Invalid("support.fault.body");
        }
        ParticipantId participant = Optional.ofNullable(told.participant())
                .map(ParticipantId::new)
                .orElseThrow(() -> new Invalid("support.fault.participant"));
        PrepaidId id = travels.book(participant, told.travel());
        return Response.created(URI.create("support/prepaid"))
                .entity(Map.of("id", id.value()))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "It was not bought after all; nothing of it is left")
    public Response remove(@PathParam("id") UUID id) {
        travels.remove(new PrepaidId(id));
        return Response.noContent().build();
    }
}
