package org.alongside.analysis.agreement;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.analysis.study.StudyId;
import org.alongside.core.identity.AccountId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Agreement between those who code, over the API. */
@Path("analysis")
@Tag(name = "analysis")
public class AgreementsResource {
    /**
     * A measure of a study.
     *
     * @param coders who is compared
     * @param interviews those that at least two of them coded; {@code alone} were coded by one of them only and are left out
     * @param units how many were compared
     * @param resampled what was drawn anew for the intervals
     * @param drawnFrom how many of those there were; with fewer than 20 interviews intervals mean little
     * @param overall over all codes that somebody used
     */
    public record AgreementJson(
            Measure measure,
            Unit unit,
            Basis basis,
            List<CoderJson> coders,
            int alone,
            long units,
            Resampled resampled,
            int drawnFrom,
            FigureJson overall,
            List<CodeJson> codes,
            List<InterviewJson> interviews) {}

    /** Somebody who coded, and how many of the interviews that were compared. */
    public record CoderJson(UUID account, String name, boolean involved, int interviews) {}

    /** A value, or why there is none; and between which values it lies in 95 of 100 studies drawn anew, where that can be told. */
    public record FigureJson(Double value, Undefined undefined, Double low, Double high) {}

    /** One code: how often it was given by how many of those who are compared, and what the measure says. */
    public record CodeJson(UUID code, String name, int passages, int people, FigureJson figure) {}

    /** What the measure says of one interview, over all codes. */
    public record InterviewJson(UUID transcript, FigureJson figure) {}

    @Inject
    private Agreements agreements;

    @GET
    @Path("studies/{id}/agreement")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How far those who coded the same interviews agree, code by code and over all codes")
    public AgreementJson read(
            @PathParam("id") UUID id,
            @QueryParam("measure") @DefaultValue("ALPHA") Measure measure,
            @QueryParam("unit") @DefaultValue("CHARACTER") Unit unit,
            @QueryParam("basis") @DefaultValue("ALL_TEXT") Basis basis,
            @QueryParam("coder") List<UUID> coders,
            @QueryParam("anyway") boolean anyway) {
        Agreements.Table table = agreements.compare(new StudyId(id), question(measure, unit, basis, coders, anyway));
        return new AgreementJson(
                measure,
                table.question().unit(),
                basis,
                table.coders().stream()
                        .map(coder -> new CoderJson(
                                coder.account().value(), coder.name(), coder.involved(), coder.interviews()))
                        .toList(),
                table.alone(),
                table.units(),
                table.resampled(),
                table.drawnFrom(),
                json(table.overall(), table.interval()),
                table.codes().stream()
                        .map(code -> new CodeJson(
                                code.code().value(),
                                code.name(),
                                code.passages(),
                                code.people(),
                                json(code.figure(), code.interval())))
                        .toList(),
                table.interviews().stream()
                        .map(one -> new InterviewJson(one.transcript().value(), json(one.figure(), Optional.empty())))
                        .toList());
    }

    @GET
    @Path("studies/{id}/agreement.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(summary = "The same as a file for spreadsheets, without anybody's name")
    public Response file(
            @PathParam("id") UUID id,
            @QueryParam("measure") @DefaultValue("ALPHA") Measure measure,
            @QueryParam("unit") @DefaultValue("CHARACTER") Unit unit,
            @QueryParam("basis") @DefaultValue("ALL_TEXT") Basis basis,
            @QueryParam("coder") List<UUID> coders,
            @QueryParam("anyway") boolean anyway) {
        return Response.ok(AgreementFile.of(
                        agreements.compare(new StudyId(id), question(measure, unit, basis, coders, anyway))))
                .header("Content-Disposition", "attachment; filename=\"agreement.csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Question question(Measure measure, Unit unit, Basis basis, List<UUID> coders, boolean anyway) {
        return new Question(
                measure, unit, basis, coders.stream().map(AccountId::new).collect(Collectors.toSet()), anyway);
    }

    private static FigureJson json(Figure figure, Optional<Interval> interval) {
        return new FigureJson(
                figure.value().isPresent() ? figure.value().getAsDouble() : null,
                figure.undefined().orElse(null),
                interval.map(Interval::low).orElse(null),
                interval.map(Interval::high).orElse(null));
    }
}
