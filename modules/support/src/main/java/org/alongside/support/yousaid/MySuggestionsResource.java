package org.alongside.support.yousaid;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller told the programme, over the API. */
@Path("support/my/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class MySuggestionsResource {
    /** What I said and what became of it. */
    public record MineJson(
            UUID id,
            LocalDate saidOn,
            String words,
            boolean ours,
            SuggestionState state,
            LocalDate due,
            String said,
            String because,
            String reply) {
        static MineJson of(Suggestions.Mine mine) {
            return new MineJson(
                    mine.id().value(),
                    mine.saidOn(),
                    mine.words(),
                    mine.ours(),
                    mine.state(),
                    mine.due(),
                    mine.said(),
                    mine.because(),
                    mine.reply());
        }
    }

    /** Words of one's own. */
    public record WordsJson(String words) {
        static String of(WordsJson told) {
            return told == null ? "" : told.words();
        }
    }

    @Inject
    private Suggestions suggestions;

    @GET
    @Operation(summary = "What the caller said and what became of it, the newest first")
    public List<MineJson> list() {
        return suggestions.mine().stream().map(MineJson::of).toList();
    }

    @GET
    @Path("together")
    @Operation(summary = "What became of what several people said in the caller's initiatives, where it is on no board")
    public List<YouSaidResource.ToldJson> together() {
        return suggestions.together().stream().map(YouSaidResource.ToldJson::of).toList();
    }

    @POST
    @Operation(summary = "Tell the programme something; read by whoever answers it, by nobody else")
    public Response say(WordsJson told) {
        ContributionId id = suggestions.say(WordsJson.of(told));
        return Response.created(URI.create("support/my/suggestions"))
                .entity(new Said(id.value()))
                .build();
    }

    @POST
    @Path("{id}/not-what-i-meant")
    @Operation(summary = "The answer misses what the caller meant; another one is owed")
    public Response notWhatIMeant(@PathParam("id") UUID id, WordsJson told) {
        suggestions.notWhatIMeant(new ContributionId(id), WordsJson.of(told));
        return Response.noContent().build();
    }

    /** What was said. */
    public record Said(UUID id) {}
}
