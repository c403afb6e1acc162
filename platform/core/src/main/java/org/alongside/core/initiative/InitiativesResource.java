package org.alongside.core.initiative;

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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.Initiative;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Initiatives of any kind, over the API. */
@Path("initiatives")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "initiatives")
public class InitiativesResource {
    /** An initiative as the API shows it; {@code ends} is left out while no end is planned. */
    public record InitiativeJson(UUID id, String type, String title, LocalDate starts, LocalDate ends) {
        static InitiativeJson of(Initiative initiative) {
            return new InitiativeJson(
                    initiative.id().value(),
                    initiative.type(),
                    initiative.title(),
                    initiative.starts(),
                    initiative.ends().orElse(null));
        }
    }

    /** An initiative to begin. */
    public record NewInitiative(String type, String title, LocalDate starts, LocalDate ends) {}

    /** Somebody to take part. */
    public record NewEngagement(UUID participant, String role) {}

    /** Something that was held; {@code key} names it within the initiative, so that telling it twice is harmless. */
    public record Held(String key, LocalDate on, int minutes, List<UUID> people) {
        public Held {
            people = people == null
                    ? List.of()
                    : people.stream().filter(Objects::nonNull).toList();
        }
    }

    /** Somebody who takes part. */
    public record Member(UUID participant, String callName) {}

    @Inject
    private Initiatives initiatives;

    @GET
    @Operation(summary = "All initiatives of the programme, the newest first")
    public List<InitiativeJson> list() {
        return initiatives.list().stream().map(InitiativeJson::of).toList();
    }

    @POST
    @Operation(summary = "Begin an initiative of a kind that the programme uses")
    public Response create(NewInitiative told) {
        InitiativeId id =
                initiatives.create(told.type(), told.title(), told.starts(), Optional.ofNullable(told.ends()));
        return Response.created(URI.create("initiatives/" + id))
                .entity(InitiativeJson.of(initiatives.read(id)))
                .build();
    }

    @POST
    @Path("{id}/engagements")
    @Operation(summary = "Somebody begins to take part, in one of the kind's roles")
    public List<Member> engage(@PathParam("id") UUID id, NewEngagement told) {
        InitiativeId initiative = new InitiativeId(id);
        initiatives.engage(
                initiative,
                Optional.ofNullable(told.participant())
                        .map(ParticipantId::new)
                        .orElseThrow(() -> new Invalid("core.initiative.fault.participant")),
                told.role());
        return initiatives.members(initiative).stream()
                .map(member -> new Member(member.id().value(), member.callName()))
                .toList();
    }

    @POST
    @Path("{id}/activities")
    @Operation(summary = "Something was held: support drafts claims for those whose role is paid")
    public Response held(@PathParam("id") UUID id, Held told) {
        initiatives.held(
                new InitiativeId(id),
                told.key(),
                told.on(),
                told.minutes(),
                told.people().stream().map(ParticipantId::new).toList());
        return Response.noContent().build();
    }
}
