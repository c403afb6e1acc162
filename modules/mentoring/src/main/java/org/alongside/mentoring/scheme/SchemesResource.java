package org.alongside.mentoring.scheme;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Languages;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.PlaceId;
import org.alongside.spi.InitiativeId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is usual in an initiative, over the API. */
@Path("mentoring")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "mentoring")
public class SchemesResource {

    /**
     * What is usual, as the API shows it; what there is not is left out.
     *
     * @param places empty when it is all places of the list
     * @param boundaries empty where the module's own words stand
     * @param promises what the institution promises, in sentences; kept elsewhere
     */
    public record SchemeJson(
            int meetings,
            int everyMonths,
            int minutes,
            LocalDate firstDay,
            LocalDate lastDay,
            List<Channel> channels,
            List<UUID> places,
            int capacity,
            Integer pairs,
            int aftercareWeeks,
            boolean latePaid,
            int lateHours,
            String safetyContact,
            String boundaries,
            List<String> promises) {

        static SchemeJson of(Schemes.Row scheme, List<String> promises) {
            return new SchemeJson(
                    scheme.meetings(),
                    scheme.everyMonths(),
                    scheme.minutes(),
                    scheme.days().first(),
                    scheme.days().last().orElse(null),
                    scheme.offer().channels().stream().sorted().toList(),
                    scheme.offer().places().stream().map(PlaceId::value).toList(),
                    scheme.room().capacity(),
                    scheme.room().pairs().orElse(null),
                    scheme.terms().aftercareWeeks(),
                    scheme.terms().latePaid(),
                    scheme.terms().lateHours(),
                    scheme.words().safetyContact(),
                    scheme.words().boundaries(),
                    promises);
        }
    }

    /**
     * What shall be usual. Whatever is left out stays as it is.
     *
     * @param firstDay as 2026-03-31; empty for the initiative's own
     * @param lastDay as 2026-03-31; empty for the initiative's own
     * @param channels none of them means all
     * @param places none of them means all
     * @param pairs 0 takes the number away
     */
    public record SchemeChange(
            Integer meetings,
            Integer everyMonths,
            Integer minutes,
            String firstDay,
            String lastDay,
            List<Channel> channels,
            List<UUID> places,
            Integer capacity,
            Integer pairs,
            Integer aftercareWeeks,
            Boolean latePaid,
            Integer lateHours,
            String safetyContact,
            String boundaries) {

        Schemes.Row over(Schemes.Row now) {
            return new Schemes.Row(
                    now.initiative(),
                    told(meetings, now.meetings()),
                    told(everyMonths, now.everyMonths()),
                    told(minutes, now.minutes()),
                    new Schemes.Days(
                            firstDay == null
                                    ? now.days().first()
                                    : day(firstDay).orElse(now.initiative().starts()),
                            lastDay == null ? now.days().last() : day(lastDay).or(now.initiative()::ends)),
                    new Schemes.Offer(
                            channels == null ? now.offer().channels() : set(channels),
                            places == null
                                    ? now.offer().places()
                                    : set(places).stream().map(PlaceId::new).collect(Collectors.toSet())),
                    new Schemes.Room(told(capacity, now.room().capacity()), pairs(now)),
                    new Schemes.Terms(
                            told(aftercareWeeks, now.terms().aftercareWeeks()),
                            told(latePaid, now.terms().latePaid()),
                            told(lateHours, now.terms().lateHours())),
                    new Schemes.Words(
                            told(safetyContact, now.words().safetyContact()),
                            told(boundaries, now.words().boundaries())));
        }

        private Optional<Integer> pairs(Schemes.Row now) {
            return pairs == null ? now.room().pairs() : Optional.of(pairs).filter(number -> number != 0);
        }

        private static <T> T told(T told, T now) {
            return told == null ? now : told;
        }

        private static <T> Set<T> set(Collection<T> told) {
            return told.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        }

        private static Optional<LocalDate> day(String told) {
            try {
                return told.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(told));
            } catch (DateTimeParseException noDay) {
                throw new Invalid("mentoring.fault.day");
            }
        }
    }

    @Inject
    private Schemes schemes;

    @Context
    private HttpHeaders headers;

    @GET
    @Path("schemes/{initiative}")
    @Operation(summary = "What is usual in an initiative: a template, never enforced")
    public SchemeJson read(@PathParam("initiative") UUID initiative) {
        InitiativeId id = new InitiativeId(initiative);
        return shown(id, () -> schemes.read(id));
    }

    @PUT
    @Path("schemes/{initiative}")
    @Operation(summary = "Change what is usual; what is left out and what is planned already stay as they are")
    public SchemeJson change(@PathParam("initiative") UUID initiative, SchemeChange told) {
        InitiativeId id = new InitiativeId(initiative);
        return shown(
                id,
                () -> schemes.change(id, now -> {
                    if (told == null) {
                        throw new Invalid("mentoring.fault.number", Schemes.MOST);
                    }
                    return told.over(now);
                }));
    }

    private SchemeJson shown(InitiativeId id, Supplier<Schemes.Row> scheme) {
        Schemes.Row row = scheme.get();
        return SchemeJson.of(
                row,
                schemes.promises(
                        id, Languages.nearest(headers.getAcceptableLanguages().get(0))));
    }
}
