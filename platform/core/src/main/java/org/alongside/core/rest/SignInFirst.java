package org.alongside.core.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.NotSignedIn;

/** Strangers get no further than to what is marked for them: no use case has to think of somebody who is nobody, nowhere. */
@Provider
public class SignInFirst implements ContainerRequestFilter {
    @Inject
    private CurrentUser user;

    @Context
    private ResourceInfo asked;

    @Override
    public void filter(ContainerRequestContext request) {
        if (user.signedIn().isEmpty() && !asked.getResourceMethod().isAnnotationPresent(ForStrangers.class)) {
            throw new NotSignedIn();
        }
    }
}
