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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.analysis.wording.Wording;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The involvement register of a study, over the API. */
@Path("analysis/studies/{id}/involvement")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
public class InvolvementsResource {
    /** The register. */
    public record RegisterJson(List<InvolvementJson> researchers, List<RelationJson> relations) {}

    /** What a researcher has to do with the scheme. */
    public record InvolvementJson(
            UUID researcher,
            String name,
            String roleInScheme,
            boolean paid,
            String lineManagedBy,
            LocalDate statedOn) {}

    /** How a researcher knows somebody. */
    public record RelationJson(
            UUID researcher, String name, UUID participant, String callName, HowKnown how, LocalDate statedOn) {}

    /** What I have to do with the scheme. */
    public record NewInvolvementJson(String roleInScheme, boolean paid, String lineManagedBy) {}

    /** How I know somebody. */
    public record NewRelation(UUID participant, HowKnown how) {}

    @Inject
    private Involvements involvements;

    @GET
    @Operation(
            summary = "The involvement register: each researcher's newest entries before their earlier ones;"
                    + " whoever judges trainees reads their own relations only")
    public RegisterJson read(@PathParam("id") UUID id) {
        StudyId study = new StudyId(id);
        return new RegisterJson(
                involvements.history(study).stream()
                        .map(line -> new InvolvementJson(
                                line.researcher().value(),
                                line.name(),
                                line.involvement().roleInScheme(),
                                line.involvement().paid(),
                                line.involvement().lineManagedBy(),
                                line.statedOn()))
                        .toList(),
                involvements.known(study).stream()
                        .map(known -> new RelationJson(
                                known.researcher().value(),
                                known.name(),
                                known.participant().value(),
                                known.callName(),
                                known.how(),
                                known.statedOn()))
                        .toList());
    }

    @POST
    @Operation(summary = "Say what I have to do with the scheme; earlier entries stay")
    public Response state(@PathParam("id") UUID id, NewInvolvementJson told) {
        Wording.chosen(told, "core.refusal.bad-request");
        involvements.state(new StudyId(id), new NewInvolvement(told.roleInScheme(), told.paid(), told.lineManagedBy()));
        return Response.status(Response.Status.CREATED).entity(read(id)).build();
    }

    @POST
    @Path("relations")
    @Operation(summary = "Say how I know somebody who says yes to being interviewed; earlier entries stay")
    public Response know(@PathParam("id") UUID id, NewRelation told) {
        Wording.chosen(told, "core.refusal.bad-request");
        involvements.know(
                new StudyId(id), told.participant() == null ? null : new ParticipantId(told.participant()), told.how());
        return Response.status(Response.Status.CREATED).entity(read(id)).build();
    }
}
