package org.alongside.core.audit;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit log, over the API. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class AuditResource {
    @Inject
    private AuditLog audit;

    /** A line as the API shows it. */
    public record LineJson(OffsetDateTime at, String who, String action, String subject, UUID about, String purpose) {
        static LineJson of(AuditLog.Line line) {
            return new LineJson(
                    line.at(),
                    line.who(),
                    line.action(),
                    line.subject(),
                    line.about().map(ParticipantId::value).orElse(null),
                    line.purpose().map(Purpose::key).orElse(null));
        }
    }

    @GET
    @Operation(
            summary = "What was done in this programme, the newest first, a hundred lines to a page",
            description = "who: part of a name; what: the beginning of an action; subject: an id; about: a participant;"
                    + " from, until: moments, ISO 8601; page: from 0")
    public List<LineJson> search(
            @QueryParam("who") String who,
            @QueryParam("what") String what,
            @QueryParam("subject") String subject,
            @QueryParam("about") UUID about,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("page") @DefaultValue("0") int page) {
        return audit
                .search(new AuditSearch(
                        told(who),
                        told(what),
                        told(subject),
                        Optional.ofNullable(about).map(ParticipantId::new),
                        told(from).map(AuditResource::moment),
                        told(until).map(AuditResource::moment),
                        page))
                .stream()
                .map(LineJson::of)
                .toList();
    }

    private static Optional<String> told(String text) {
        return Optional.ofNullable(text).filter(some -> !some.isBlank());
    }

    private static OffsetDateTime moment(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException noMoment) {
            throw new Invalid("core.audit.fault.moment");
        }
    }
}
