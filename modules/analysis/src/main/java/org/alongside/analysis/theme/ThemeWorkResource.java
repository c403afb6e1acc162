package org.alongside.analysis.theme;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.alongside.analysis.coding.CodingId;
import org.alongside.analysis.coding.Passage;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.wording.Wording;
import org.alongside.core.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The work at themes, over the API: rules, what speaks against them, agreeing, versions, saturation. */
@Path("analysis")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
public class ThemeWorkResource {
    /** What a study wants of its themes; {@code people} is 0 where their number does not matter. */
    public record RulesJson(int people, boolean counterExample, boolean outsider, boolean memberReview) {}

    /** How a theme stands to one rule. */
    public record CheckJson(Rule rule, boolean met, Check.Reason reason, int count) {}

    /** What speaks against a theme: a coded passage, or a note. */
    public record AgainstJson(UUID coding, String note) {}

    /** Something in words. */
    public record WordsJson(String words) {}

    /** Something about a theme as it was in that version. */
    public record AboutJson(long version, String words) {}

    /** What was added. */
    public record AddedEntry(UUID id) {}

    /** What stands beside a theme; {@code hole} where a passage may not be used any more. */
    public record EntryJson(
            UUID id,
            EntryKind kind,
            String words,
            UUID coding,
            String quote,
            boolean hole,
            List<Rule> missing,
            long version,
            String by,
            OffsetDateTime at,
            OffsetDateTime takenBack,
            String takenBackBy) {}

    /** How a theme stood after a change; {@code by} is empty where that is not known. */
    public record VersionJson(
            long number,
            String name,
            String plain,
            String definition,
            List<CodeJson> codes,
            String by,
            OffsetDateTime at,
            String why) {}

    /** A code as it was called then. */
    public record CodeJson(UUID id, String name) {}

    /** What two versions do not have in common, word by word. */
    public record DifferenceJson(
            long from,
            long to,
            List<WordChange.Run> name,
            List<WordChange.Run> plain,
            List<WordChange.Run> definition,
            List<String> codesAdded,
            List<String> codesRemoved) {}

    /** What later interviews added; {@code reached} is the first run that added no more than the threshold. */
    public record SaturationJson(
            int base,
            int run,
            int threshold,
            int interviews,
            int left,
            int inBase,
            List<Saturation.Run> runs,
            Saturation.Run reached) {}

    @Inject
    private Readiness readiness;

    @Inject
    private ThemeEntries entries;

    @Inject
    private ThemeVersions versions;

    @Inject
    private Saturations saturations;

    @GET
    @Path("studies/{id}/readiness")
    @Operation(summary = "What a study wants of its themes before it agrees on them")
    public RulesJson rules(@PathParam("id") UUID id) {
        Rules rules = readiness.rules(new StudyId(id));
        return new RulesJson(rules.people(), rules.counterExample(), rules.outsider(), rules.memberReview());
    }

    @PUT
    @Path("studies/{id}/readiness")
    @Operation(summary = "Set that anew; what it wanted before is kept")
    public Response set(@PathParam("id") UUID id, RulesJson told) {
        Wording.chosen(told, "core.refusal.bad-request");
        readiness.set(
                new StudyId(id), new Rules(told.people(), told.counterExample(), told.outsider(), told.memberReview()));
        return Response.noContent().build();
    }

    @GET
    @Path("themes/{id}/readiness")
    @Operation(summary = "How a theme stands to the rules of its study, and why")
    public List<CheckJson> checks(@PathParam("id") UUID id) {
        return readiness.of(new ThemeId(id)).stream()
                .map(check -> new CheckJson(check.rule(), check.met(), check.reason(), check.count()))
                .toList();
    }

    @GET
    @Path("themes/{id}/entries")
    @Operation(summary = "What stands beside a theme: what speaks against it, who looked at it, who agreed on it")
    public List<EntryJson> entries(@PathParam("id") UUID id) {
        return entries.list(new ThemeId(id)).stream()
                .map(entry -> new EntryJson(
                        entry.id(),
                        entry.kind(),
                        entry.words(),
                        entry.passage().map(passage -> passage.id().value()).orElse(null),
                        entry.passage().map(Passage::quote).orElse(null),
                        entry.hole(),
                        entry.missing(),
                        entry.aboutVersion(),
                        entry.madeBy(),
                        entry.madeAt(),
                        entry.takenBack().orElse(null),
                        entry.takenBackBy().orElse(null)))
                .toList();
    }

