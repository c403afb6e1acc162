package org.alongside.support.yousaid;

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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people said, for those who owe them an answer, over the API. */
@Path("support/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class SuggestionsResource {
    /** What one person said. */
    public record VoiceJson(
            UUID id, UUID participant, String callName, LocalDate saidOn, Method how, String words, String reply) {
        static VoiceJson of(Answers.Voice voice) {
            return new VoiceJson(
                    voice.id().value(),
                    voice.who().id().value(),
                    voice.who().callName(),
                    voice.saidOn(),
                    voice.how(),
                    voice.words(),
                    voice.reply());
        }
    }

    /** Something that people said. */
    public record RowJson(
            UUID id,
            SuggestionState state,
            LocalDate receivedOn,
            LocalDate due,
            boolean late,
            UUID owner,
            String ownerName,
            String said,
            String because,
            boolean onBoard,
            List<VoiceJson> voices) {
        static RowJson of(Answers.Row row) {
            return new RowJson(
                    row.id().value(),
                    row.state(),
                    row.receivedOn(),
                    row.due(),
                    row.late(),
                    row.owner().value(),
                    row.ownerName(),
                    row.said(),
                    row.because(),
                    row.onBoard(),
                    row.voices().stream().map(VoiceJson::of).toList());
        }
    }

    /** What somebody told staff. */
    public record ToldUs(UUID participant, String words, Method how) {}

    /** Words for everybody. */
    public record BroughtInJson(String words) {}

    /** What became of it. */
    public record AnswerJson(SuggestionState state, String said, String because, boolean onBoard) {}

    /** Who answers, and by when. */
    public record OwnerJson(UUID owner, LocalDate due) {}

    /** Into which other one. */
    public record IntoJson(UUID into) {}

    @Inject
    private Answers answers;

    @Inject
    private Suggestions suggestions;

    @Inject
    private BroughtIn broughtIn;

    @GET
    @Operation(summary = "What people said, first what is owed an answer, by day")
    public List<RowJson> list() {
        return answers.list().stream().map(RowJson::of).toList();
    }

    @POST
    @Operation(summary = "Write down what somebody told us")
    public Response sayFor(ToldUs told) {
        ToldUs sent = insist(told);
        suggestions.sayFor(
                Optional.ofNullable(sent.participant()).map(ParticipantId::new).orElse(null), sent.words(), sent.how());
        return Response.created(URI.create("support/suggestions")).build();
    }

    @POST
    @Path("brought-in")
    @Operation(summary = "Bring in what nobody is to be named for, in words for everybody")
    public Response bringIn(BroughtInJson told) {
        broughtIn.note(insist(told).words());
        return Response.created(URI.create("support/suggestions")).build();
    }

    @PUT
    @Path("{id}/answer")
    @Operation(summary = "Say what became of it; everybody who said it is told in their own way")
    public Response answer(@PathParam("id") UUID id, AnswerJson told) {
        AnswerJson sent = insist(told);
        answers.answer(new SuggestionId(id), new Answer(sent.state(), sent.said(), sent.because(), sent.onBoard()));
        return Response.noContent().build();
    }

    @PUT
    @Path("{id}/owner")
    @Operation(summary = "Give it to a member of staff, with a day")
    public Response give(@PathParam("id") UUID id, OwnerJson told) {
        OwnerJson sent = insist(told);
        answers.give(
                new SuggestionId(id),
                Optional.ofNullable(sent.owner()).map(AccountId::new).orElse(null),
                sent.due());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/join")
    @Operation(summary = "Answer it together with another one that says the same")
    public Response join(@PathParam("id") UUID id, IntoJson told) {
        UUID into = insist(told).into();
        if (into == null) {
            throw new Invalid("support.fault.body");
        }
        answers.join(new SuggestionId(id), new SuggestionId(into));
        return Response.noContent().build();
    }

    private static <T> T insist(T told) {
        if (told == null) {
            throw new Invalid("support.fault.body");
        }
        return told;
    }
}
