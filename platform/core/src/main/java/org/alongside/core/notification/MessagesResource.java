package org.alongside.core.notification;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** My messages, over the API. */
@Path("messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "messages")
public class MessagesResource {
    @Inject
    private Messages messages;

    @Inject
    private NoticeChoices choices;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(summary = "What I was told, the newest first")
    public List<Messages.Row> mine() {
        return messages.mine(locale());
    }

    @POST
    @Path("{id}/read")
    @Operation(summary = "I have read this message")
    public Response read(@PathParam("id") UUID id) {
        messages.read(id);
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/calendar.ics")
    @Produces("text/calendar;charset=UTF-8")
    @Operation(summary = "The calendar file of one of my messages")
    public Response calendar(@PathParam("id") UUID id) {
        return Response.ok(messages.calendar(id, locale()))
                .header("Content-Disposition", "attachment; filename=calendar.ics")
                .build();
    }

    @GET
    @Path("choice")
    @Operation(summary = "How I want my messages")
    public NoticeChoices.Choice choice() {
        return choices.mine();
    }

    @PUT
    @Path("choice")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Choose how I want my messages")
    public NoticeChoices.Choice choose(NoticeChoices.Choice choice) {
        choices.choose(choice);
        return choices.mine();
    }

    private Locale locale() {
        Locale wished = headers.getAcceptableLanguages().get(0);
        return wished.getLanguage().equals("*") ? Locale.UK : wished;
    }
}
