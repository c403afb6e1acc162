package org.alongside.core.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds out who a request comes from: the bearer of an API token, or whoever signed in to this browser session. It never
 * turns anybody away; use cases do that.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";

    @Inject
    private Accounts accounts;

    @Inject
    private BrowserSession browser;

    @Inject
    private CurrentUser user;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<SignedIn> who = who(request);
        if (who.isEmpty()) {
            return context.doNothing();
        }
        user.enter(who.get());
        return context.notifyContainerAboutLogin(
                who.get().account().toString(),
                who.get().roles().stream().map(Role::name).collect(Collectors.toSet()));
    }

    private Optional<SignedIn> who(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null && header.startsWith(BEARER)) {
            // A token that is not good is no sign-in at all, even in a browser that has one.
            return accounts.byToken(header.substring(BEARER.length()).strip());
        }
        return browser.read(request).flatMap(key -> accounts.still(key.account(), key.programme(), key.epoch()));
    }
}
