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
import org.alongside.core.problem.Refusal;
import org.alongside.core.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever else goes wrong in a request: plain words outside, the whole story in the log. */
@Provider
public class EverythingElseMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(EverythingElseMapper.class);

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
            if (cause instanceof OptimisticLockException) {
                return Problem.answer(409, "core.refusal.changed-meanwhile", text("core.refusal.changed-meanwhile"));
            }
        }
        LOG.error("A request failed", thrown);
        return Problem.answer(500, "core.refusal.our-fault", text("core.refusal.our-fault"));
    }

    private String text(String key) {
        return Texts.text(Asked.language(headers), key);
    }
}
