package org.alongside.support.group;

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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Languages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The groups the caller is invited to, over the API. */
@Path("support/my/groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class MyGroupsResource {
    /**
     * A meeting the caller is invited to; {@code answer} is left out until they say something.
     *
     * @param beforeYes what they read before they say that they come; mostly left out
     */
    public record MyMeetingJson(
            UUID id,
            String title,
            String holder,
            LocalDate on,
            LocalTime begins,
            int minutes,
            String place,
            Answer answer,
            boolean there,
            String beforeYes) {
        static MyMeetingJson of(MyGroups.Mine row, Map<GroupMeetingId, String> beforeYes) {
            return new MyMeetingJson(
                    row.id().value(),
                    row.title(),
                    row.holder(),
                    row.on(),
                    row.begins(),
                    row.minutes(),
                    row.place(),
                    row.answer().orElse(null),
                    row.there(),
                    beforeYes.get(row.id()));
        }
    }

    /** What the caller says about a meeting to come. */
    public record MyAnswer(Answer answer) {}

    @Inject
    private MyGroups groups;

    @GET
    @Operation(summary = "The meetings the caller is invited to, the earliest first")
    public List<MyMeetingJson> list(@Context HttpHeaders headers) {
        List<MyGroups.Mine> mine = groups.mine();
        Map<GroupMeetingId, String> beforeYes = groups.beforeYes(
                mine, Languages.nearest(headers.getAcceptableLanguages().get(0)));
        return mine.stream().map(row -> MyMeetingJson.of(row, beforeYes)).toList();
    }

    @PUT
    @Path("{meeting}")
    @Operation(summary = "The caller comes, or not this time; nobody asks why")
    public Response answer(@PathParam("meeting") UUID meeting, MyAnswer told) {
        if (told == null) {
            throw new Invalid("support.fault.body");
        }
        groups.answer(new GroupMeetingId(meeting), told.answer());
        return Response.noContent().build();
    }

    @POST
    @Path("{meeting}/there")
    @Operation(summary = "The caller was there; their word is enough")
    public Response there(@PathParam("meeting") UUID meeting) {
        groups.there(new GroupMeetingId(meeting));
        return Response.noContent().build();
    }
}
