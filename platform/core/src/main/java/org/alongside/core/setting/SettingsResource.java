package org.alongside.core.setting;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the programme chose about its modules, over the API. */
@Path("settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "settings")
public class SettingsResource {
    /** What is chosen. */
    public record Chosen(String text) {}

    @Inject
    private Settings settings;

    @GET
    @Operation(summary = "All settings with what holds, what is preset and what they take")
    public List<Settings.Row> list() {
        return settings.list();
    }

    @PUT
    @Path("{key}")
    @Operation(summary = "Choose")
    public Chosen change(@PathParam("key") String key, Chosen chosen) {
        settings.change(key, chosen.text());
        return new Chosen(settings.holds(key));
    }

    @POST
    @Path("{key}/undo")
    @Operation(summary = "Take the last change back")
    public Chosen undo(@PathParam("key") String key) {
        settings.undo(key);
        return new Chosen(settings.holds(key));
    }

    @GET
    @Path("{key}/history")
    @Operation(summary = "Every change of a setting, the newest first")
    public List<Settings.Line> history(@PathParam("key") String key) {
        return settings.history(key);
    }

    @GET
    @Path("warnings")
    @Operation(summary = "Where what was chosen contradicts what people are promised")
    public List<String> warnings() {
        return settings.warnings(Locale.UK);
    }
}
