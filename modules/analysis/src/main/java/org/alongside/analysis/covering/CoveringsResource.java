package org.alongside.analysis.covering;

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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.analysis.transcript.CoveredText.Place;
import org.alongside.analysis.transcript.Side;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.analysis.transcript.Transcripts;
import org.alongside.analysis.wording.Wording;
import org.alongside.core.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Covering names and places in transcripts, over the API. Positions count UTF-16 units from 0; the end is exclusive. */
@Path("analysis/transcripts/{id}/coverings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
public class CoveringsResource {
    /** A stretch of the transcript. */
    public record PlaceJson(int start, int end) {}

    /** Words that may tell who or where somebody is; {@code relation} is what the text calls the person, if it does. */
    public record SuggestionJson(Kind kind, String words, String relation, List<PlaceJson> places) {}

    /** Something that is covered, and what stands there instead. */
    public record CoveredJson(int start, int end, String instead) {}

    /** What might be covered and what is, and whether something is {@code coded} already. */
    public record SheetJson(boolean coded, List<SuggestionJson> suggestions, List<CoveredJson> covered) {}

    /** What stood where something is covered. */
    public record OriginalJson(int start, int end, String words) {}

    /** Words to be covered: in these places, or wherever they stand if {@code all} says so. */
    public record CoverJson(String words, List<Integer> starts, String instead, boolean all) {}

    /** Words that may stay. */
    public record WordsJson(String words) {}

    /** Where a cover begins and what stands there, brackets and all; or {@code all} for everything. */
    public record UncoverJson(Integer start, String instead, boolean all) {}

    /** What a speaker is called so far and from now on, and on which side they speak. */
    public record CalledJson(String speaker, String called, Side side) {}

    /** How many places were covered. */
    public record Done(int places) {}

    private static final String WHERE = "analysis.covering.fault.where";

    @Inject
    private Coverings coverings;

    @Inject
    private Transcripts transcripts;

    @GET
    @Operation(summary = "What might be covered in a transcript, and what is")
    public SheetJson read(@PathParam("id") UUID id) {
        Coverings.Sheet sheet = coverings.read(new TranscriptId(id));
        return new SheetJson(
                sheet.coded(),
                sheet.suggestions().stream()
                        .map(one -> new SuggestionJson(
                                one.kind(),
                                one.words(),
                                one.relation().orElse(null),
                                one.places().stream()
                                        .map(place -> new PlaceJson(place.start(), place.end()))
                                        .toList()))
                        .toList(),
                sheet.covers().stream()
                        .map(place -> new CoveredJson(place.start(), place.end(), instead(sheet, place)))
                        .toList());
    }

    private static String instead(Coverings.Sheet sheet, Place place) {
        return sheet.text().text().substring(place.start(), place.end());
    }

    @POST
    @Operation(
            summary = "Cover words by others in square brackets, in some places (starts) or wherever they stand (all)")
    public Done cover(@PathParam("id") UUID id, CoverJson told) {
        Wording.chosen(told, "core.refusal.bad-request");
        TranscriptId transcript = new TranscriptId(id);
        List<Integer> starts = Optional.ofNullable(told.starts()).orElse(List.of());
        if (told.all() != starts.isEmpty() || starts.stream().anyMatch(Objects::isNull)) {
            throw new Invalid(WHERE);
        }
        if (told.all()) {
            return new Done(coverings.coverAll(transcript, told.words(), told.instead()));
        }
        return new Done(coverings.cover(transcript, told.words(), starts, told.instead()));
    }

    @POST
    @Path("leave")
    @Operation(summary = "Say that words may stay, so that they are not suggested any more")
    public Response leave(@PathParam("id") UUID id, WordsJson told) {
        Wording.chosen(told, "core.refusal.bad-request");
        coverings.leave(new TranscriptId(id), told.words());
        return Response.noContent().build();
    }

    @PUT
    @Path("speakers")
    @Operation(summary = "Call a speaker something else in all their turns, such as Participant; moves no word")
    public Response call(@PathParam("id") UUID id, CalledJson told) {
        Wording.chosen(told, "core.refusal.bad-request");
        transcripts.call(new TranscriptId(id), told.speaker(), told.called(), told.side());
        return Response.noContent().build();
    }

    @GET
    @Path("originals")
    @Operation(summary = "What stood where words are covered; noted in the audit log")
    public List<OriginalJson> originals(@PathParam("id") UUID id) {
        return coverings.originals(new TranscriptId(id)).stream()
                .map(one -> new OriginalJson(one.start(), one.end(), one.words()))
                .toList();
    }

    @POST
    @Path("uncover")
    @Operation(
            summary =
                    "Put back what stood there, in one place (start and instead) or everywhere (all); for whoever held the"
                            + " interview or brought in its text, noted in the audit log")
    public Response uncover(@PathParam("id") UUID id, UncoverJson told) {
        Wording.chosen(told, "core.refusal.bad-request");
        if (told.all() != (told.start() == null)) {
            throw new Invalid(WHERE);
        }
        if (told.all()) {
            coverings.uncoverAll(new TranscriptId(id));
        } else {
            coverings.uncover(new TranscriptId(id), told.start(), Wording.chosen(told.instead(), WHERE));
        }
        return Response.noContent().build();
    }
}
