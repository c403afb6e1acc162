package org.alongside.support.checkin;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Check-ins, over the API: what the caller wrote, and nobody else's. */
@Path("support/check-ins")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class CheckInsResource {
    /** A check-in as its writer sees it. */
    public record CheckInJson(UUID id, UUID participant, String callName, LocalDate heldOn, How how, String note) {
        static CheckInJson of(CheckIns.Written row) {
            return new CheckInJson(
                    row.id(), row.participant().value(), row.callName(), row.heldOn(), row.how(), row.note());
        }
    }

    /** A check-in to write down. */
    public record NewCheckIn(UUID participant, LocalDate heldOn, How how, String note) {}

    @Inject
    private CheckIns checkIns;

    @GET
    @Operation(summary = "The check-ins that the caller wrote, the newest first")
    public List<CheckInJson> list() {
        return checkIns.written().stream().map(CheckInJson::of).toList();
    }

    @POST
    @Operation(summary = "Write down a check-in; the note is read by its writer and the person, by nobody else")
    public Response write(NewCheckIn told) {
        if (told == null) {
            throw new Invalid("support.fault.body");
        }
        CheckIns.Written written = checkIns.write(
                Optional.ofNullable(told.participant()).map(ParticipantId::new).orElse(null),
                told.heldOn(),
                told.how(),
                told.note());
        return Response.created(URI.create("support/check-ins"))
                .entity(CheckInJson.of(written))
                .build();
    }
}
