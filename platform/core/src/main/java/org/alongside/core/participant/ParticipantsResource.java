package org.alongside.core.participant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The people of the programme, over the API. */
@Path("participants")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
public class ParticipantsResource {
    /** A participant in a list: where they are reached is told of one person at a time only. */
    public record ListedJson(UUID id, String callName, Part part, ReachBy reachBy) {
        static ListedJson of(Participants.Row row) {
            return new ListedJson(row.id().value(), row.callName(), row.part(), row.reachBy());
        }
    }

    /** A participant as the API shows them. */
    public record ParticipantJson(UUID id, String callName, Part part, ReachBy reachBy, String reachAt) {
        static ParticipantJson of(Participants.Person person) {
            return new ParticipantJson(
                    person.id().value(), person.callName(), person.part(), person.reachBy(), person.reachAt());
        }
    }

    /** What somebody chooses to be called: mentor, expert by experience ... */
    public record Word(String word) {}

    @Inject
    private Participants participants;

    @GET
    @Operation(summary = "People whose name holds a text")
    public List<ListedJson> list(@QueryParam("search") @DefaultValue("") String search) {
        return participants.list(search).stream().map(ListedJson::of).toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One person")
    public ParticipantJson read(@PathParam("id") UUID id) {
        return ParticipantJson.of(participants.read(new ParticipantId(id)));
    }

    @PUT
    @Path("{id}/word")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What somebody told us they choose to be called; empty for the programme's own word")
    public Word call(@PathParam("id") UUID id, Word told) {
        participants.call(new ParticipantId(id), told.word());
        return told;
    }

    @PUT
    @Path("me/word")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "I choose what I am called; empty for the programme's own word")
    public Word callMe(Word told) {
        participants.callMe(told.word());
        return told;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add somebody: a name to be called by and one way to be reached")
    public Response register(NewParticipant told) {
        ParticipantId id = participants.register(told);
        return Response.created(URI.create("participants/" + id))
                .entity(ParticipantJson.of(participants.read(id)))
                .build();
    }
}
