package org.alongside.support.reference;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.alongside.core.consent.Method;
import org.alongside.spi.ParticipantId;
import org.alongside.support.paper.MyPapersResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The references that the caller was asked to write, over the API. There is no way to send one anywhere. */
@Path("support/references")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class ReferencesResource {
    /** A reference to write. */
    public record RowJson(
            UUID id,
            long version,
            UUID participant,
            String callName,
            String purpose,
            ReferenceState state,
            LocalDate due,
            boolean late,
            String words,
            String change,
            boolean signsIn) {
        static RowJson of(ReferencesToWrite.Row row) {
            return new RowJson(
                    row.id().value(),
                    row.version(),
                    row.who().id().value(),
                    row.who().callName(),
                    row.purpose(),
                    row.state(),
                    row.due(),
                    row.late(),
                    row.words(),
                    row.change(),
                    row.signsIn());
        }
    }

    /** Somebody asked the caller for a reference. */
    public record AskedForJson(UUID participant, UUID writer, String purpose, Method how) {}

    /** What the caller wrote. */
    public record WordsJson(String words) {}

    /** Who writes it instead. */
    public record WriterToJson(UUID writer) {}

    /** Somebody who can ask for one. */
    public record PersonJson(UUID participant, String callName) {}

    /** That somebody asked for one, whom and when. */
    public record AskedOfJson(UUID id, String writer, LocalDate on) {
        static AskedOfJson of(ReferencesToWrite.Asked asked) {
            return new AskedOfJson(asked.id().value(), asked.writerName(), asked.on());
        }
    }

    /** Which draft was read to somebody who takes it, and how they said so. */
    public record TakenForJson(long version, Method how) {}

    /** What somebody said of the draft that was read to them, and how. */
    public record SaidJson(String words, Method how) {}

    @Inject
    private ReferencesToWrite references;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(summary = "What the caller was asked to write, what waits for them first")
    public List<RowJson> list() {
        return references.mine().stream().map(RowJson::of).toList();
    }

    @GET
    @Path("people")
    @Operation(summary = "For whom the caller may write down that they ask for a reference")
    public List<PersonJson> people() {
        return references.people().stream()
                .map(person -> new PersonJson(person.id().value(), person.callName()))
                .toList();
    }

    @GET
    @Path("people/{participant}")
    @Operation(summary = "What somebody asked for, of whomever: no word of it")
    public List<AskedOfJson> askedBy(@PathParam("participant") UUID participant) {
        return references.askedBy(new ParticipantId(participant)).stream()
                .map(AskedOfJson::of)
                .toList();
    }

    @GET
    @Path("people/{participant}/writers")
    @Operation(summary = "Who can be asked for a reference of somebody")
    public List<MyReferencesResource.WriterJson> writers(@PathParam("participant") UUID participant) {
        return references.writers(new ParticipantId(participant)).stream()
                .map(MyReferencesResource.WriterJson::of)
                .toList();
    }

    @POST
    @Operation(
            summary =
                    "Write down that somebody asked for a reference, not online; they are told that it was written down")
    public Response askFor(AskedForJson told) {
        AskedForJson sent = MyReferencesResource.insist(told);
        ReferenceId id = references.askFor(
                Optional.ofNullable(sent.participant()).map(ParticipantId::new).orElse(null),
                MyReferencesResource.writer(sent.writer()),
                sent.purpose(),
                sent.how());
        return Response.status(Response.Status.CREATED)
                .entity(new MyReferencesResource.Asked(id.value()))
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Write it: the person reads it, before anybody else")
    public Response write(@PathParam("id") UUID id, WordsJson told) {
        references.write(new ReferenceId(id), MyReferencesResource.insist(told).words());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/give")
    @Operation(summary = "Let somebody else write it; the person is told who")
    public Response give(@PathParam("id") UUID id, WriterToJson told) {
        references.give(
                new ReferenceId(id),
                MyReferencesResource.writer(MyReferencesResource.insist(told).writer()));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/please-change-for")
    @Operation(summary = "The draft was read to the person, and they would like it otherwise")
    public Response pleaseChangeFor(@PathParam("id") UUID id, SaidJson told) {
        SaidJson sent = MyReferencesResource.insist(told);
        references.pleaseChangeFor(new ReferenceId(id), sent.words(), sent.how());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/take-for")
    @Operation(summary = "The draft was read to the person, and they take it as it is")
    public Response takeFor(@PathParam("id") UUID id, TakenForJson told) {
        TakenForJson sent = MyReferencesResource.insist(told);
        references.takeFor(new ReferenceId(id), sent.version(), sent.how());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/withdraw-for")
    @Operation(summary = "The person said, not online, that they would rather not have it; it is gone")
    public Response withdrawFor(@PathParam("id") UUID id, SaidJson told) {
        references.withdrawFor(
                new ReferenceId(id), MyReferencesResource.insist(told).how());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/letter.pdf")
    @Produces("application/pdf")
    @Operation(summary = "The letter of somebody who does not sign in here, to be handed or posted to them")
    public Response print(@PathParam("id") UUID id, MyReferencesResource.PrintJson told) {
        MyReferencesResource.PrintJson sent = MyReferencesResource.PrintJson.sent(told);
        return MyPapersResource.paper(
                references.print(new ReferenceId(id), sent.name(), sent.large(), MyPapersResource.language(headers)),
                "reference.pdf");
    }
}
