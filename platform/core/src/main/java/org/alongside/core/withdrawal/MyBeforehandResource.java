package org.alongside.core.withdrawal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.alongside.core.detail.PlanReaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What I write while I am well about resting when I am not, over the API. */
@Path("my/beforehand")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "my")
public class MyBeforehandResource {
    /** How it shows that I am not well, and who may say then that everything rests; {@code NOBODY} where I wrote nothing. */
    public record ScriptJson(String signs, PlanReaders readers, OffsetDateTime writtenAt) {
        static ScriptJson of(Optional<Beforehand.Script> script) {
            return script.map(told -> new ScriptJson(told.signs(), told.readers(), told.writtenAt()))
                    .orElseGet(() -> new ScriptJson("", PlanReaders.NOBODY, null));
        }
    }

    @Inject
    private Beforehand beforehand;

    @GET
    @Operation(summary = "What I wrote about resting when I am not well")
    public ScriptJson read() {
        return ScriptJson.of(beforehand.mine());
    }

    @PUT
    @Operation(summary = "Write how it shows that I am not well, and who may say then that everything rests")
    public ScriptJson write(ScriptJson mine) {
        beforehand.write(mine.signs(), mine.readers());
        return read();
    }

    @DELETE
    @Operation(summary = "Take it back")
    public ScriptJson takeBack() {
        beforehand.takeBack();
        return read();
    }
}
