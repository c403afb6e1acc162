package org.alongside.support.training;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Role;
import org.alongside.core.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What staff have to have done, over the API. */
@Path("support/staff-training")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class StaffTrainingResource {
    /** A duty of one member of staff; {@code until} is left out where it was never done or never runs out. */
    public record DutyJson(
            UUID course, String title, UUID account, String name, Role role, DutyState state, LocalDate until) {
        static DutyJson of(StaffDuties.Row row) {
            return new DutyJson(
                    row.course().value(),
                    row.title(),
                    row.account().value(),
                    row.name(),
                    row.role(),
                    row.state(),
                    row.until().orElse(null));
        }
    }

    /** That a member of staff did a course. */
    public record StaffDoneBody(UUID course, UUID account, LocalDate on, DoneHow how, WhoSays says) {}

    @Inject
    private StaffDuties duties;

    @Inject
    private Trainings trainings;

    @GET
    @Operation(summary = "Every duty of every member of staff: what is open first, then what runs out within 60 days")
    public List<DutyJson> list() {
        return duties.list().stream().map(DutyJson::of).toList();
    }

    @POST
    @Operation(summary = "A member of staff did a course; nobody notes their own")
    public List<DutyJson> note(StaffDoneBody told) {
        if (told == null || told.course() == null) {
            throw new Invalid("support.fault.body");
        }
        trainings.noteForStaff(
                new CourseId(told.course()),
                Optional.ofNullable(told.account()).map(AccountId::new).orElse(null),
                told.on(),
                told.how(),
                told.says());
        return list();
    }
}
