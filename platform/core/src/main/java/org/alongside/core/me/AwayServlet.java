package org.alongside.core.me;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.identity.BrowserSession;
import org.alongside.core.identity.SignInMechanism;
import org.alongside.core.problem.Refusal;
import org.alongside.core.text.Languages;
import org.alongside.core.text.Texts;
import org.alongside.core.withdrawal.Extent;
import org.alongside.core.withdrawal.Journal;

/**
 * Answers everything while the database cannot be reached: nothing can be shown then, but whoever is signed in can still stop. It is
 * written down and done as soon as the database is back.
 */
@WebServlet("/away")
public class AwayServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String STOPPING = "/me/stopping";
    private static final String SECONDS = "30";

    @Inject
    private transient BrowserSession browser;

    @Inject
    private transient Journal journal;

    @Inject
    private transient StoppingWays ways;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(SignInMechanism.AWAY) == null) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/");
            return;
        }
        String asked = String.valueOf(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI));
        response.setHeader("Retry-After", SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        Locale locale = Languages.nearest(request.getLocale());
        if (asked.startsWith("/api/")) {
            tellAProgram(response, locale);
            return;
        }
        response.setHeader("Content-Security-Policy", MeServlet.POLICY);
        Visit visit = new Visit(request, locale, ZoneId.systemDefault(), "");
        String page = browser.remembered(request)
                .map(who -> asked.equals(STOPPING) ? stopping(visit, who, response) : known(visit))
                .orElseGet(() -> unknown(visit));
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private String stopping(Visit visit, BrowserSession.Remembered who, HttpServletResponse response) {
        if (visit.given("level").isEmpty()) {
            return known(visit);
        }
        try {
            Extent extent = ways.extent(visit);
            if (visit.request().getMethod().equals("POST")) {
                String page = told(visit, visit.moment(journal.stop(who, extent)));
                // Theirs is done, whatever is away.
                response.setStatus(HttpServletResponse.SC_ACCEPTED);
                return page;
            }
            return sure(visit, extent);
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return page(visit, "core.away", Optional.of(refusal.sentence(visit.locale())), StoppingWays.back(visit));
        }
    }

    /** Somebody who signed in before. */
    private String known(Visit visit) {
        return page(
                visit,
                "core.away",
                Optional.empty(),
                div(
                        p(visit.t("core.away.lead")),
                        h2(visit.t("core.away.stopping")),
                        p(visit.t("core.away.stopping.about")),
                        ways.list(visit)));
    }

    private static String unknown(Visit visit) {
        return page(
                visit,
                "core.away",
                Optional.empty(),
                div(p(visit.t("core.away.lead")), p(visit.t("core.away.stranger"))));
    }

    private static String sure(Visit visit, Extent extent) {
        DomContent yes = form(
                        ChoicesPage.hidden("level", extent.level().name()),
                        ChoicesPage.hidden("module", extent.module().orElse("")),
                        button(visit.t("core.level", extent.level()))
                                .withType("submit")
                                .withClass("primary"),
                        a(visit.t("core.me.stopping.not-now")).withHref(STOPPING))
                .withMethod("post")
                .withAction(STOPPING)
                .withClass("buttons");
        return page(
                visit,
                "core.away.stopping",
                Optional.empty(),
                div(
                        h2(visit.t("core.level", extent.level())),
                        p(visit.t(Texts.key("core.level", extent.level()) + ".about")),
                        p(visit.t("core.away.sure")),
                        yes));
    }

    private static String told(Visit visit, String at) {
        return Frame.alone(
                visit,
                visit.t("core.away.told"),
                Optional.of(Frame.message(visit.t("core.away.told.at", at), true)),
                div(p(visit.t("core.away.told.about")), StoppingWays.back(visit)));
    }

    private static String page(Visit visit, String heading, Optional<String> fault, DomContent content) {
        return Frame.alone(visit, visit.t(heading), fault.map(words -> Frame.message(words, false)), content);
    }

    private static void tellAProgram(HttpServletResponse response, Locale locale) throws IOException {
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("type", "urn:alongside:problem:core.refusal.away")
                        .add("title", "Service Unavailable")
                        .add("status", HttpServletResponse.SC_SERVICE_UNAVAILABLE)
                        .add("detail", Texts.text(locale, "core.refusal.away"))
                        .build()
                        .toString());
    }
}
