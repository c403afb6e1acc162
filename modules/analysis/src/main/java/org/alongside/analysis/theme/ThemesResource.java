package org.alongside.analysis.theme;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.wording.Wording;
import org.alongside.core.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Themes, over the API. */
@Path("analysis")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
public class ThemesResource {
    /**
     * A theme: {@code people} of {@code of} said something of it, and {@code mostFromOne} of the places that are coded come from one of
     * them. {@code outside} is what may be told outside the team.
     */
    public record ThemeJson(
            UUID id,
            String name,
            String plain,
            String definition,
            ThemeState state,
            List<UUID> codes,
            int passages,
            int people,
            int of,
            int places,
            int mostFromOne,
            OutsideJson outside) {}

    /** What may be told outside the team; nothing where it would tell a small number. */
    public record OutsideJson(Integer people, Integer of) {}

    /** A theme in other words, and why; {@code version} is the one that was read, and may be left out. */
    public record ChangedTheme(String name, String plain, String definition, String why, Long version) {}

    /** A theme to add. */
    public record NewTheme(String name, String plain, String definition) {}

    /** Which theme was added. */
    public record Added(UUID id) {}

    /** What a theme says, in words anew. */
    public record BroughtJson(String words) {}

    @Inject
    private Themes themes;

    @Inject
    private BroughtThemes brought;

    @GET
    @Path("studies/{id}/themes")
    @Operation(summary = "The themes of a study and how many people said something of each")
    public List<ThemeJson> list(@PathParam("id") UUID id) {
        return themes.evidence(new StudyId(id)).stream()
                .map(ThemesResource::json)
                .toList();
    }

    private static ThemeJson json(Themes.Evidence evidence) {
        Coverage coverage = evidence.coverage();
        return new ThemeJson(
                evidence.theme().id().value(),
                evidence.theme().words().name(),
                evidence.theme().words().plain(),
                evidence.theme().words().definition(),
                evidence.theme().state(),
                evidence.theme().codes().stream().map(CodeId::value).toList(),
                evidence.passages().size(),
                evidence.people(),
                evidence.of(),
                coverage.passages(),
                coverage.mostFromOne(),
                new OutsideJson(
                        coverage.outside().people().orElse(null),
                        coverage.outside().of().orElse(null)));
    }

    @POST
    @Path("studies/{id}/themes")
    @Operation(summary = "Add a theme")
    public Response add(@PathParam("id") UUID id, NewTheme told) {
        Wording.chosen(told, "core.refusal.bad-request");
        ThemeId added = themes.add(new StudyId(id), new ThemeWords(told.name(), told.plain(), told.definition()));
        return Response.status(Response.Status.CREATED)
                .entity(new Added(added.value()))
                .build();
    }

    @PUT
    @Path("themes/{id}")
    @Operation(summary = "Put a theme in other words; how it stood before is kept")
    public Response change(@PathParam("id") UUID id, ChangedTheme told) {
        Wording.chosen(told, "core.refusal.bad-request");
        themes.change(
                new ThemeId(id),
                new ThemeWords(told.name(), told.plain(), told.definition()),
                told.why(),
                Optional.ofNullable(told.version()));
        return Response.noContent().build();
    }

    @POST
    @Path("themes/{id}/brought")
    @Operation(
            summary =
                    "Bring a theme to \"You said, we did\", in words anew; nothing of whose words it stands on goes along")
    public Response bring(@PathParam("id") UUID id, BroughtJson told) {
        brought.bring(
                new ThemeId(id),
                Wording.chosen(told, "core.refusal.bad-request").words());
        return Response.noContent().build();
    }

    @PUT
    @Path("themes/{id}/codes")
    @Operation(summary = "Say which codes belong to a theme, instead of those before")
    public Response group(
            @PathParam("id") UUID id,
            @QueryParam("why") @DefaultValue("") String why,
            @QueryParam("version") Long version,
            List<UUID> codes) {
        if (codes == null || codes.stream().anyMatch(Objects::isNull)) {
            throw new Invalid("analysis.theme.fault.codes");
        }
        themes.group(
                new ThemeId(id),
                codes.stream().map(CodeId::new).collect(Collectors.toSet()),
                why,
                Optional.ofNullable(version));
        return Response.noContent().build();
    }
}
