package org.alongside.core.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import org.alongside.core.signin.PublicAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The address at which my own calendar reads, over the API. */
@Path("my/calendar-feed")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "my")
public class MyCalendarFeedResource {
    /** When it was made, and on which day a calendar last read there; both are left out where there is none. */
    public record FeedJson(LocalDate madeOn, LocalDate lastFetchedOn) {
        static FeedJson of(Optional<CalendarFeeds.Row> feed) {
            return feed.map(row ->
                            new FeedJson(row.madeOn(), row.lastFetchedOn().orElse(null)))
                    .orElseGet(() -> new FeedJson(null, null));
        }
    }

    /** The address. */
    public record AddressJson(String url) {}

    @Inject
    private CalendarFeeds feeds;

    @Context
    private HttpServletRequest request;

    @GET
    @Operation(summary = "Whether my calendar may read when I meet, since when, and when it last did")
    public FeedJson mine() {
        return FeedJson.of(feeds.mine());
    }

    @POST
    @Operation(
            summary =
                    "Make an address for my calendar, told this once; one that was there before opens nothing any more")
    public Response make() {
        String path = feeds.make();
        return Response.status(Response.Status.CREATED)
                .entity(new AddressJson(PublicAddress.of(request) + path))
                .build();
    }

    @DELETE
    @Operation(summary = "Take it back")
    public FeedJson takeBack() {
        feeds.takeBack();
        return mine();
    }
}
