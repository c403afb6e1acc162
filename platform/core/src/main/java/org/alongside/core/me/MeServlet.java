package org.alongside.core.me;

import j2html.tags.DomContent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.BrowserSession;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.core.problem.Refusal;
import org.alongside.core.programme.Programmes;
import org.alongside.core.text.Languages;
import org.alongside.core.ui.PlainForm;

/** Serves the pages of participants, and what they take along. */
@WebServlet("/me/*")
public class MeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Our own style and nothing else: no script can run here, whoever wrote it. */
    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Somewhere harmless that many people look at. */
    private static final String ELSEWHERE = "https://www.bbc.co.uk/weather";

    private static final Set<String> DONE =
            Set.of("choice", "word", "going-on", "stopped", "asked", "kept", "taken-back", "sent");

    @Inject
    @Any
    private transient Instance<MyPage> pages;

    @Inject
    @Any
    private transient Instance<PlainForm> forms;

    @Inject
    private transient DocumentPage document;

    @Inject
    private transient Download download;

    @Inject
    private transient CopyLinks copies;

    @Inject
    private transient PassportPage passport;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient Participants participants;

    @Inject
    private transient Accounts accounts;

    @Inject
    private transient Programmes programmes;

    @Inject
    private transient BrowserSession browser;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        prepare(response);
        String path = path(request);
        if (path.equals("/exit")) {
            browser.end(request);
            // Not the storage: what somebody keeps there for themselves is locked, and could not be brought back.
            response.setHeader("Clear-Site-Data", "\"cache\"");
            redirect(response, ELSEWHERE);
            return;
        }
        if (path.equals("/sign-in")) {
            Locale locale = Languages.nearest(request.getLocale());
            write(response, SignInPage.page(new Visit(request, locale, ZoneOffset.UTC, "")));
            return;
        }
        Optional<Visit> visit = visit(request, response);
        if (visit.isEmpty()) {
            return;
        }
        try {
            switch (path) {
                case "/download" -> download.send(visit.get(), response);
                case "/receipt" -> copies.send(visit.get(), response);
                case "/sound" -> sound(visit.get(), response);
                case "/passport/file" -> passport.send(visit.get(), response);
                default -> write(response, shown(visit.get(), page(path), done(visit.get())));
            }
        } catch (Refusal refusal) {
            refuse(visit.get(), response, refusal);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        prepare(response);
        Optional<Visit> visit = visit(request, response);
        if (visit.isEmpty()) {
            return;
        }
        try {
            send(visit.get(), request, response);
        } catch (Refusal refusal) {
            refuse(visit.get(), response, refusal);
        }
    }

    private void send(Visit visit, HttpServletRequest request, HttpServletResponse response) throws IOException {
        MyPage page = page(path(request));
        Next next;
        try {
            next = page.send(visit);
        } catch (Refusal refusal) {
            if (!(page instanceof PlainFormPage form)) {
                throw refusal;
            }
            // With what was written: nobody has to write such words twice.
            response.setStatus(refusal.kind().status());
            write(
                    response,
                    shown(
                            visit,
                            new PlainFormPage(form.plain(), true),
                            Optional.of(Frame.message(refusal.sentence(visit.locale()), false))));
            return;
        }
        if (next.path().isPresent()) {
            redirect(response, "/me" + next.path().get());
        } else {
            browser.end(request);
            write(response, Farewell.page(visit, next.last().map(copy -> copies.inside(visit, copy))));
        }
    }

    private static void prepare(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        // Nothing is left in the browser for whoever uses it next.
        response.setHeader("Cache-Control", "no-store");
    }

    private static String path(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo())
                .filter(path -> !path.equals("/"))
                .orElse("");
    }

    /** Empty when somebody has to sign in first, or is nobody that these pages are about: then the answer is given already. */
    private Optional<Visit> visit(HttpServletRequest request, HttpServletResponse response) {
        Optional<SignedIn> who = user.signedIn();
        if (who.isEmpty()) {
            redirect(response, "/me/sign-in");
            return Optional.empty();
        }
        if (participants.me().isEmpty()) {
            redirect(response, "/");
            return Optional.empty();
        }
        Programmes.Row programme = programmes.find(who.get().programme()).orElseThrow();
        String code = accounts.languageOf(who.get().account())
                .orElse(programme.language().getLanguage());
        Locale locale = Languages.of(code, request.getLocale());
        return Optional.of(new Visit(request, locale, programme.zone(), programme.shortName()));
    }

    private MyPage page(String path) {
        return pages.stream()
                .filter(page -> page.path().equals(path))
                .findFirst()
                .or(() -> forms.stream()
                        .filter(form -> form.path().equals(path))
                        .map(form -> new PlainFormPage(form, false))
                        .findFirst())
                .orElseThrow(NotFound::new);
    }

    private static Optional<DomContent> done(Visit visit) {
        return visit.given("done")
                .filter(DONE::contains)
                .map(what -> Frame.message(visit.t("core.me.done." + what), true));
    }

    private String shown(Visit visit, MyPage page, Optional<DomContent> message) {
        return Frame.page(
                visit,
                page.path(),
                visit.t(page.title()),
                message,
                page.show(visit),
                forms.stream().toList());
    }

    private void refuse(Visit visit, HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(refusal.kind().status());
        write(
                response,
                Frame.page(
                        visit,
                        "none",
                        visit.t("core.refused.title"),
                        Optional.of(Frame.message(refusal.sentence(visit.locale()), false)),
                        Farewell.back(visit),
                        forms.stream().toList()));
    }

    private void sound(Visit visit, HttpServletResponse response) throws IOException {
        byte[] sound = document.sound(visit);
        response.setContentType(sound[0] == 'O' ? "audio/ogg" : "audio/mpeg");
        response.setContentLength(sound.length);
        response.getOutputStream().write(sound);
    }

    private static void write(HttpServletResponse response, String page) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private static void redirect(HttpServletResponse response, String to) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", to);
    }
}
