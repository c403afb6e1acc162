package org.alongside.core.duty;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Relations;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who judges whom, over the API. */
@Path("relations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "relations")
public class RelationsResource {
    /** A relation as the API shows it. */
    public record RelationJson(
            UUID id,
            UUID account,
            String judge,
            UUID trainee,
            String traineeName,
            Relations.Kind kind,
            LocalDate from,
            LocalDate until) {
        static RelationJson of(Judges.Row row) {
            return new RelationJson(
                    row.id(),
                    row.account().value(),
                    row.judge(),
                    row.trainee().value(),
                    row.traineeName(),
                    row.kind(),
                    row.from(),
                    row.until().orElse(null));
        }
    }

    /** A relation to note; {@code until} may be left out. */
    public record NewRelation(UUID account, UUID trainee, Relations.Kind kind, LocalDate from, LocalDate until) {}

    /** The last day. */
    public record Ending(LocalDate on) {}

    @Inject
    private Judges judges;

    @GET
    @Operation(summary = "Who judges whom, the latest first")
    public List<RelationJson> list() {
        return judges.list().stream().map(RelationJson::of).toList();
    }

    @POST
    @Operation(summary = "Note that a member of staff judges a trainee: the trainee's pair no longer exists for them")
    public List<RelationJson> note(NewRelation told) {
        if (told.account() == null || told.trainee() == null) {
            throw new Invalid("core.relation.fault.incomplete");
        }
        judges.note(
                new AccountId(told.account()),
                new ParticipantId(told.trainee()),
                told.kind(),
                told.from(),
                Optional.ofNullable(told.until()));
        return list();
    }

    @POST
    @Path("{id}/end")
    @Operation(summary = "A relation ends; what its judge may not see they still may not see")
    public Response end(@PathParam("id") UUID id, Ending told) {
        if (told.on() == null) {
            throw new Invalid("core.relation.fault.incomplete");
        }
        judges.end(id, told.on());
        return Response.noContent().build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "A relation was noted by mistake; not for who judges in it")
    public Response takeBack(@PathParam("id") UUID id) {
        judges.takeBack(id);
        return Response.noContent().build();
    }
}
