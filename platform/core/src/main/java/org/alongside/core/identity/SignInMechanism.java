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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out who a request comes from: the bearer of an API token, or whoever signed in to this browser session. It never
 * turns anybody away; use cases do that.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";
    private static final String API = "/api";
    private static final Logger LOG = LoggerFactory.getLogger(SignInMechanism.class);

    /** An attribute of requests: the database, which knows who it is from, cannot be reached. */
    public static final String AWAY = SignInMechanism.class.getName() + ".away";

    @Inject
    private ApiTokens tokens;

    @Inject
    private BrowserSession browser;

    @Inject
    private CurrentUser user;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        try {
            find(request);
        } catch (RuntimeException unreachable) {
            // Nothing else than the database can fail here.
            LOG.warn(
                    "Who a request comes from cannot be found out ({})",
                    unreachable.getClass().getName());
            request.setAttribute(AWAY, true);
        }
        return user.signedIn()
                .map(who -> context.notifyContainerAboutLogin(
                        who.account().toString(),
                        who.roles().stream().map(Role::name).collect(Collectors.toSet())))
                .orElseGet(context::doNothing);
    }

    private void find(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null && header.startsWith(BEARER)) {
            // A token opens the API and nothing else; one that is not good is no sign-in at all, even in a browser that
            // has one.
            Optional<ApiTokens.Bearer> bearer = API.equals(request.getServletPath())
                    ? tokens.find(header.substring(BEARER.length()).strip())
                    : Optional.empty();
            bearer.ifPresent(user::enter);
        } else {
            browser.remembered(request).flatMap(browser::still).ifPresent(user::enter);
        }
    }
}
