package org.alongside.support.yousaid;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The board of the programme, over the API. */
@Path("support/you-said")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class YouSaidResource {
    /** One line of the board. */
    public record ToldJson(
            String said,
            SuggestionState state,
            String because,
            @Schema(implementation = String.class) YearMonth month) {
        static ToldJson of(Suggestions.Told told) {
            return new ToldJson(told.said(), told.state(), told.because(), told.month());
        }
    }

    @Inject
    private Suggestions suggestions;

    @GET
    @Operation(summary = "What people said and what became of it, without names, the newest first")
    public List<ToldJson> board() {
        return suggestions.board().stream().map(ToldJson::of).toList();
    }
}
