package org.alongside.core.document;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.module.LawfulBasis;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.Purpose;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Consent documents over the API. */
@Path("consent-documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "consent")
public class DocumentsResource {
    /** A version; what is left out is not there yet. */
    public record DocumentJson(
            UUID id,
            String name,
            int number,
            DocumentState state,
            List<String> purposes,
            LawfulBasis lawfulBasis,
            String ethicsReference,
            String involvement,
            boolean material,
            String hash,
            OffsetDateTime inForceSince,
            List<TextJson> texts) {
        static DocumentJson of(ConsentDocuments.Row row) {
            return new DocumentJson(
                    row.id().value(),
                    row.name(),
                    row.number(),
                    row.state(),
                    row.purposes().stream().map(Purpose::key).toList(),
                    row.lawfulBasis().orElse(null),
                    row.ethicsReference(),
                    row.involvement(),
                    row.material(),
                    row.hash().orElse(null),
                    row.inForceSince().orElse(null),
                    row.texts().stream()
                            .map(text -> new TextJson(
                                    text.language(), text.format(), text.title(), text.body(), text.questions(), null))
                            .toList());
        }
    }

    /** What is said in one language and format; {@code sound} is an MP3 or Ogg file in base64, only for {@code AUDIO}. */
    public record TextJson(
            String language, Format format, String title, String body, List<String> questions, String sound) {
        NewText told() {
            return new NewText(
                    language,
                    format,
                    title,
                    body,
                    questions == null ? List.of() : questions,
                    Optional.ofNullable(sound).map(TextJson::bytes));
        }

        private static byte[] bytes(String base64) {
            try {
                return Base64.getDecoder().decode(base64);
            } catch (IllegalArgumentException noBase64) {
                throw new Invalid("core.documents.fault.sound");
            }
        }
    }

    /** What is said about a version. */
    public record NewDocumentJson(
            String name,
            List<String> purposes,
            LawfulBasis lawfulBasis,
            String ethicsReference,
            String involvement,
            boolean material) {
        NewDocument told() {
            return new NewDocument(
                    name,
                    purposes == null
                            ? List.of()
                            : purposes.stream().map(NewDocumentJson::purpose).toList(),
                    Optional.ofNullable(lawfulBasis),
                    ethicsReference,
                    involvement,
                    material);
        }

        private static Purpose purpose(String key) {
            try {
                return new Purpose(key == null ? "" : key);
            } catch (IllegalArgumentException noKey) {
                throw new Invalid("core.consent.fault.purpose");
            }
        }
    }

    @Inject
    private ConsentDocuments documents;

    @GET
    @Operation(summary = "All versions of all consent documents")
    public List<DocumentJson> list() {
        return documents.list().stream().map(DocumentJson::of).toList();
    }

    @POST
    @Operation(summary = "Begin a version: the first of its name, or the next")
    public Response draft(NewDocumentJson told) {
        DocumentId id = documents.draft(told.told());
        return Response.created(URI.create("consent-documents/" + id))
                .entity(read(id.value()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One version")
    public DocumentJson read(@PathParam("id") UUID id) {
        return DocumentJson.of(documents.read(new DocumentId(id)));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change what is said about a draft")
    public DocumentJson edit(@PathParam("id") UUID id, NewDocumentJson told) {
        documents.edit(new DocumentId(id), told.told());
        return read(id);
    }

    @PUT
    @Path("{id}/texts")
    @Operation(summary = "Put the words of one language and format into a draft")
    public DocumentJson write(@PathParam("id") UUID id, TextJson told) {
        documents.write(new DocumentId(id), told.told());
        return read(id);
    }

    @POST
    @Path("{id}/in-force")
    @Operation(summary = "Put a draft in force")
    public DocumentJson putInForce(@PathParam("id") UUID id) {
        documents.putInForce(new DocumentId(id));
        return read(id);
    }

    @POST
    @Path("{id}/past")
    @Operation(summary = "Ask nobody with it any longer")
    public DocumentJson retire(@PathParam("id") UUID id) {
        documents.retire(new DocumentId(id));
        return read(id);
    }
}
