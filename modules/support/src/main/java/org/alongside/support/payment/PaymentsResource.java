package org.alongside.support.payment;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.support.owed.Money;
import org.alongside.support.owed.PaymentKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Payment runs, over the API. Amounts are whole minor units; what is not known yet is left out. */
@Path("support/payments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class PaymentsResource {
    /** The digest of a file, beside the file. */
    static final String DIGEST = "X-Content-SHA256";

    /** Until which day claims were approved. */
    public record NewRun(LocalDate upTo) {}

    /** A run. */
    public record RunJson(
            UUID id,
            RunState state,
            LocalDate upTo,
            int done,
            String askedBy,
            OffsetDateTime askedAt,
            String releasedBy,
            OffsetDateTime releasedAt,
            int payments,
            Long sumMinor,
            String currency,
            int paid) {
        static RunJson of(PaymentRuns.Row row) {
            return new RunJson(
                    row.id().value(),
                    row.state(),
                    row.upTo(),
                    row.done(),
                    row.askedBy(),
                    row.askedAt(),
                    row.releasedBy().orElse(null),
                    row.releasedAt().orElse(null),
                    row.payments(),
                    row.sum().map(Money::minor).orElse(null),
                    row.sum().map(Money::currency).orElse(Money.POUNDS),
                    row.paid());
        }
    }

    /** What somebody is paid. */
    public record LineJson(
            UUID id,
            UUID participant,
            String callName,
            String charity,
            PaymentKind kind,
            long amountMinor,
            String currency,
            String reference,
            LocalDate paidOn) {
        static LineJson of(PaymentRuns.LineRow row) {
            return new LineJson(
                    row.id(),
                    row.participant().value(),
                    row.callName(),
                    row.charity().orElse(null),
                    row.kind(),
                    row.amount().minor(),
                    row.amount().currency(),
                    row.reference(),
                    row.paidOn().orElse(null));
        }
    }

    /** That a file was taken away. */
    public record FileJson(
            FileFormat format, String sha256, int payments, long sumMinor, String takenBy, OffsetDateTime takenAt) {
        static FileJson of(PaymentFiles.Row row) {
            return new FileJson(row.format(), row.sha256(), row.payments(), row.sum(), row.takenBy(), row.takenAt());
        }
    }

    /** A run with all that is in it. */
    public record WholeJson(RunJson run, List<LineJson> lines, List<FileJson> files) {}

    @Inject
    private PaymentRuns runs;

    @Inject
    private PaymentFiles files;

    @GET
    @Operation(summary = "The latest payment runs")
    public List<RunJson> list() {
        return runs.list().stream().map(RunJson::of).toList();
    }

    @POST
    @Operation(summary = "Ask for a run of all claims that were approved up to a day. Goes on by itself from here")
    public Response ask(NewRun told) {
        if (told == null) {
            throw new Invalid("support.fault.day");
        }
        RunJson run = RunJson.of(runs.ask(told.upTo()));
        return Response.accepted(run)
                .location(URI.create("support/payments/" + run.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A run: how far it has come, whom it pays, and who took its files")
    public WholeJson read(@PathParam("id") UUID id) {
        RunId run = new RunId(id);
        return new WholeJson(
                RunJson.of(runs.read(run)),
                runs.lines(run).stream().map(LineJson::of).toList(),
                files.taken(run).stream().map(FileJson::of).toList());
    }

    @POST
    @Path("{id}/drop")
    @Operation(summary = "Stop a run or drop it, before it is released: its claims are free for another")
    public Response drop(@PathParam("id") UUID id) {
        runs.drop(new RunId(id));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/release")
    @Operation(summary = "Release a run; not for who approved a claim of it, is paid by it or typed where pay goes")
    public Response release(@PathParam("id") UUID id) {
        runs.release(new RunId(id));
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/payments.csv")
    @Produces("text/csv")
    @Operation(summary = "A released run as CSV: everybody, those too who are paid another way")
    public Response csv(@PathParam("id") UUID id) {
        return file(id, FileFormat.CSV);
    }

    @GET
    @Path("{id}/pain.001.xml")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(summary = "A released run as ISO 20022 pain.001.001.09: everybody who has an account")
    public Response pain001(@PathParam("id") UUID id) {
        return file(id, FileFormat.PAIN_001);
    }

    @GET
    @Path("{id}/bacs.txt")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "A released run as payment records for Bacs: everybody who has an account in the United Kingdom")
    public Response bacs(@PathParam("id") UUID id) {
        return file(id, FileFormat.BACS);
    }

    private Response file(UUID id, FileFormat format) {
        PaymentFiles.Taken taken = files.take(new RunId(id), format);
        return Response.ok(taken.bytes(), format.contentType())
                .header("Content-Disposition", "attachment; filename=\"" + format.fileName() + "\"")
                .header("Cache-Control", "no-store")
                .header(DIGEST, taken.sha256())
                .build();
    }
}
