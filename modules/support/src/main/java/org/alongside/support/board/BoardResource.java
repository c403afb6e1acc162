package org.alongside.support.board;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.support.promise.PromiseKind;
import org.alongside.support.shared.Today;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether promises are kept, in numbers, over the API. */
@Path("support/promises/dashboard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class BoardResource {
    /** Numbers of one member of staff or one initiative. */
    public record LineJson(String name, long kept, long keptLate, long due, long missed) {
        static LineJson of(Board.Line line) {
            return new LineJson(
                    line.name(),
                    line.kept().kept(),
                    line.kept().late(),
                    line.kept().due(),
                    line.kept().missed());
        }
    }

    /** The numbers of a span of time; {@code told} is false where they are too small to be told. */
    public record NumbersJson(
            LocalDate from,
            LocalDate to,
            boolean told,
            LineJson whole,
            List<LineJson> byStaff,
            List<LineJson> byInitiative) {}

    /** Open promises of one kind with the same day, owner and initiative. */
    public record DueJson(
            PromiseKind kind,
            String words,
            UUID initiative,
            String initiativeTitle,
            LocalDate due,
            String owner,
            boolean mine,
            long count) {
        static DueJson of(Board.Due due) {
            return new DueJson(
                    due.kind(),
                    due.words(),
                    due.initiative().value(),
                    due.initiativeTitle(),
                    due.due(),
                    due.owner().orElse(null),
                    due.mine(),
                    due.count());
        }
    }

    /** What is open in a week, and what is late. */
    public record WeekJson(LocalDate monday, LocalDate sunday, List<DueJson> due, List<DueJson> late, boolean more) {}

    @Inject
    private Board board;

    @Inject
    private Today today;

    @GET
    @Operation(summary = "How many promises were kept, kept late, are due and were missed, by staff and by initiative")
    public NumbersJson numbers(@QueryParam("from") String from, @QueryParam("to") String to) {
        LocalDate day = today.date();
        Board.Numbers numbers =
                board.numbers(day(from, day.withDayOfMonth(1)), day(to, day.withDayOfMonth(day.lengthOfMonth())));
        return new NumbersJson(
                numbers.from(),
                numbers.until(),
                numbers.told(),
                LineJson.of(new Board.Line("", numbers.whole())),
                numbers.byStaff().stream().map(LineJson::of).toList(),
                numbers.byInitiative().stream().map(LineJson::of).toList());
    }

    @GET
    @Path("week")
    @Operation(summary = "What is due in the week of that day, whose it is, and what is late")
    public WeekJson week(@QueryParam("in") String in) {
        Board.Week week = board.week(day(in, today.date()));
        return new WeekJson(
                week.monday(),
                week.sunday(),
                week.due().stream().map(DueJson::of).toList(),
                week.late().stream().map(DueJson::of).toList(),
                week.more());
    }

    private static LocalDate day(String said, LocalDate otherwise) {
        if (said == null || said.isBlank()) {
            return otherwise;
        }
        try {
            return LocalDate.parse(said);
        } catch (DateTimeParseException noDay) {
            throw new Invalid("support.board.fault.days");
        }
    }
}
