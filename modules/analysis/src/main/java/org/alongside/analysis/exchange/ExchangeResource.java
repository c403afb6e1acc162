package org.alongside.analysis.exchange;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.alongside.analysis.interview.InterviewId;
import org.alongside.analysis.study.StudyId;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Texts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Studies for other programs, and their projects for studies, over the API. */
@Path("analysis/studies/{id}/exchange")
@Tag(name = "analysis")
public class ExchangeResource {
    /** How many of each there are. */
    public record CountsJson(int codes, int sources, int selections, int codings, int notes, int cases) {}

    /** What stays behind ({@code loss}) or was not as it should be, in words. */
    public record FindingJson(String what, int many, boolean loss, String words) {}

    /** A passage that does not begin or end between words; no words if it lies outside its text. */
    public record MisfitJson(String source, String before, String words, String after) {}

    /**
     * How positions are counted; {@code fitting} of {@code ends} of passages lie between words that way, {@code nextBest} in the best
     * of the ways that give other passages.
     */
    public record ConventionJson(
            boolean utf16,
            boolean lineEndsTwice,
            boolean markCounts,
            int fitting,
            int ends,
            int quotesFitting,
            int quotes,
            boolean differs,
            int nextBest,
            String words,
            List<MisfitJson> worst) {}

    /** What becomes of a code: {@code NEW}, {@code RENAMED}, or {@code THERE} already. */
    public record PlannedCodeJson(String name, String becomes) {}

    /** A text that can become the transcript of an interview. */
    public record SourceJson(String id, String name, int characters, int codings) {}

    /** What bringing the file in would do; {@code convention} is left out where no passage is marked. */
    public record PreviewJson(
            String name,
            String origin,
            CountsJson held,
            CountsJson read,
            List<FindingJson> findings,
            ConventionJson convention,
            List<PlannedCodeJson> codes,
            List<SourceJson> sources) {}

    /** What was brought in; {@code there} are names of codes that were there already. */
    public record TakenJson(int codes, List<String> there, int transcripts, int codings, List<FindingJson> findings) {}

    @Inject
    private ProjectExports projectExports;

    @Inject
    private ProjectImports projectImports;

    @Context
    HttpHeaders headers;

    @GET
    @Path("project.qdpx")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "The study as a REFI-QDA project, under numbers; on record, with who gets it (for)")
    public Response project(@PathParam("id") UUID id, @QueryParam("for") String recipient) {
        return file(projectExports.project(new StudyId(id), recipient, locale()), "project.qdpx");
    }

    @GET
    @Path("codebook.qdc")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "The codebook as a REFI-QDA codebook; on record, with who gets it (for)")
    public Response codebook(@PathParam("id") UUID id, @QueryParam("for") String recipient) {
        return file(projectExports.codebook(new StudyId(id), recipient, locale()), "codebook.qdc");
    }

    @POST
    @Path("look")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What bringing in a project or codebook (.qdpx, .qde, .qdc) would do; saves nothing")
    public PreviewJson look(@PathParam("id") UUID id, InputStream file) {
        StudyId study = new StudyId(id);
        projectImports.expect(study);
        Preview preview = projectImports.look(study, content(file));
        Examination examination = preview.examination();
        return new PreviewJson(
                preview.name(),
                preview.origin(),
                json(examination.held()),
                json(examination.read()),
                json(preview.findings()),
                examination.convention().map(this::json).orElse(null),
                preview.codes().stream()
                        .map(code ->
                                new PlannedCodeJson(code.name(), code.becomes().name()))
                        .toList(),
                preview.texts().stream()
                        .map(text -> new SourceJson(text.id().value(), text.name(), text.characters(), text.codings()))
                        .toList());
    }

    @POST
    @Path("bring-in")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Bring in the codes of a project or codebook, and each text named by source={text}:{interview}"
                    + " with what is coded in it")
    public TakenJson bringIn(@PathParam("id") UUID id, @QueryParam("source") List<String> sources, InputStream file) {
        StudyId study = new StudyId(id);
        projectImports.expect(study);
        Taken taken = projectImports.bringIn(study, content(file), whose(sources));
        return new TakenJson(
                taken.codes(), taken.there(), taken.transcripts(), taken.codings(), json(taken.findings()));
    }

    private static Map<Guid, InterviewId> whose(List<String> sources) {
        Map<Guid, InterviewId> whose = new HashMap<>();
        for (String told : sources == null ? List.<String>of() : sources) {
            int colon = told.indexOf(':');
            try {
                whose.put(
                        Guid.of(told.substring(0, Math.max(0, colon))),
                        new InterviewId(UUID.fromString(told.substring(colon + 1))));
            } catch (IllegalArgumentException noId) {
                throw new Invalid("analysis.exchange.fault.interview");
            }
        }
        return whose;
    }

    private ConventionJson json(Convention convention) {
        return new ConventionJson(
                convention.counting().halves(),
                convention.counting().lineEndsTwice(),
                convention.counting().mark(),
                convention.fitting(),
                convention.ends(),
                convention.quotesFitting(),
                convention.quotes(),
                convention.differs(),
                convention.nextBest(),
                ConventionInWords.of(convention, locale()),
                convention.worst().stream()
                        .map(worst -> new MisfitJson(worst.source(), worst.before(), worst.words(), worst.after()))
                        .toList());
    }

    private List<FindingJson> json(Map<Finding, Integer> findings) {
        return findings.entrySet().stream()
                .map(found -> new FindingJson(
                        found.getKey().name(),
                        found.getValue(),
                        found.getKey().isLoss(),
                        Texts.text(locale(), Texts.key("analysis.exchange.finding", found.getKey()), found.getValue())))
                .toList();
    }

    private static CountsJson json(Examination.Counts counts) {
        return new CountsJson(
                counts.codes(),
                counts.sources(),
                counts.selections(),
                counts.codings(),
                counts.notes(),
                counts.cases());
    }

    private static Response file(byte[] content, String name) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** One byte more than allowed is enough to see that it is too much. */
    private static byte[] content(InputStream file) {
        try {
            return file.readNBytes(ProjectReader.mostMegabytes() * 1024 * 1024 + 1);
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    private Locale locale() {
        Locale wished = headers.getAcceptableLanguages().get(0);
        return wished.getLanguage().equals("*") ? Locale.ENGLISH : wished;
    }
}
