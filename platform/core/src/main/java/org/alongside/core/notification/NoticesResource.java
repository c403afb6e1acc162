package org.alongside.core.notification;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was sent to people, over the API. */
@Path("notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notices")
public class NoticesResource {
    /** What somebody chose and how they said it. */
    public record ChoiceFor(boolean spelledOut, boolean largePrint, boolean byText, Method method, String saidBy) {}

    @Inject
    private SentNotices notices;

    @Inject
    private NoticeChoices choices;

    @GET
    @Operation(summary = "What waits, what failed and what was sent; headings only")
    public List<SentNotices.Row> list() {
        return notices.list(Locale.UK);
    }

    @POST
    @Path("{id}/retry")
    @Operation(summary = "Try an e-mail again at once")
    public Response retry(@PathParam("id") UUID id) {
        notices.retry(id);
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/stop")
    @Operation(summary = "It does not go out")
    public Response stop(@PathParam("id") UUID id) {
        notices.stop(id);
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/done")
    @Operation(summary = "The letter was posted, or the person rung")
    public Response done(@PathParam("id") UUID id) {
        notices.doneByHand(id);
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/letter.pdf")
    @Produces("application/pdf")
    @Operation(summary = "A letter to print")
    public Response letter(@PathParam("id") UUID id) {
        return Response.ok(notices.letter(id))
                .header("Content-Disposition", "inline; filename=letter.pdf")
                .build();
    }

    @GET
    @Path("{id}/call")
    @Operation(summary = "Where to ring and what to say")
    public SentNotices.Call call(@PathParam("id") UUID id) {
        return notices.call(id, Locale.UK);
    }

    @GET
    @Path("choices/{participant}")
    @Operation(summary = "How somebody who takes part wants their messages")
    public NoticeChoices.Choice choice(@PathParam("participant") UUID participant) {
        return choices.of(new ParticipantId(participant));
    }

    @PUT
    @Path("choices/{participant}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write down what somebody told us they choose; they get a message about it")
    public NoticeChoices.Choice chooseFor(@PathParam("participant") UUID participant, ChoiceFor told) {
        choices.chooseFor(
                new ParticipantId(participant),
                new NoticeChoices.Choice("", told.spelledOut(), told.largePrint(), told.byText()),
                told.method(),
                told.saidBy());
        return choices.of(new ParticipantId(participant));
    }
}
