package org.alongside.core.rest;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.alongside.core.problem.Refusal;

/** A refused rule, as problem details in the caller's language. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Refusal refusal) {
        return Problem.answer(refusal.kind().status(), refusal.key(), refusal.sentence(Asked.language(headers)));
    }
}
