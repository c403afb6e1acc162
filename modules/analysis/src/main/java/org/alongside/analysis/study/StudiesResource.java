package org.alongside.analysis.study;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.analysis.wording.Wording;
import org.alongside.spi.InitiativeId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Studies and where their researchers stand, over the API. */
@Path("analysis")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
public class StudiesResource {
    /** A study. */
    public record StudyJson(
            UUID id,
            UUID initiative,
            String initiativeTitle,
            String title,
            String question,
            Approach approach,
            String peopleCalled) {}

    /** A study to begin. */
    public record NewStudyJson(
            UUID initiative, String title, String question, Approach approach, String peopleCalled) {}

    /** Where a researcher stands. */
    public record PositionJson(
            UUID researcher,
            String name,
            boolean involved,
            String roleInScheme,
            String statement,
            LocalDate statedOn) {}

    /** Where I stand. */
    public record NewPosition(boolean involved, String roleInScheme, String statement) {}

    @Inject
    private Studies studies;

    @Inject
    private Positions positions;

    @GET
    @Path("studies")
    @Operation(summary = "All studies of the programme, the newest first")
    public List<StudyJson> list() {
        return studies.list().stream().map(StudiesResource::json).toList();
    }

    @POST
    @Path("studies")
    @Operation(summary = "Begin a study of an initiative of any kind")
    public Response create(NewStudyJson told) {
        Wording.chosen(told, "core.refusal.bad-request");
        StudyId id = studies.create(new NewStudy(
                told.initiative() == null ? null : new InitiativeId(told.initiative()),
                told.title(),
                told.question(),
                told.approach(),
                told.peopleCalled()));
        return Response.created(URI.create("analysis/studies/" + id))
                .entity(json(studies.read(id)))
                .build();
    }

    @GET
    @Path("studies/{id}")
    @Operation(summary = "One study")
    public StudyJson read(@PathParam("id") UUID id) {
        return json(studies.read(new StudyId(id)));
    }

    @GET
    @Path("studies/{id}/positions")
    @Operation(summary = "Where the researchers stand, the newest statement of each before the earlier ones")
    public List<PositionJson> positions(@PathParam("id") UUID id) {
        return positions.history(new StudyId(id)).stream()
                .map(line -> new PositionJson(
                        line.researcher().value(),
                        line.name(),
                        line.stance().involved(),
                        line.stance().roleInScheme(),
                        line.stance().statement(),
                        line.statedOn()))
                .toList();
    }

    @POST
    @Path("studies/{id}/positions")
    @Operation(summary = "Say where I stand towards what is studied; earlier statements stay")
    public Response state(@PathParam("id") UUID id, NewPosition told) {
        Wording.chosen(told, "core.refusal.bad-request");
        positions.state(new StudyId(id), new Stance(told.involved(), told.roleInScheme(), told.statement()));
        return Response.status(Response.Status.CREATED).entity(positions(id)).build();
    }

    private static StudyJson json(Studies.Row study) {
        return new StudyJson(
                study.id().value(),
                study.initiative().id().value(),
                study.initiative().title(),
                study.title(),
                study.question(),
                study.approach(),
                study.peopleCalled());
    }
}
