package org.alongside.core.gate;

import jakarta.json.Json;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.alongside.core.identity.SignInMechanism;
import org.alongside.core.text.Texts;

/**
 * The outermost filter. Refuses session ids in addresses (the server would accept them whatever its settings say), and what
 * another site makes a signed-in browser send; sets the headers that hold browsers to our own pages.
 */
@WebFilter(
        filterName = "gate",
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST})
public class GateFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** Who answers while the database cannot be reached, and what is answered without it. */
    private static final String AWAY = "/away";

    private static final Set<String> ABOUT_NOBODY = Set.of("/alongside/", "/health/", "/VAADIN/", "/me/exit");

    /** The strictest that Vaadin 24 works under: its client makes functions from text and puts styles into the page. */
    static final String PAGE_POLICY = "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
            + "form-action 'self'; base-uri 'self'; frame-ancestors 'none'; manifest-src 'self'";

    /** For what is read by programs: nothing of it is ever shown as a page. */
    static final String DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final transient Proxy proxy = Proxy.from(System.getenv());

    @Override
    protected void doFilter(HttpServletRequest direct, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = proxy.seenThrough(direct);
        boolean api = request.getRequestURI().startsWith("/api/");
        tellTheBrowser(request, response, api);
        if (request.getRequestURI().indexOf(';') >= 0 || request.isRequestedSessionIdFromURL()) {
            turnAway(response, HttpServletResponse.SC_BAD_REQUEST, api);
        } else if (path(request).startsWith("/WEB-INF")) {
            turnAway(response, HttpServletResponse.SC_NOT_FOUND, false);
        } else if (!SAFE.contains(request.getMethod()) && isForeign(request, api)) {
            turnAway(response, HttpServletResponse.SC_FORBIDDEN, api);
        } else if (request.getAttribute(SignInMechanism.AWAY) != null && !isAboutNobody(request)) {
            request.getRequestDispatcher(AWAY).forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isAboutNobody(HttpServletRequest request) {
        return ABOUT_NOBODY.stream().anyMatch(path(request)::startsWith);
    }

    /** As the server understood it. What stands beside WEB-INF for the server's eyes tells which libraries there are. */
    private static String path(HttpServletRequest request) {
        String more = request.getPathInfo();
        return (request.getServletPath() + (more == null ? "" : more)).replaceFirst("^/+", "/");
    }

    /** A token is never sent by a browser of its own accord, a cookie is: then the request must prove where it comes from. */
    private static boolean isForeign(HttpServletRequest request, boolean api) {
        if (request.getHeader("Authorization") != null || request.getRequestedSessionId() == null) {
            return false;
        }
        boolean saysNothing = request.getHeader("Sec-Fetch-Site") == null && request.getHeader("Origin") == null;
        return SameSite.comesFromElsewhere(request) || (api && saysNothing);
    }

    private static void tellTheBrowser(HttpServletRequest request, HttpServletResponse response, boolean api) {
        response.setHeader("Content-Security-Policy", api ? DATA_POLICY : PAGE_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (api) {
            // People's data: no browser or proxy keeps a copy.
            response.setHeader("Cache-Control", "no-store");
        }
    }

    private static void turnAway(HttpServletResponse response, int status, boolean api) throws IOException {
        if (!api) {
            response.sendError(status);
            return;
        }
        String key =
                status == HttpServletResponse.SC_FORBIDDEN ? "core.refusal.from-elsewhere" : "core.refusal.bad-request";
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(problem(status, key));
    }

    private static String problem(int status, String key) {
        return Json.createObjectBuilder()
                .add("type", "urn:alongside:problem:" + key)
                .add("title", status == HttpServletResponse.SC_FORBIDDEN ? "Forbidden" : "Bad Request")
                .add("status", status)
                .add("detail", Texts.text(Locale.ENGLISH, key))
                .build()
                .toString();
    }
}
