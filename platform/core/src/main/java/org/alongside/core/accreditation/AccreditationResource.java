package org.alongside.core.accreditation;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Languages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Evidence for those who accredit a programme, over the API; in Welsh where {@code Accept-Language} asks for it. */
@Path("accreditation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "accreditation")
public class AccreditationResource {
    /** A map, by the id that stands in addresses. */
    public record MapJson(String id, String name, String version, String title, String source) {
        static MapJson of(RequirementMap map, Locale locale) {
            return new MapJson(map.id(), map.name(), map.version(), map.title().in(locale), map.source());
        }
    }

    /** The maps there are, and files of the operator that cannot be used. */
    public record MapsJson(List<MapJson> maps, List<Accreditation.Broken> broken) {}

    /** One requirement; {@code link} is left out where the map's source is all there is. */
    public record AnswerJson(
            String requirement, String title, String shows, String link, List<Fact> facts, String words) {}

    /** Everything about one map, put together in that month, for instance {@code 2026-11}. */
    public record ReportJson(MapJson map, String month, boolean numbers, List<AnswerJson> requirements) {}

    /** What a programme says itself; without any, what was there goes. */
    public record WordsJson(String words) {}

    @Inject
    private Accreditation accreditation;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(summary = "The requirement maps there are, the newest version of each first")
    public MapsJson maps() {
        Accreditation.Maps found = accreditation.maps(language());
        return new MapsJson(
                found.maps().stream().map(map -> MapJson.of(map, language())).toList(), found.broken());
    }

    @GET
    @Path("{map}")
    @Operation(summary = "What shows each requirement of a map: where, how and why people are involved, nothing of who")
    public ReportJson read(@PathParam("map") String map) {
        Accreditation.Report report = accreditation.read(map, language());
        return new ReportJson(
                MapJson.of(report.map(), language()),
                report.month().toString(),
                report.numbersToo(),
                report.answers().stream().map(this::json).toList());
    }

    @GET
    @Path("{map}.pdf")
    @Produces("application/pdf")
    @Operation(summary = "The same as a PDF that screen readers can read")
    public Response print(@PathParam("map") String map) {
        return Response.ok(accreditation.print(map, language()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"accreditation.pdf\"")
                .build();
    }

    @PUT
    @Path("{map}/{requirement}")
    @Operation(summary = "Say in the programme's own words what no fact can show; they go into the report")
    public ReportJson write(
            @PathParam("map") String map, @PathParam("requirement") String requirement, WordsJson told) {
        if (told == null) {
            throw new Invalid("core.accreditation.fault.words", Accreditation.LONGEST);
        }
        accreditation.write(map, requirement, told.words());
        return read(map);
    }

    private AnswerJson json(Accreditation.Answer answer) {
        RequirementMap.Requirement requirement = answer.requirement();
        return new AnswerJson(
                requirement.key(),
                requirement.title().in(language()),
                requirement.shows().in(language()),
                requirement.link().orElse(null),
                answer.facts(),
                answer.words());
    }

    private Locale language() {
        return Languages.nearest(headers.getAcceptableLanguages().get(0));
    }
}
