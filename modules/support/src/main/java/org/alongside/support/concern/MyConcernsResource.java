package org.alongside.support.concern;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Languages;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Raising concerns, and what people read of them who are not those who look at them, over the API. */
@Path("support/my/concerns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class MyConcernsResource {
    /** Somebody who may be named. */
    public record NamedJson(UUID id, String name) {
        static NamedJson of(Participant person) {
            return new NamedJson(person.id().value(), person.callName());
        }

        static NamedJson of(Accounts.Row account) {
            return new NamedJson(account.id().value(), account.name());
        }
    }

    /** What stands before somebody raises something. */
    public record BeforeJson(
            List<String> emergency,
            List<NamedJson> people,
            List<NamedJson> staff,
            List<String> leads,
            List<String> outside,
            String outsideWords) {
        static BeforeJson of(Concerns.Before before) {
            return new BeforeJson(
                    before.emergency(),
                    before.people().stream().map(NamedJson::of).toList(),
                    before.staff().stream().map(NamedJson::of).toList(),
                    before.leads(),
                    before.outside(),
                    before.outsideWords());
        }
    }

    /**
     * What is raised.
     *
     * @param about a participant; with {@code aboutStaff} and {@code aboutWords} at most one is given
     * @param aboutStaff an account
     * @param aboutWords somebody else
     */
    public record NewConcernJson(
            ConcernKind kind,
            Urgency urgency,
            SentTo route,
            UUID about,
            UUID aboutStaff,
            String aboutWords,
            String words) {
        NewConcern told() {
            return new NewConcern(
                    kind,
                    urgency,
                    route,
                    Optional.ofNullable(about).map(ParticipantId::new),
                    Optional.ofNullable(aboutStaff).map(AccountId::new),
                    aboutWords,
                    words);
        }
    }

    /** What was raised. */
    public record RaisedJson(UUID id) {}

    /** Somebody was told. */
    public record ReaderJson(String name, OffsetDateTime since) {
        static List<ReaderJson> of(List<Concerns.Reader> readers) {
            return readers.stream()
                    .map(reader -> new ReaderJson(reader.name(), reader.since()))
                    .toList();
        }
    }

    /** What the caller raised. */
    public record MineJson(
            UUID id,
            ConcernKind kind,
            Urgency urgency,
            String about,
            String words,
            OffsetDateTime raisedAt,
            List<ReaderJson> told,
            OffsetDateTime lookedAt) {
        static MineJson of(Concerns.Mine mine) {
            return new MineJson(
                    mine.id().value(),
                    mine.kind(),
                    mine.urgency(),
                    mine.about().orElse(null),
                    mine.words(),
                    mine.raisedAt(),
                    ReaderJson.of(mine.readers()),
                    mine.closedAt().orElse(null));
        }
    }

    /** What was written about how the caller is. */
    public record AboutMeJson(
            UUID id, String words, OffsetDateTime raisedAt, List<ReaderJson> told, OffsetDateTime lookedAt) {
        static AboutMeJson of(Concerns.AboutMe about) {
            return new AboutMeJson(
                    about.id().value(),
                    about.words(),
                    about.raisedAt(),
                    ReaderJson.of(about.readers()),
                    about.closedAt().orElse(null));
        }
    }

    /** What was shown to the caller by name. */
    public record SharedJson(
            UUID id,
            ConcernKind kind,
            Urgency urgency,
            String about,
            String words,
            OffsetDateTime raisedAt,
            String sharedBy,
            OffsetDateTime sharedAt,
            OffsetDateTime lookedAt) {
        static SharedJson of(Concerns.Shared shared) {
            return new SharedJson(
                    shared.id().value(),
                    shared.kind(),
                    shared.urgency(),
                    shared.about().orElse(null),
                    shared.words(),
                    shared.raisedAt(),
                    shared.sharedBy(),
                    shared.sharedAt(),
                    shared.closedAt().orElse(null));
        }
    }

    @Inject
    private Concerns concerns;

    @GET
    @Path("before")
    @Operation(summary = "Where to turn at once, whom the caller may name, and who would read it")
    public BeforeJson before(@Context HttpHeaders headers) {
        return BeforeJson.of(concerns.before(language(headers)));
    }

    @GET
    @Operation(summary = "What the caller raised, the newest first")
    public List<MineJson> raised() {
        return concerns.raised().stream().map(MineJson::of).toList();
    }

    @POST
    @Operation(summary = "Raise a concern about how somebody is, or a complaint about conduct")
    public Response raise(NewConcernJson told) {
        return created(concerns.raise(body(told).told()));
    }

    @GET
    @Path("about-me")
    @Operation(summary = "What was written about how the caller is, who was told and when")
    public List<AboutMeJson> aboutMe() {
        return concerns.aboutMe().stream().map(AboutMeJson::of).toList();
    }

    @GET
    @Path("shared")
    @Operation(summary = "What was shown to the caller by name")
    public List<SharedJson> shared() {
        return concerns.shared().stream().map(SharedJson::of).toList();
    }

    static <T> T body(T told) {
        if (told == null) {
            throw new Invalid("support.fault.body");
        }
        return told;
    }

    /** It is found where somebody reads what they raised; whoever wrote it down for somebody does not read it again. */
    static Response created(ConcernId id) {
        return Response.created(URI.create("support/my/concerns"))
                .entity(new RaisedJson(id.value()))
                .build();
    }

    static Locale language(HttpHeaders headers) {
        return Languages.nearest(headers.getAcceptableLanguages().get(0));
    }
}
