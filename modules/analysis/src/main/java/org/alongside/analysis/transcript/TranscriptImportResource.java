package org.alongside.analysis.transcript;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.analysis.interview.InterviewId;
import org.alongside.analysis.wording.Wording;
import org.alongside.core.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bringing in transcripts, over the API: look first, correct what you were shown, then keep it; or all at once. */
@Path("analysis")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
public class TranscriptImportResource {
    /** What became of a file. */
    public record Imported(UUID id, int characters, int turns, List<String> speakers) {}

    /** What a file would become; {@code encoding} is left out and {@code encodings} empty where there is no choice. */
    public record PreviewJson(
            FileKind kind,
            String encoding,
            List<String> encodings,
            List<SpeakerJson> speakers,
            List<SpokenJson> turns,
            ReplacesJson replaces) {}

    /** The transcript that would be replaced, and in how many places something is covered in it. */
    public record ReplacesJson(UUID id, long version, int covers) {}

    /** Somebody who speaks, and how often; the side is a guess. */
    public record SpeakerJson(String speaker, Side side, int turns) {}

    /** What somebody said in one go. */
    public record SpokenJson(String speaker, Side side, String words) {}

    /**
     * A transcript to be kept: the turns of a preview, corrected as you like, and what they replace as the preview told it; left out
     * where there was nothing. {@code coversGo} says that what is covered in that may stand in the open again.
     */
    public record KeptJson(List<SpokenJson> turns, ReplacesJson replaces, boolean coversGo) {}

    @Inject
    private Transcripts transcripts;

    @POST
    @Path("interviews/{id}/transcript/preview")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary =
                    "See what a file would become, without keeping it: the body is the file (plain text, docx, odt, rtf,"
                            + " html, vtt, srt or PDF); encoding chooses how the letters of bare text are written down")
    public PreviewJson preview(
            @PathParam("id") UUID id,
            @QueryParam("fileName") String fileName,
            @QueryParam("encoding") String encoding,
            InputStream file) {
        Transcripts.Preview preview =
                transcripts.preview(new InterviewId(id), fileName, content(file), encoding(encoding));
        return new PreviewJson(
                preview.kind(),
                preview.encoding().map(Encoding::label).orElse(null),
                preview.encoding().isEmpty()
                        ? List.of()
                        : Encoding.known().stream().map(Encoding::label).toList(),
                preview.draft().speakers().stream()
                        .map(speaker -> new SpeakerJson(speaker.label(), speaker.side(), speaker.turns()))
                        .toList(),
                preview.draft().said().stream()
                        .map(turn -> new SpokenJson(turn.speaker(), turn.side(), turn.words()))
                        .toList(),
                preview.replaces()
                        .map(before -> new ReplacesJson(before.id().value(), before.version(), before.covers()))
                        .orElse(null));
    }

    @PUT
    @Path("interviews/{id}/transcript")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keep a transcript as you were shown it, with your corrections; who speaks may be left empty")
    public Response keep(@PathParam("id") UUID id, KeptJson told) {
        Wording.chosen(told, "core.refusal.bad-request");
        List<Spoken> said = Wording.chosen(told.turns(), "analysis.transcript.fault.turn").stream()
                .map(TranscriptImportResource::spoken)
                .toList();
        Optional<Transcripts.Replaced> replaces = Optional.ofNullable(told.replaces())
                .map(before -> new Transcripts.Replaced(
                        new TranscriptId(Wording.chosen(before.id(), "core.refusal.bad-request")),
                        before.version(),
                        before.covers()));
        return imported(transcripts.keep(new InterviewId(id), new Draft(said), replaces, told.coversGo()));
    }

    @POST
    @Path("interviews/{id}/transcript")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary =
                    "Bring in the transcript of an interview as the file has it, all at once: the body is the file (plain"
                            + " text, docx, odt, rtf, html, vtt, srt or PDF); coversGo says that what is covered in the one"
                            + " before may stand in the open again")
    public Response bringIn(
            @PathParam("id") UUID id,
            @QueryParam("fileName") String fileName,
            @QueryParam("coversGo") boolean coversGo,
            InputStream file) {
        return imported(transcripts.bringIn(new InterviewId(id), fileName, content(file), coversGo));
    }

    private Response imported(TranscriptId brought) {
        Transcripts.Reading reading = transcripts.read(brought);
        return Response.created(URI.create("analysis/transcripts/" + brought))
                .entity(new Imported(
                        brought.value(),
                        reading.text().text().length(),
                        reading.text().turns().size(),
                        reading.text().speakers()))
                .build();
    }

    private static Spoken spoken(SpokenJson told) {
        if (told == null || told.words() == null) {
            throw new Invalid("analysis.transcript.fault.turn");
        }
        return new Spoken(
                Optional.ofNullable(told.speaker()).orElse(""),
                told.words(),
                Optional.ofNullable(told.side()).orElse(Side.OTHER));
    }

    private static Optional<Encoding> encoding(String told) {
        if (told == null || told.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Encoding.called(told).orElseThrow(() -> new Invalid("analysis.transcript.fault.encoding")));
    }

    /** One byte more than allowed is enough to see that it is too much. */
    private static byte[] content(InputStream file) {
        try {
            return file.readNBytes(TranscriptReader.MOST_MEGABYTES * 1024 * 1024 + 1);
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }
}
