package org.alongside.analysis.interview;

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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.wording.Wording;
import org.alongside.core.identity.AccountId;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Interviews, over the API. */
@Path("analysis")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
public class InterviewsResource {
    /** An interview; {@code minutes} is left out where nobody noted them, {@code topicGuide} where there was no version yet. */
    public record InterviewJson(
            UUID id,
            UUID participant,
            String callName,
            UUID interviewer,
            String interviewerName,
            boolean interviewerInvolved,
            LocalDate heldOn,
            Integer minutes,
            Integer topicGuide) {}

    /** An interview that was held; without an interviewer it was mine. */
    public record NewInterviewJson(UUID participant, UUID interviewer, LocalDate heldOn, Integer minutes) {}

    @Inject
    private Interviews interviews;

    @GET
    @Path("studies/{id}/interviews")
    @Operation(summary = "The interviews of a study, without those of people whose words may not be used")
    public List<InterviewJson> list(@PathParam("id") UUID id) {
        return interviews.list(new StudyId(id)).stream()
                .map(row -> new InterviewJson(
                        row.id().value(),
                        row.participant().value(),
                        row.callName(),
                        row.interviewer().value(),
                        row.interviewerName(),
                        row.involved(),
                        row.heldOn(),
                        row.minutes().isPresent() ? row.minutes().getAsInt() : null,
                        row.guide().isPresent() ? row.guide().getAsInt() : null))
                .toList();
    }

    /** Which interview was noted. */
    public record Noted(UUID id) {}

    @POST
    @Path("studies/{id}/interviews")
    @Operation(summary = "Note an interview with somebody who says yes to being interviewed")
    public Response note(@PathParam("id") UUID id, NewInterviewJson told) {
        Wording.chosen(told, "core.refusal.bad-request");
        InterviewId noted = interviews.note(
                new StudyId(id),
                new NewInterview(
                        told.participant() == null ? null : new ParticipantId(told.participant()),
                        Optional.ofNullable(told.interviewer()).map(AccountId::new),
                        told.heldOn(),
                        told.minutes() == null ? OptionalInt.empty() : OptionalInt.of(told.minutes())));
        return Response.status(Response.Status.CREATED)
                .entity(new Noted(noted.value()))
                .build();
    }
}
