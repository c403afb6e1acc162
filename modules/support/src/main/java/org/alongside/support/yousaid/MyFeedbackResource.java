package org.alongside.support.yousaid;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.alongside.core.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How often the caller would like to hear what became of what they said, over the API. */
@Path("support/my/feedback")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class MyFeedbackResource {
    /** What the caller said; {@code typedBy} is left out where they wrote it themselves. */
    public record MineJson(FeedbackRhythm rhythm, LocalDate on, String typedBy) {
        static MineJson of(FeedbackWishes.Mine mine) {
            return new MineJson(mine.rhythm(), mine.on(), mine.typedBy().orElse(null));
        }
    }

    /** How often. */
    public record RhythmJson(FeedbackRhythm rhythm) {}

    @Inject
    private FeedbackWishes wishes;

    @GET
    @Operation(summary = "How often the caller would like to hear back: a list of none or one. Nobody else reads it")
    public List<MineJson> read() {
        return wishes.mine().stream().map(MineJson::of).toList();
    }

    @PUT
    @Operation(summary = "Say how often one would like to hear back")
    public Response say(RhythmJson told) {
        if (told == null) {
            throw new Invalid("support.feedback.fault.rhythm");
        }
        wishes.say(told.rhythm());
        return Response.noContent().build();
    }

    @DELETE
    @Operation(summary = "Rather not say, or take back what one said; one is not asked again")
    public Response ratherNotSay() {
        wishes.ratherNotSay();
        return Response.noContent().build();
    }
}
