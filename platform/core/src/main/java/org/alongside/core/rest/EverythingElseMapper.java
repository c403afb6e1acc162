package org.alongside.core.rest;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.alongside.core.problem.Refusal;
import org.alongside.core.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever else goes wrong in a request: plain words outside, the whole story in the log. */
@Provider
public class EverythingElseMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(EverythingElseMapper.class);

    /** SQLSTATE unique_violation, of H2 and PostgreSQL alike. */
    private static final String TWICE_AT_ONCE = "23505";

    /** SQLSTATE character_not_in_repertoire: PostgreSQL keeps no text with the character NUL in it. */
    private static final String NO_CHARACTER = "22021";

    /** A status of HTTP, and the key of its sentence. */
    record Answer(int status, String key) {}

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            String key = status == 404 ? "core.refusal.not-found" : "core.refusal.bad-request";
            return Problem.answer(status, key, text(key));
        }
        if (thrown instanceof ProcessingException
                || thrown instanceof JsonbException
                || thrown instanceof JsonException) {
            return Problem.answer(400, "core.refusal.bad-request", text("core.refusal.bad-request"));
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                // Refused when it was written: the transaction wraps it.
                return Problem.answer(
                        refusal.kind().status(), refusal.key(), refusal.sentence(Asked.language(headers)));
            }
        }
        Optional<Answer> known = answer(thrown);
        if (known.isPresent()) {
            String key = known.get().key();
            LOG.warn("A request was turned down: {}", key, thrown);
            return Problem.answer(known.get().status(), key, text(key));
        }
        LOG.error("A request failed", thrown);
        return Problem.answer(500, "core.refusal.our-fault", text("core.refusal.our-fault"));
    }

    /** What is the matter where it is not our fault, as far as the database can say. */
    static Optional<Answer> answer(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String state = cause instanceof SQLException sql ? Objects.toString(sql.getSQLState()) : "";
            if (cause instanceof OptimisticLockException || state.equals(TWICE_AT_ONCE)) {
                return Optional.of(new Answer(409, "core.refusal.changed-meanwhile"));
            }
            if (state.equals(NO_CHARACTER)) {
                return Optional.of(new Answer(400, "core.refusal.bad-request"));
            }
        }
        return Optional.empty();
    }

    private String text(String key) {
        return Texts.text(Asked.language(headers), key);
    }
}
