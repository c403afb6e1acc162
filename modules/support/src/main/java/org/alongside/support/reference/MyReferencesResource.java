package org.alongside.support.reference;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.problem.Invalid;
import org.alongside.support.paper.MyPapersResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own references, over the API. */
@Path("support/my/references")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class MyReferencesResource {
    /** A reference of the caller; {@code askedFor} is left out where they asked themselves. */
    public record ReferenceJson(
            UUID id,
            long version,
            String purpose,
            String writer,
            ReferenceState state,
            LocalDate askedOn,
            LocalDate due,
            String words,
            String change,
            String askedFor) {
        static ReferenceJson of(References.Mine mine) {
            return new ReferenceJson(
                    mine.id().value(),
                    mine.version(),
                    mine.purpose(),
                    mine.writerName(),
                    mine.state(),
                    mine.askedOn(),
                    mine.due(),
                    mine.words(),
                    mine.change(),
                    mine.askedFor().orElse(null));
        }
    }

    /** Somebody who can be asked. */
    public record WriterJson(UUID account, String name) {
        static WriterJson of(Accounts.Row row) {
            return new WriterJson(row.id().value(), row.name());
        }
    }

    /** Who shall write it, and for what it is. */
    public record AskedJson(UUID writer, String purpose) {}

    /** What was asked for. */
    public record Asked(UUID id) {}

    /** Which draft was read. */
    public record TakenJson(long version) {}

    /** What shall be otherwise. */
    public record ChangeJson(String words) {}

    /** How it is printed; the name is what one is called if left out. */
    public record PrintJson(String name, boolean large) {
        static PrintJson sent(PrintJson told) {
            return told == null ? new PrintJson("", false) : told;
        }
    }

    @Inject
    private References references;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(
            summary =
                    "The caller's references, the newest first; the words of a draft are theirs to read before anybody's")
    public List<ReferenceJson> list() {
        return references.mine().stream().map(ReferenceJson::of).toList();
    }

    @GET
    @Path("writers")
    @Operation(summary = "Whom the caller can ask")
    public List<WriterJson> writers() {
        return references.writers().stream().map(WriterJson::of).toList();
    }

    @POST
    @Operation(summary = "Ask a member of staff for a reference; they read what it is for, and nobody else does")
    public Response ask(AskedJson told) {
        AskedJson sent = insist(told);
        ReferenceId id = references.ask(writer(sent.writer()), sent.purpose());
        return Response.status(Response.Status.CREATED)
                .entity(new Asked(id.value()))
                .build();
    }

    @POST
    @Path("{id}/please-change")
    @Operation(summary = "The caller read the draft and would like it otherwise")
    public Response pleaseChange(@PathParam("id") UUID id, ChangeJson told) {
        references.pleaseChange(new ReferenceId(id), insist(told).words());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/take")
    @Operation(summary = "The caller takes the draft that they read as it is: from now on it is a letter of theirs")
    public Response take(@PathParam("id") UUID id, TakenJson told) {
        references.take(new ReferenceId(id), insist(told).version());
        return Response.noContent().build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "The caller would rather not have it; it is gone")
    public Response withdraw(@PathParam("id") UUID id) {
        references.withdraw(new ReferenceId(id));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/letter.pdf")
    @Produces("application/pdf")
    @Operation(summary = "The letter that the caller took")
    public Response letter(@PathParam("id") UUID id, PrintJson told) {
        PrintJson sent = PrintJson.sent(told);
        return MyPapersResource.paper(
                references.letter(new ReferenceId(id), sent.name(), sent.large(), MyPapersResource.language(headers)),
                "reference.pdf");
    }

    static AccountId writer(UUID account) {
        return Optional.ofNullable(account)
                .map(AccountId::new)
                .orElseThrow(() -> new Invalid("support.references.fault.writer"));
    }

    static <T> T insist(T told) {
        if (told == null) {
            throw new Invalid("support.fault.body");
        }
        return told;
    }
}
