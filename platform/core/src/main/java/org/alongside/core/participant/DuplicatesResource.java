package org.alongside.core.participant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People who may be on record twice, over the API. */
@Path("participants/duplicates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "people")
public class DuplicatesResource {
    /** Two records that may be of one person. */
    public record PairJson(
            ParticipantsResource.ListedJson one, ParticipantsResource.ListedJson other, Duplicates.Sign sign) {
        static PairJson of(Duplicates.Pair pair) {
            return new PairJson(
                    ParticipantsResource.ListedJson.of(pair.one()),
                    ParticipantsResource.ListedJson.of(pair.other()),
                    pair.sign());
        }
    }

    /** A record that was joined to another. */
    public record JoinedJson(ParticipantsResource.ListedJson record, ParticipantsResource.ListedJson into) {
        static JoinedJson of(Duplicates.Joined joined) {
            return new JoinedJson(
                    ParticipantsResource.ListedJson.of(joined.record()),
                    ParticipantsResource.ListedJson.of(joined.into()));
        }
    }

    /** Two records by their ids; {@code record} is the one that is shown no longer. */
    public record Two(UUID record, UUID into) {}

    /** One record by its id. */
    public record One(UUID record) {}

    @Inject
    private Duplicates duplicates;

    @GET
    @Operation(summary = "Records that may be of one person")
    public List<PairJson> list() {
        return duplicates.list().stream().map(PairJson::of).toList();
    }

    @GET
    @Path("joined")
    @Operation(summary = "Records that were joined to others")
    public List<JoinedJson> joined() {
        return duplicates.joined().stream().map(JoinedJson::of).toList();
    }

    @POST
    @Path("join")
    @Operation(summary = "They are one person: one record stands for both; nothing is moved or deleted")
    public List<JoinedJson> join(Two two) {
        duplicates.join(id(two.record()), id(two.into()));
        return joined();
    }

    @POST
    @Path("part")
    @Operation(summary = "They are not one person after all: both are as they were")
    public List<JoinedJson> part(One one) {
        duplicates.part(id(one.record()));
        return joined();
    }

    @POST
    @Path("two-people")
    @Operation(summary = "They are two people, however alike")
    public List<PairJson> areTwo(Two two) {
        duplicates.areTwo(id(two.record()), id(two.into()));
        return list();
    }

    private static ParticipantId id(UUID told) {
        if (told == null) {
            throw new NotFound();
        }
        return new ParticipantId(told);
    }
}
