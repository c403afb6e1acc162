package org.alongside.support.promise;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Role;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.InitiativeId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is promised as a rule, over the API. */
@Path("support/promises/templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class TemplatesResource {
    /**
     * One line.
     *
     * @param sentence as people read it; what is sent there is not looked at
     */
    public record LineJson(
            PromiseKind kind,
            String words,
            When when,
            int amount,
            Span unit,
            boolean toEach,
            Role ownerRole,
            UUID owner,
            String sentence) {
        static LineJson of(TemplateLine line) {
            return new LineJson(
                    line.kind(),
                    line.words(),
                    line.when(),
                    line.amount(),
                    line.unit(),
                    line.toEach(),
                    line.ownerRole().orElse(null),
                    line.owner().map(AccountId::value).orElse(null),
                    PromiseWords.promised(Locale.ENGLISH, line));
        }

        TemplateLine said() {
            return new TemplateLine(
                    kind,
                    words,
                    when,
                    amount,
                    unit,
                    toEach,
                    Optional.ofNullable(ownerRole),
                    Optional.ofNullable(owner).map(AccountId::new));
        }
    }

    /** A version; number 0 is what stands ready where none was taken. */
    public record VersionJson(int number, LocalDate from, List<LineJson> lines) {
        static VersionJson of(PromiseTemplates.Version version) {
            return new VersionJson(
                    version.number(),
                    version.from().orElse(null),
                    version.lines().stream().map(LineJson::of).toList());
        }
    }

    /** What to promise from now on. */
    public record Taken(List<LineJson> lines) {}

    @Inject
    private PromiseTemplates templates;

    @GET
    @Operation(summary = "What stands ready to be promised, as it is or changed")
    public List<LineJson> usual() {
        return templates.usual().stream().map(LineJson::of).toList();
    }

    @GET
    @Path("{initiative}")
    @Operation(summary = "What is promised to the people of an initiative; version 0 where nothing was taken yet")
    public VersionJson read(@PathParam("initiative") UUID initiative) {
        return VersionJson.of(templates.read(new InitiativeId(initiative)));
    }

    @GET
    @Path("{initiative}/versions")
    @Operation(summary = "What was promised in each version, the newest first")
    public List<VersionJson> versions(@PathParam("initiative") UUID initiative) {
        return templates.history(new InitiativeId(initiative)).stream()
                .map(VersionJson::of)
                .toList();
    }

    @PUT
    @Path("{initiative}")
    @Operation(summary = "Promise this from today on; what was promised before stays as it was")
    public VersionJson take(@PathParam("initiative") UUID initiative, Taken told) {
        if (told == null || told.lines() == null || told.lines().stream().anyMatch(Objects::isNull)) {
            throw new Invalid("support.fault.body");
        }
        return VersionJson.of(templates.take(
                new InitiativeId(initiative),
                told.lines().stream().map(LineJson::said).toList()));
    }
}
