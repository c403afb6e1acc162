package org.alongside.mentoring.enrolment;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who would like to take part, for staff who write down what they were told, over the API. */
@Path("mentoring/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "mentoring")
public class EnrolmentsResource {

    /** Somebody who would like to take part, as the API shows it. */
    public record EnrolmentJson(
            UUID id,
            UUID initiative,
            UUID participant,
            String name,
            Side side,
            EnrolmentState state,
            int places,
            Method how,
            LocalDate since) {

        static EnrolmentJson of(Enrolments.Row row) {
            return new EnrolmentJson(
                    row.id().value(),
                    row.initiative().value(),
                    row.participant().id().value(),
                    row.participant().callName(),
                    row.side(),
                    row.state(),
                    row.places(),
                    row.how(),
                    row.since());
        }
    }

    /** Somebody by id and name. */
    public record PersonJson(UUID id, String name) {

        static PersonJson of(Participant one) {
            return new PersonJson(one.id().value(), one.callName());
        }
    }

    /** Somebody told us, in that way, that they might be interested. */
    public record NewEnrolment(UUID initiative, UUID participant, Method how) {}

    /**
     * What somebody told us.
     *
     * @param places how many people they would meet at once; as before when it is left out
     */
    public record Said(Method how, Integer places) {}

    @Inject
    private Enrolments enrolments;

    @GET
    @Operation(summary = "Everybody who would like to take part in the initiative given as 'initiative'")
    public List<EnrolmentJson> list(@QueryParam("initiative") UUID initiative) {
        return enrolments.list(initiative(initiative)).stream()
                .map(EnrolmentJson::of)
                .toList();
    }

    @GET
    @Path("not-yet")
    @Operation(summary = "The people of whom nobody knows whether they would like to take part in that initiative")
    public List<PersonJson> notYet(@QueryParam("initiative") UUID initiative) {
        return enrolments.notYet(initiative(initiative)).stream()
                .map(PersonJson::of)
                .toList();
    }

    @POST
    @Operation(summary = "Somebody told us that they might be interested")
    public Response interested(NewEnrolment told) {
        if (told == null || told.participant() == null) {
            throw new Invalid("mentoring.fault.person");
        }
        Enrolments.Row row = enrolments.interestedFor(
                initiative(told.initiative()), new ParticipantId(told.participant()), told.how());
        return Response.created(URI.create("mentoring/enrolments/" + row.id()))
                .entity(EnrolmentJson.of(row))
                .build();
    }

    @POST
    @Path("{id}/inducted")
    @Operation(summary = "They know what it is about")
    public EnrolmentJson inducted(@PathParam("id") UUID id) {
        return EnrolmentJson.of(enrolments.inducted(new EnrolmentId(id)));
    }

    @POST
    @Path("{id}/available")
    @Operation(summary = "Somebody told us that they would like to meet somebody")
    public EnrolmentJson available(@PathParam("id") UUID id, Said said) {
        return EnrolmentJson.of(enrolments.availableFor(
                new EnrolmentId(id), Optional.ofNullable(told(said).places()), said.how()));
    }

    @POST
    @Path("{id}/not-now")
    @Operation(summary = "Somebody told us: not at the moment")
    public EnrolmentJson notNow(@PathParam("id") UUID id, Said said) {
        return EnrolmentJson.of(
                enrolments.notNowFor(new EnrolmentId(id), told(said).how()));
    }

    @POST
    @Path("{id}/stop")
    @Operation(summary = "Somebody told us that they take part no longer")
    public EnrolmentJson stop(@PathParam("id") UUID id, Said said) {
        return EnrolmentJson.of(
                enrolments.stopFor(new EnrolmentId(id), told(said).how()));
    }

    static InitiativeId initiative(UUID id) {
        if (id == null) {
            throw new Invalid("mentoring.fault.initiative");
        }
        return new InitiativeId(id);
    }

    private static Said told(Said said) {
        if (said == null) {
            throw new Invalid("mentoring.fault.how");
        }
        return said;
    }
}
