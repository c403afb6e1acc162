package org.alongside.core.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.OnlyReads;

/** A token that may only read gets no further than reading, whatever its account may do. */
@Provider
public class ReadOnlyTokens implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private CurrentUser user;

    @Override
    public void filter(ContainerRequestContext request) {
        if (user.onlyReads() && !READING.contains(request.getMethod())) {
            throw new OnlyReads();
        }
    }
}
