package org.alongside.analysis.coding;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.transcript.Side;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.analysis.transcript.Transcripts;
import org.alongside.analysis.transcript.Turn;
import org.alongside.analysis.wording.Wording;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Transcripts and their codings, over the API. Positions count UTF-16 units from 0; the end is exclusive. */
@Path("analysis")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
public class CodingsResource {
    /** A transcript with everything that is coded in it. */
    public record TranscriptJson(
            UUID id, UUID interview, String text, List<TurnJson> turns, List<CodingJson> codings) {}

    /** Who speaks where, and on which side of the talk. */
    public record TurnJson(String speaker, Side side, int start, int end) {}

    /** A coded passage; its quote is empty once the person took it out. */
    public record CodingJson(
            UUID id,
            UUID code,
            int start,
            int end,
            String quote,
            UUID madeBy,
            OffsetDateTime madeAt,
            boolean takenOut) {}

    /** A passage to be given a code; {@code quote} is what you read there. */
    public record NewCodingJson(UUID code, int start, int end, String quote) {}

    @Inject
    private Transcripts transcripts;

    @Inject
    private Codings codings;

    @GET
    @Path("transcripts/{id}")
    @Operation(summary = "A transcript: its text, who speaks where, what is coded")
    public TranscriptJson read(@PathParam("id") UUID id) {
        Transcripts.Reading reading = transcripts.read(new TranscriptId(id));
        return new TranscriptJson(
                id,
                reading.interview().id().value(),
                reading.text().text(),
                reading.text().turns().stream().map(CodingsResource::json).toList(),
                list(id));
    }

    @GET
    @Path("transcripts/{id}/text")
    @Produces("text/plain;charset=UTF-8")
    @Operation(summary = "A transcript as plain text, with the speakers' names before their words")
    public String text(@PathParam("id") UUID id) {
        return transcripts.read(new TranscriptId(id)).text().withLabels();
    }

    @GET
    @Path("transcripts/{id}/codings")
    @Operation(summary = "What is coded in a transcript, in order of the text")
    public List<CodingJson> list(@PathParam("id") UUID id) {
        return codings.ofTranscript(new TranscriptId(id)).stream()
                .map(CodingsResource::json)
                .toList();
    }

    @POST
    @Path("transcripts/{id}/codings")
    @Operation(summary = "Give a passage a code; refused if other words than the quote stand there by now")
    public Response add(@PathParam("id") UUID id, NewCodingJson told) {
        Wording.chosen(told, "core.refusal.bad-request");
        NewCoding coding = new NewCoding(
                told.code() == null ? null : new CodeId(told.code()),
                told.start(),
                told.end(),
                Optional.of(Wording.chosen(told.quote(), "analysis.coding.fault.quote")));
        return Response.status(Response.Status.CREATED)
                .entity(json(codings.addOne(new TranscriptId(id), coding)))
                .build();
    }

    @DELETE
    @Path("codings/{id}")
    @Operation(summary = "Take a code off a passage")
    public Response remove(@PathParam("id") UUID id) {
        codings.remove(new CodingId(id));
        return Response.noContent().build();
    }

    @POST
    @Path("my/quotes/{id}/take-out")
    @Operation(summary = "Take words of mine out of themes and reports")
    public Response takeOut(@PathParam("id") UUID id) {
        codings.takeOutMine(new CodingId(id));
        return Response.noContent().build();
    }

    @POST
    @Path("my/quotes/{id}/put-back")
    @Operation(summary = "Put words of mine in again that I took out")
    public Response putBack(@PathParam("id") UUID id) {
        codings.putBackMine(new CodingId(id));
        return Response.noContent().build();
    }

    static TurnJson json(Turn turn) {
        return new TurnJson(turn.speaker(), turn.side(), turn.start(), turn.end());
    }

    private static CodingJson json(Passage passage) {
        return new CodingJson(
                passage.id().value(),
                passage.code().value(),
                passage.start(),
                passage.end(),
                passage.quote(),
                passage.madeBy().value(),
                passage.madeAt(),
                passage.takenOut());
    }
}
