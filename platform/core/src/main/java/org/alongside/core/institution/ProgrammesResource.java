package org.alongside.core.institution;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.alongside.core.programme.Profile;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The programmes of the installation, over the API. */
@Path("programmes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "programmes")
public class ProgrammesResource {
    /** A programme as the API shows it. */
    public record ProgrammeJson(UUID id, Profile profile, boolean archived) {
        static ProgrammeJson of(Programmes.Row row) {
            return new ProgrammeJson(
                    row.id().value(),
                    new Profile(
                            row.name(),
                            row.shortName(),
                            row.colour().orElse(""),
                            row.mentorWord().orElse(""),
                            row.zone().getId(),
                            row.language().getLanguage()),
                    row.archived());
        }
    }

    /** A programme to be begun. */
    public record NewProgramme(Profile profile, ProgrammeCare.FirstAdministrator administrator) {}

    /** A programme that was begun; the password is shown this once. */
    public record BegunJson(UUID id, String password) {}

    @Inject
    private ProgrammeCare care;

    @Inject
    private MyProgrammes mine;

    @GET
    @Operation(summary = "All programmes of the installation, the archived ones last")
    public List<ProgrammeJson> list() {
        return care.list().stream().map(ProgrammeJson::of).toList();
    }

    @GET
    @Path("mine")
    @Operation(summary = "The programmes I have a part in")
    public List<ProgrammeJson> mine() {
        return mine.mine().stream().map(ProgrammeJson::of).toList();
    }

    @POST
    @Operation(summary = "Begin a programme and name who administers it first")
    public Response begin(NewProgramme told) {
        ProgrammeCare.Begun begun = care.begin(
                told.profile() == null ? new Profile("", "", "", "", "", "") : told.profile(),
                told.administrator() == null ? new ProgrammeCare.FirstAdministrator("", "") : told.administrator());
        return Response.created(URI.create("programmes/" + begun.programme()))
                .entity(new BegunJson(
                        begun.programme().value(), begun.password().orElse("")))
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change name, colour, words, time zone and language")
    public ProgrammeJson describe(@PathParam("id") UUID id, Profile profile) {
        care.describe(new ProgrammeId(id), profile);
        return ProgrammeJson.of(care.read(new ProgrammeId(id)));
    }

    @POST
    @Path("{id}/archive")
    @Operation(summary = "From now on it can be read only, and is in nobody's list")
    public ProgrammeJson archive(@PathParam("id") UUID id) {
        care.archive(new ProgrammeId(id));
        return ProgrammeJson.of(care.read(new ProgrammeId(id)));
    }

    @POST
    @Path("{id}/reopen")
    @Operation(summary = "It goes on as it was")
    public ProgrammeJson reopen(@PathParam("id") UUID id) {
        care.reopen(new ProgrammeId(id));
        return ProgrammeJson.of(care.read(new ProgrammeId(id)));
    }
}
