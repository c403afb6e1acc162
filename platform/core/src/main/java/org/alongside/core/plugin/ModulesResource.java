package org.alongside.core.plugin;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.alongside.core.initiative.InitiativeTypes;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.spi.InvolvementLabel;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The kinds of initiative the programme uses, and switching modules and plugins on and off, over the API. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "initiatives")
public class ModulesResource {
    /** A kind of initiative with what people are told about it. */
    public record Kind(String key, String label, InvolvementLabel involvement) {}

    /** Whether something is on. */
    public record Switch(boolean on) {}

    @Inject
    private InitiativeTypes types;

    @Inject
    private ModuleSwitches switches;

    @GET
    @Path("initiative-types")
    @Operation(summary = "The kinds of initiative this programme uses, each with its involvement label")
    public List<Kind> types() {
        return types.switchedOn().stream()
                .map(type -> new Kind(type.key(), type.label(Locale.ENGLISH), type.involvement()))
                .toList();
    }

    @PUT
    @Path("modules/{key}")
    @Operation(summary = "Switch a module or plugin on or off for this programme; what it stored stays")
    public Switch turn(@PathParam("key") String key, Switch wanted) {
        switches.turn(key, wanted.on());
        return wanted;
    }
}
