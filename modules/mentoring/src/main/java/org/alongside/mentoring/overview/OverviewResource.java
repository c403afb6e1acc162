package org.alongside.mentoring.overview;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.text.Languages;
import org.alongside.mentoring.pairing.PairingState;
import org.alongside.spi.InitiativeId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How schemes go, over the API; in Welsh where {@code Accept-Language} asks for it. What there is not is left out. */
@Path("mentoring/overview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "mentoring")
public class OverviewResource {

    /** Where a pair is. */
    public record PairJson(
            UUID id,
            String mentor,
            String trainee,
            PairingState state,
            OffsetDateTime nextMeeting,
            LocalDate plannedEnd,
            LocalDate endedOn) {

        static PairJson of(Overview.Pair pair) {
            return new PairJson(
                    pair.id().value(),
                    pair.mentor(),
                    pair.trainee(),
                    pair.state(),
                    pair.next().map(ZonedDateTime::toOffsetDateTime).orElse(null),
                    pair.plannedEnd().orElse(null),
                    pair.endedOn().orElse(null));
        }
    }

    /** What staff owe to somebody, on which page it is done, and until when if there is a day. */
    public record DutyJson(String what, String link, LocalDate until) {}

    /** A meeting that lies ahead. */
    public record ComingJson(UUID pairing, String mentor, String trainee, OffsetDateTime at, String where) {}

    /** One scheme. */
    public record OverviewJson(
            UUID initiative,
            String title,
            List<PairJson> pairs,
            List<DutyJson> duties,
            List<ComingJson> coming,
            Overview.Counts counts) {}

    /** What may be told outside the team; a number that is left out is small, or would give a small one away. */
    public record OutsideJson(
            String title,
            String from,
            String until,
            Figures.People people,
            Figures.Pairs pairs,
            Integer met,
            Integer metInMonths,
            String metFrom,
            String metUntil,
            List<String> sentences) {

        static OutsideJson of(Outside outside, Locale locale) {
            return new OutsideJson(
                    outside.title(),
                    outside.from().toString(),
                    outside.until().map(YearMonth::toString).orElse(null),
                    outside.figures().people().orElse(null),
                    outside.figures().pairs().orElse(null),
                    outside.figures().met().orElse(null),
                    outside.span().map(Outside.Span::months).orElse(null),
                    outside.span().map(span -> span.first().toString()).orElse(null),
                    outside.span().map(span -> span.last().toString()).orElse(null),
                    outside.sentences(locale));
        }
    }

    @Inject
    private Overviews overviews;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(
            summary =
                    "Where each pair of a scheme is, what staff owe, what comes next; of the newest, or of initiative=")
    public OverviewJson read(@QueryParam("initiative") UUID initiative) {
        Overview overview = overviews.read(asked(initiative), language());
        return new OverviewJson(
                overview.initiative().id().value(),
                overview.initiative().title(),
                overview.pairs().stream().map(PairJson::of).toList(),
                overview.duties().stream()
                        .map(duty -> new DutyJson(
                                duty.sentence(), duty.link(), duty.due().orElse(null)))
                        .toList(),
                overview.coming().stream()
                        .map(meeting -> new ComingJson(
                                meeting.pair().value(),
                                meeting.mentor(),
                                meeting.trainee(),
                                meeting.at().toOffsetDateTime(),
                                meeting.where()))
                        .toList(),
                overview.counts());
    }

    @GET
    @Path("outside")
    @Operation(
            summary =
                    "What may be told of a scheme outside the team: months, no numbers below five, nothing of any one pair")
    public OutsideJson outside(@QueryParam("initiative") UUID initiative) {
        return OutsideJson.of(overviews.outside(asked(initiative)), language());
    }

    @GET
    @Path("timeline.svg")
    @Produces("image/svg+xml")
    @Operation(summary = "The timeline of a scheme as a picture, with the names of its pairs: for the team")
    public Response timeline(@QueryParam("initiative") UUID initiative) {
        return Response.ok(overviews.picture(asked(initiative), language()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"timeline.svg\"")
                .build();
    }

    private static Optional<InitiativeId> asked(UUID initiative) {
        return Optional.ofNullable(initiative).map(InitiativeId::new);
    }

    private Locale language() {
        return Languages.nearest(headers.getAcceptableLanguages().get(0));
    }
}