    @POST
    @Path("themes/{id}/against")
    @Operation(summary = "Put a passage or a note beside a theme that speaks against it")
    public Response against(@PathParam("id") UUID id, AgainstJson told) {
        Wording.chosen(told, "core.refusal.bad-request");
        boolean noted = told.note() != null && !told.note().isBlank();
        if (noted == (told.coding() != null)) {
            throw new Invalid("analysis.against.fault.either");
        }
        ThemeId theme = new ThemeId(id);
        return added(noted ? entries.against(theme, told.note()) : entries.against(theme, new CodingId(told.coding())));
    }

    @DELETE
    @Path("theme-entries/{id}")
    @Operation(summary = "Take back that something speaks against a theme; it stays on record")
    public Response takeBack(@PathParam("id") UUID id) {
        entries.takeBack(id);
        return Response.noContent().build();
    }

    @POST
    @Path("themes/{id}/none-found")
    @Operation(summary = "Say that you looked for what speaks against a theme, where, and found nothing")
    public Response noneFound(@PathParam("id") UUID id, WordsJson told) {
        return added(entries.noneFound(
                new ThemeId(id),
                Wording.chosen(told, "core.refusal.bad-request").words()));
    }

    @POST
    @Path("themes/{id}/looked-at")
    @Operation(summary = "Say that you, who have no part in the scheme, looked at a theme")
    public Response lookedAt(@PathParam("id") UUID id, AboutJson told) {
        Wording.chosen(told, "core.refusal.bad-request");
        return added(entries.lookedAt(new ThemeId(id), told.version(), told.words()));
    }

    @POST
    @Path("themes/{id}/agreed-on")
    @Operation(summary = "Agree on a theme as a finding; where it misses a rule, say why")
    public Response agree(@PathParam("id") UUID id, AboutJson told) {
        Wording.chosen(told, "core.refusal.bad-request");
        return added(readiness.agree(new ThemeId(id), told.version(), told.words()));
    }

    @GET
    @Path("themes/{id}/versions")
    @Operation(summary = "How a theme stood after each change, the newest first")
    public List<VersionJson> versions(@PathParam("id") UUID id) {
        return versions.list(new ThemeId(id)).stream()
                .map(version -> new VersionJson(
                        version.number(),
                        version.words().name(),
                        version.words().plain(),
                        version.words().definition(),
                        version.codes().entrySet().stream()
                                .map(code -> new CodeJson(code.getKey().value(), code.getValue()))
                                .toList(),
                        version.madeBy().orElse(null),
                        version.madeAt(),
                        version.why()))
                .toList();
    }

    @GET
    @Path("themes/{id}/difference")
    @Operation(summary = "What changed between two versions of a theme, word by word")
    public DifferenceJson compare(
            @PathParam("id") UUID id,
            @QueryParam("from") @DefaultValue("1") long from,
            @QueryParam("to") @DefaultValue("1") long to) {
        ThemeVersions.Difference found = versions.compare(new ThemeId(id), from, to);
        return new DifferenceJson(
                from,
                to,
                found.name().runs(),
                found.plain().runs(),
                found.definition().runs(),
                found.added(),
                found.removed());
    }

    @GET
    @Path("studies/{id}/saturation")
    @Operation(summary = "Whether later interviews still bring new codes; 409 in a reflexive study")
    public SaturationJson saturation(
            @PathParam("id") UUID id,
            @QueryParam("base") @DefaultValue("4") int base,
            @QueryParam("run") @DefaultValue("2") int run,
            @QueryParam("threshold") @DefaultValue("5") int threshold) {
        Saturations.Result result = saturations.of(new StudyId(id), new Saturation.Terms(base, run, threshold));
        Saturation found = result.saturation();
        return new SaturationJson(
                base,
                run,
                threshold,
                found.interviews(),
                result.left(),
                found.inBase(),
                found.runs(),
                found.reached().isPresent() ? found.runs().get(found.reached().getAsInt()) : null);
    }

    private static Response added(UUID id) {
        return Response.status(Response.Status.CREATED)
                .entity(new AddedEntry(id))
                .build();
    }
}
