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
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.theme.ThemeId;
import org.alongside.analysis.wording.Wording;
import org.alongside.core.consent.Method;
import org.alongside.spi.ParticipantId;
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
            boolean open,
            int asked,
            int replied,
            int agreed,
            int partly,
            int disagreed,
            int ratherNot,
            int silent,
            int owed,
            List<ThemeResultJson> themes) {}

    /** The replies to one theme. */
    public record ThemeResultJson(
            UUID theme,
            String name,
            int fits,
            int partly,
            int doesNot,
            int ratherNot,
            int silent,
            List<ReplyJson> replies,
            List<GroupNoteJson> group) {}

    /** One reply; {@code decision} is left out while nothing is decided about it, {@code owed} tells whether something has to be. */
    public record ReplyJson(
            UUID id,
            UUID participant,
            String callName,
            Answer answer,
            String words,
            Method told,
            String typedBy,
            boolean owed,
            DecisionJson decision) {}

    /** What the researchers made of a reply. */
    public record DecisionJson(Change change, String reason, String by, OffsetDateTime at) {
        static DecisionJson of(Decided decided) {
            return new DecisionJson(decided.change(), decided.reason(), decided.by(), decided.at());
        }
    }

    /** What the researchers make of a reply. */
    public record NewDecisionJson(Change change, String reason) {}

    /** What somebody told us. */
    public record ToldJson(UUID participant, Answer answer, String words, Method told) {}

    /** What a group said; in no number. */
    public record GroupNoteJson(int people, String words, String by, OffsetDateTime at) {
        static GroupNoteJson of(GroupMeetings.Note note) {
            return new GroupNoteJson(note.people(), note.words(), note.by(), note.at());
        }
    }

    /** What became of something I said. */
    public record MyDecisionJson(String theme, Answer answer, String words, DecisionJson decision) {}

    /** What I am asked about. */
    public record MineJson(UUID study, String title, List<MyThemeJson> themes, List<MyDecisionJson> decisions) {}

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
                result.agreed(),
                result.partly(),
                result.disagreed(),
                result.ratherNot(),
                result.silent(),
                result.owed(),
                result.themes().stream()
                        .map(theme -> json(theme, result.asked().size()))
                        .toList());
    }

    @POST
    @Path("themes/{id}/replies")
    @Operation(summary = "Write down what somebody told us about a theme; how they told it is kept")
    public Response note(@PathParam("id") UUID id, ToldJson told) {
        Wording.chosen(told, "core.refusal.bad-request");
        reviews.noteFor(
                new ThemeId(id),
                told.participant() == null ? null : new ParticipantId(told.participant()),
                new NewReply(told.answer(), told.words()),
                told.told());
        return Response.noContent().build();
    }

    @POST
    @Path("replies/{id}/decision")
    @Operation(summary = "Say what becomes of a reply, and why; the person who replied is told")
    public Response decide(@PathParam("id") UUID id, NewDecisionJson told) {
        Wording.chosen(told, "core.refusal.bad-request");
        reviews.decide(new ReplyId(id), new NewDecision(told.change(), told.reason()));
        return Response.noContent().build();
    }

    @GET
    @Path("my/review")
    @Operation(summary = "What the interviews came to, with my own quotes and replies")
    public List<MineJson> mine() {
        return myReviews.list().stream()
                .map(mine -> new MineJson(
                        mine.study().value(),
                        mine.title(),
                        mine.themes().stream().map(ReviewsResource::json).toList(),
                        mine.decisions().stream()
                                .map(one -> new MyDecisionJson(
                                        one.theme(), one.answer(), one.words(), DecisionJson.of(one.decided())))
                                .toList()))
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
                                said.id().value(),
                                said.participant().value(),
                                said.callName(),
                                said.answer(),
                                said.words(),
                                said.told(),
                                said.typedBy(),
                                said.isOwed(),
                                said.decided().map(DecisionJson::of).orElse(null)))
                        .toList(),
                theme.group().stream().map(GroupNoteJson::of).toList());
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
