package org.alongside.core.calendar;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.core.signin.TooManyTries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a calendar reads: open to whoever has the address. One that opens nothing is answered like any other that opens nothing. The
 * address is a secret, so nothing here writes it anywhere.
 */
@WebServlet(CalendarServlet.PREFIX + "*")
public class CalendarServlet extends HttpServlet {
    static final String PREFIX = "/calendar/";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(CalendarServlet.class);
    private static final String SUFFIX = ".ics";
    private static final Pattern FILE = Pattern.compile("/([^/]+)\\.ics");
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SECONDS_OF_A_MINUTE = 60;
    private static final String WHILE_AWAY = "300";

    @Inject
    private transient Fetching fetching;

    static String path(FeedSecret secret) {
        return PREFIX + secret.text() + SUFFIX;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Kept by the calendar that asked and by nobody on the way, and asked for anew each time: a time may have
        // changed.
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        response.setHeader("X-Robots-Tag", "noindex");
        Optional<CalendarFeeds.Shown> shown;
        try {
            shown = fetching.fetch(secret(request), request.getRemoteAddr());
        } catch (TooManyTries tooMany) {
            response.setStatus(TOO_MANY_REQUESTS);
            response.setIntHeader("Retry-After", tooMany.minutes() * SECONDS_OF_A_MINUTE);
            return;
        } catch (RuntimeException unreachable) {
            // Calendars keep what they have and come again. Its words might name what was asked for.
            LOG.warn("A calendar cannot be read ({})", unreachable.getClass().getName());
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", WHILE_AWAY);
            return;
        }
        if (shown.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tag = "W/\"" + shown.get().tag() + "\"";
        response.setHeader("ETag", tag);
        if (knows(request, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] file = shown.get().file().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/calendar; charset=utf-8");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private static String secret(HttpServletRequest request) {
        Matcher file = FILE.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        return file.matches() ? file.group(1) : "";
    }

    private static boolean knows(HttpServletRequest request, String tag) {
        String known = Optional.ofNullable(request.getHeader("If-None-Match")).orElse("");
        return known.strip().equals("*")
                || Stream.of(known.split(",", -1)).map(String::strip).anyMatch(tag::equals);
    }
}
