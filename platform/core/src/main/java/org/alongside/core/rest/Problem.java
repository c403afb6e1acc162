package org.alongside.core.rest;

import jakarta.ws.rs.core.Response;

/** Problem details for HTTP APIs (RFC 9457). */
public record Problem(String type, String title, int status, String detail) {
    static final String MEDIA_TYPE = "application/problem+json";

    static Response answer(int status, String key, String detail) {
        String title = Response.Status.fromStatusCode(status) == null
                ? "Unprocessable Content"
                : Response.Status.fromStatusCode(status).getReasonPhrase();
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(new Problem("urn:alongside:problem:" + key, title, status, detail))
                .build();
    }
}
