package org.alongside.analysis.review;

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
import java.util.UUID;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.theme.ThemeId;
import org.alongside.analysis.wording.Wording;
import org.alongside.core.consent.Method;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Member review, over the API: the researchers' side and that of the people who were interviewed. */
@Path("analysis")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
public class ReviewsResource {
    /** What came back. Silence is counted by itself and never as agreement. */
    public record ResultJson(
            boolean open, int asked, int replied, int disagreed, int partly, List<ThemeResultJson> themes) {}

    /** The replies to one theme. */
    public record ThemeResultJson(
            UUID theme,
            String name,
            int fits,
            int partly,
            int doesNot,
            int ratherNot,
            int silent,
            List<ReplyJson> replies) {}

    /** One reply. */
    public record ReplyJson(
            UUID participant, String callName, Answer answer, String words, Method told, String typedBy) {}

    /** What I am asked about. */
    public record MineJson(UUID study, String title, List<MyThemeJson> themes) {}

    /** One theme as I see it; {@code answer} is left out while I have not answered. */
    public record MyThemeJson(
            UUID theme,
            String name,
            String plain,
            boolean asked,
            List<MyQuoteJson> quotes,
            Answer answer,
            String words) {}

    /** Words of mine. */
    public record MyQuoteJson(UUID coding, String quote, boolean takenOut) {}

    /** What I think of a theme. */
    public record NewReplyJson(Answer answer, String words) {}

    @Inject
    private Reviews reviews;

    @Inject
    private MyReviews myReviews;

    @POST
    @Path("studies/{id}/review")
    @Operation(summary = "Show the draft themes to everybody who was interviewed")
    public Response open(@PathParam("id") UUID id) {
        reviews.open(new StudyId(id));
        return Response.status(Response.Status.CREATED).entity(result(id)).build();
    }

    @POST
    @Path("studies/{id}/review/close")
    @Operation(summary = "End the review; what was said stays beside the themes")
    public ResultJson close(@PathParam("id") UUID id) {
        reviews.close(new StudyId(id));
        return result(id);
    }

    @GET
    @Path("studies/{id}/review")
    @Operation(summary = "What came back from the people who were interviewed")
    public ResultJson result(@PathParam("id") UUID id) {
        ReviewResult result = reviews.result(new StudyId(id));
        return new ResultJson(
                result.isOpen(),
                result.asked().size(),
                result.replied(),
                result.disagreed(),
                result.partly(),
                result.themes().stream()
                        .map(theme -> json(theme, result.asked().size()))
                        .toList());
    }

    @GET
    @Path("my/review")
    @Operation(summary = "What the interviews came to, with my own quotes and replies")
    public List<MineJson> mine() {
        return myReviews.list().stream()
                .map(mine -> new MineJson(
                        mine.study().value(),
                        mine.title(),
                        mine.themes().stream().map(ReviewsResource::json).toList()))
                .toList();
    }

    @PUT
    @Path("my/review/{theme}")
    @Operation(summary = "Say what I think of a theme; what I said before is kept")
    public List<MineJson> reply(@PathParam("theme") UUID theme, NewReplyJson told) {
        Wording.chosen(told, "core.refusal.bad-request");
        myReviews.reply(new ThemeId(theme), new NewReply(told.answer(), told.words()));
        return mine();
    }

    private static ThemeResultJson json(ReviewResult.OfTheme theme, int asked) {
        return new ThemeResultJson(
                theme.theme().id().value(),
                theme.theme().words().name(),
                theme.count(Answer.FITS),
                theme.count(Answer.PARTLY),
                theme.count(Answer.DOES_NOT),
                theme.count(Answer.RATHER_NOT),
                asked - theme.replies().size(),
                theme.replies().stream()
                        .map(said -> new ReplyJson(
                                said.participant().value(),
                                said.callName(),
                                said.answer(),
                                said.words(),
                                said.told(),
                                said.typedBy()))
                        .toList());
    }

    private static MyThemeJson json(MyReviews.MyTheme theme) {
        return new MyThemeJson(
                theme.id().value(),
                theme.name(),
                theme.plain(),
                theme.asked(),
                theme.quotes().stream()
                        .map(quote -> new MyQuoteJson(quote.id().value(), quote.quote(), quote.takenOut()))
                        .toList(),
                theme.reply().map(MyReviews.MyReply::answer).orElse(null),
                theme.reply().map(MyReviews.MyReply::words).orElse(null));
    }
}
