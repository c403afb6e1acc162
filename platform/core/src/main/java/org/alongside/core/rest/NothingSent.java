package org.alongside.core.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** A body that says {@code null} says nothing: refused here, so that no use case is handed nothing. */
@Provider
public class NothingSent implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object read = context.proceed();
        if (read == null) {
            throw new BadRequestException();
        }
        return read;
    }
}
