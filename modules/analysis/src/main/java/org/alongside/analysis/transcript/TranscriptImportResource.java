package org.alongside.analysis.transcript;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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
import java.util.UUID;
import org.alongside.analysis.interview.InterviewId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bringing in transcripts, over the API. */
@Path("analysis")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
public class TranscriptImportResource {
    /** What became of a file. */
    public record Imported(UUID id, String fileName, int characters, int turns, List<String> speakers) {}

    @Inject
    private Transcripts transcripts;

    @POST
    @Path("interviews/{id}/transcript")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Bring in the transcript of an interview: the body is the file (plain text, docx or PDF)")
    public Response bringIn(@PathParam("id") UUID id, @QueryParam("fileName") String fileName, InputStream file) {
        TranscriptId brought = transcripts.bringIn(new InterviewId(id), fileName, content(file));
        Transcripts.Reading reading = transcripts.read(brought);
        return Response.created(URI.create("analysis/transcripts/" + brought))
                .entity(new Imported(
                        brought.value(),
                        reading.fileName(),
                        reading.text().text().length(),
                        reading.text().turns().size(),
                        reading.text().speakers()))
                .build();
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
