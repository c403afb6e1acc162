package org.alongside.core.question;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people ask, over the API. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "people")
public class QuestionsResource {
    /** A question; the answer, when and by whom are left out until there is one. */
    public record QuestionJson(
            UUID id,
            UUID participant,
            String callName,
            String words,
            OffsetDateTime askedAt,
            String answer,
            OffsetDateTime answeredAt,
            String answeredBy) {
        static QuestionJson of(Questions.Row row) {
            return new QuestionJson(
                    row.id(),
                    row.participant().value(),
                    row.callName(),
                    row.words(),
                    row.askedAt(),
                    row.answer().orElse(null),
                    row.answeredAt().orElse(null),
                    row.answeredBy().orElse(null));
        }
    }

    /** A question or an answer. */
    public record Words(String words) {}

    @Inject
    private Questions questions;

    @GET
    @Path("my/questions")
    @Operation(summary = "What I asked, the newest first")
    public List<QuestionJson> mine() {
        return questions.mine().stream().map(QuestionJson::of).toList();
    }

    @POST
    @Path("my/questions")
    @Operation(summary = "Ask those who run my programme")
    public List<QuestionJson> ask(Words question) {
        questions.ask(question.words());
        return mine();
    }

    @GET
    @Path("questions")
    @Operation(summary = "What waits for an answer, the oldest first")
    public List<QuestionJson> waiting() {
        return questions.waiting().stream().map(QuestionJson::of).toList();
    }

    @POST
    @Path("questions/{id}/answer")
    @Operation(summary = "Answer; who asked is told that there is an answer")
    public List<QuestionJson> answer(@PathParam("id") UUID id, Words answer) {
        questions.answer(id, answer.words());
        return waiting();
    }
}
