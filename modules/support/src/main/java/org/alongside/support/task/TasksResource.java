package org.alongside.support.task;

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
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tasks of supporters, over the API. */
@Path("support/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class TasksResource {
    /** A task as the API shows it. */
    public record TaskJson(
            UUID id,
            TaskKind kind,
            UUID participant,
            String callName,
            LocalDate due,
            boolean late,
            String owner,
            LocalDate doneOn) {
        static TaskJson of(SupportTasks.Row row) {
            return new TaskJson(
                    row.id().value(),
                    row.kind(),
                    row.participant().value(),
                    row.callName(),
                    row.due(),
                    row.late(),
                    row.ownerName().orElse(null),
                    row.doneOn().orElse(null));
        }
    }

    /** When it was done; today if left out. */
    public record Done(LocalDate on) {}

    /** Who would like to talk something through. */
    public record Asked(UUID participant) {}

    @Inject
    private SupportTasks tasks;

    @GET
    @Operation(summary = "What supporters have to do for people, the earliest day first")
    public List<TaskJson> list() {
        return tasks.open().stream().map(TaskJson::of).toList();
    }

    @POST
    @Path("{id}/done")
    @Operation(summary = "A task was done, today or on the day that is named")
    public Response done(@PathParam("id") UUID id, Done told) {
        if (told == null || told.on() == null) {
            tasks.done(new TaskId(id));
        } else {
            tasks.done(new TaskId(id), told.on());
        }
        return Response.noContent().build();
    }

    @POST
    @Path("debriefs")
    @Operation(summary = "Somebody said, not online, that they would like to talk something through")
    public Response debrief(Asked told) {
        if (told == null || told.participant() == null) {
            throw new Invalid("support.fault.participant");
        }
        tasks.askForDebriefFor(new ParticipantId(told.participant()));
        return Response.noContent().build();
    }
}
