package org.alongside.core.passport;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.detail.ToldJson;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.receipt.Receipts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Passports that people hand over, over the API. */
@Path("participants/passport")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_OCTET_STREAM})
@Tag(name = "people")
public class PassportsResource {
    /** What stands in a passport; {@code told} is JSON of what they need and how they are reached safely. */
    public record PassportJson(
            String programme,
            OffsetDateTime madeAt,
            String callName,
            ReachBy reachBy,
            String reachAt,
            String told,
            List<String> tookPart) {
        static PassportJson of(Passport passport) {
            return new PassportJson(
                    passport.programme(),
                    passport.madeAt(),
                    passport.callName(),
                    passport.reachBy().orElse(null),
                    passport.reachAt(),
                    ToldJson.write(passport.told()),
                    passport.tookPart());
        }
    }

    /** Who was registered. */
    public record Registered(UUID id) {}

    @Inject
    private Passports passports;

    @POST
    @Path("preview")
    @Operation(summary = "What stands in a passport that somebody hands over; nothing is kept")
    public PassportJson preview(InputStream file) throws IOException {
        return PassportJson.of(passports.read(file.readNBytes(Receipts.LONGEST + 1)));
    }

    @POST
    @Operation(summary = "Register whoever hands it over; reachBy and reachAt only where the passport does not tell")
    public Response register(
            @QueryParam("part") Part part,
            @QueryParam("reachBy") ReachBy reachBy,
            @QueryParam("reachAt") String reachAt,
            InputStream file)
            throws IOException {
        UUID id = passports
                .register(
                        file.readNBytes(Receipts.LONGEST + 1),
                        part,
                        Optional.ofNullable(reachBy),
                        reachAt == null ? "" : reachAt)
                .value();
        return Response.status(Response.Status.CREATED)
                .entity(new Registered(id))
                .build();
    }
}
