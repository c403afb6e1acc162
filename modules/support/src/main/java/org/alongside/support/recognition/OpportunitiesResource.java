package org.alongside.support.recognition;

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
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people may be asked to, and asking them, over the API. */
@Path("support/opportunities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class OpportunitiesResource {
    /** What people may be asked to. */
    public record OpportunityJson(
            UUID id,
            OpportunityKind kind,
            String title,
            String words,
            String paid,
            String ask,
            LocalDate openUntil,
            boolean open) {
        static OpportunityJson of(Opportunities.Row row) {
            Opportunities.Offer offer = row.offer();
            return new OpportunityJson(
                    row.id().value(),
                    offer.kind(),
                    offer.title(),
                    offer.words(),
                    offer.paid(),
                    offer.ask(),
                    offer.openUntil(),
                    row.open());
        }
    }

    /** Something new. */
    public record NewOpportunity(
            OpportunityKind kind, String title, String words, String paid, String ask, LocalDate openUntil) {}

    /** Whom to ask. */
    public record Invited(List<UUID> participants) {}

    /** Who was asked; {@code answer} is left out where they did not answer, or said no. */
    public record AskedJson(UUID id, UUID participant, String callName, LocalDate on, InvitationAnswer answer) {
        static AskedJson of(Opportunities.Asked asked) {
            return new AskedJson(
                    asked.id().value(),
                    asked.participant().value(),
                    asked.callName(),
                    asked.on(),
                    asked.answer().orElse(null));
        }
    }

    @Inject
    private Opportunities opportunities;

    @GET
    @Operation(summary = "What people may be asked to")
    public List<OpportunityJson> list() {
        return opportunities.list().stream().map(OpportunityJson::of).toList();
    }

    @POST
    @Operation(summary = "Write down something that people may be asked to")
    public Response offer(NewOpportunity told) {
        if (told == null) {
            throw new Invalid("support.fault.body");
        }
        OpportunityId id = opportunities.offer(new Opportunities.Offer(
                told.kind(), told.title(), told.words(), told.paid(), told.ask(), told.openUntil()));
        return Response.created(URI.create("support/opportunities"))
                .entity(opportunities.list().stream()
                        .filter(row -> row.id().equals(id))
                        .map(OpportunityJson::of)
                        .findFirst()
                        .orElseThrow())
                .build();
    }

    @POST
    @Path("{id}/close")
    @Operation(summary = "Today is the last day of it")
    public Response close(@PathParam("id") UUID id) {
        opportunities.close(new OpportunityId(id));
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/invitations")
    @Operation(summary = "Who was asked; a no looks like no answer")
    public List<AskedJson> asked(@PathParam("id") UUID id) {
        return opportunities.asked(new OpportunityId(id)).stream()
                .map(AskedJson::of)
                .toList();
    }

    @POST
    @Path("{id}/invitations")
    @Operation(summary = "Ask these people; whoever was asked before is not asked again")
    public Response invite(@PathParam("id") UUID id, Invited told) {
        if (told == null || told.participants() == null) {
            throw new Invalid("support.fault.participant");
        }
        opportunities.invite(
                new OpportunityId(id),
                told.participants().stream().map(ParticipantId::new).toList());
        return Response.noContent().build();
    }
}
