package org.alongside.core.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How long things are kept, over the API. How long is chosen under {@code settings}. */
@Path("retention")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "retention")
public class RetentionResource {
    /** What to try out: a kind by its key; today, where no day is told. */
    public record What(String holding, LocalDate on) {}

    /** What a trial came to; {@code gone} is left out for who judges a trainee. */
    public record Tried(String holding, Long gone) {}

    @Inject
    private Retention retention;

    @GET
    @Operation(
            summary =
                    "Every kind, how long it is kept, and how much is past; or will be, on a day to come (on=2030-12-31)")
    public List<Retention.Kind> kinds(@QueryParam("on") String on) {
        return on == null ? retention.kinds() : retention.kinds(day(on));
    }

    @POST
    @Path("try")
    @Operation(summary = "Do what would be done, take it back, and tell how much would be gone")
    public Tried tryOut(What what) {
        return new Tried(
                what.holding(),
                (what.on() == null ? retention.tryOut(what.holding()) : retention.tryOut(what.holding(), what.on()))
                        .orElse(null));
    }

    @GET
    @Path("runs")
    @Operation(summary = "What is to go, what is held and what went, the newest first")
    public List<Retention.Run> runs() {
        return retention.runs();
    }

    @POST
    @Path("runs/{id}/hold")
    @Operation(summary = "It stays until somebody says otherwise, and nothing else of its kind goes meanwhile")
    public List<Retention.Run> hold(@PathParam("id") UUID id) {
        retention.hold(id);
        return runs();
    }

    @POST
    @Path("runs/{id}/release")
    @Operation(summary = "It need not stay: it goes in thirty days")
    public List<Retention.Run> release(@PathParam("id") UUID id) {
        retention.release(id);
        return runs();
    }

    @POST
    @Path("runs/{id}/let-go")
    @Operation(summary = "It goes within the minute")
    public List<Retention.Run> letGo(@PathParam("id") UUID id) {
        retention.letGoNow(id);
        return runs();
    }

    private static LocalDate day(String told) {
        try {
            return LocalDate.parse(told);
        } catch (DateTimeException notADay) {
            throw new Invalid("core.retention.fault.day", Retention.YEARS_AHEAD);
        }
    }
}
