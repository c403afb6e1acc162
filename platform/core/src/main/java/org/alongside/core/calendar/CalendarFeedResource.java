package org.alongside.core.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The address of somebody's calendar, for whoever writes down what people tell us, over the API. */
@Path("participants/{participant}/calendar-feed")
@RequestScoped
@Tag(name = "people")
public class CalendarFeedResource {
    @Inject
    private CalendarFeeds feeds;

    @DELETE
    @Operation(
            summary =
                    "Somebody told us that their calendar shall read nothing any more; they get a message that says so")
    public Response takeBack(@PathParam("participant") UUID participant) {
        feeds.takeBackFor(new ParticipantId(participant));
        return Response.noContent().build();
    }
}
