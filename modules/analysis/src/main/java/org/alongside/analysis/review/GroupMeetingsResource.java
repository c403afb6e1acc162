package org.alongside.analysis.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.theme.ThemeId;
import org.alongside.analysis.wording.Wording;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reading the themes together, over the API. */
@Path("analysis")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
public class GroupMeetingsResource {
    /** One theme as it is shown to a group. */
    public record ShownJson(
            UUID theme, String name, String plain, List<String> quotes, List<ReviewsResource.GroupNoteJson> notes) {}

    /** What a group said, and how many were there. */
    public record NewGroupNoteJson(int people, String words) {}

    @Inject
    private GroupMeetings meetings;

    @GET
    @Path("studies/{id}/group-meeting")
    @Operation(
            summary =
                    "The themes as they are read in a group: no names, and quotes only of people who said yes to them")
    public List<ShownJson> shown(@PathParam("id") UUID id) {
        return meetings.shown(new StudyId(id)).stream()
                .map(theme -> new ShownJson(
                        theme.theme().value(),
                        theme.name(),
                        theme.plain(),
                        theme.quotes(),
                        theme.notes().stream()
                                .map(ReviewsResource.GroupNoteJson::of)
                                .toList()))
                .toList();
    }

    @POST
    @Path("themes/{id}/group-notes")
    @Operation(summary = "Write down what a group said of a theme; it counts in no number")
    public Response note(@PathParam("id") UUID id, NewGroupNoteJson told) {
        Wording.chosen(told, "core.refusal.bad-request");
        meetings.note(new ThemeId(id), new NewGroupNote(told.people(), told.words()));
        return Response.noContent().build();
    }
}
