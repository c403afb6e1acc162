package org.alongside.core.link;

import static j2html.TagCreator.body;
import static j2html.TagCreator.button;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.title;

import j2html.tags.DomContent;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.alongside.core.gate.SameSite;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.SignInMechanism;
import org.alongside.core.problem.Refusal;
import org.alongside.core.programme.Programmes;
import org.alongside.core.signin.Throttle;
import org.alongside.core.signin.TooManyTries;
import org.alongside.core.text.Languages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page behind personal links of one kind: plain HTML without script, cookies or anybody's name, because telephones are shared.
 * Looking never uses a link up (telephones and virus scanners look at links before people do); an answer does. A link that is
 * unknown shows the same page as one that has done its work.
 */
public abstract class LinkServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(LinkServlet.class);

    /** Our own style and nothing else. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    /**
     * What stands on the page.
     *
     * @param answers what can be answered; all look the same
     */
    public record Shown(String heading, List<String> sentences, List<Answer> answers) {
        public Shown {
            sentences = List.copyOf(sentences);
            answers = List.copyOf(answers);
        }
    }

    /**
     * One answer.
     *
     * @param value what is sent
     * @param words what stands on the button
     */
    public record Answer(String value, String words) {}

    @Inject
    private transient Programmes programmes;

    @Inject
    private transient Acting acting;

    @Inject
    private transient Throttle throttle;

    /** What the link of that hash shows now; empty when the current programme knows none. Changes nothing. */
    protected abstract Optional<Shown> look(String hash, Locale locale);

    /** Somebody answers; what is shown then. Empty when the current programme knows no such link. */
    protected abstract Optional<Shown> answer(String hash, String value, Locale locale);

    /** What a link shows that is unknown, used, too old or no longer about anything. */
    protected abstract Shown nothing(Locale locale);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Locale locale = Languages.nearest(request.getLocale());
        serve(request, response, hash -> look(hash, locale));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (SameSite.comesFromElsewhere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Locale locale = Languages.nearest(request.getLocale());
        String value = Optional.ofNullable(request.getParameter("answer")).orElse("");
        serve(request, response, hash -> answer(hash, value, locale));
    }

    private void serve(HttpServletRequest request, HttpServletResponse response, Function<String, Optional<Shown>> work)
            throws IOException, ServletException {
        Locale locale = Languages.nearest(request.getLocale());
        response.setHeader("Content-Security-Policy", POLICY);
        // Nothing is left in the telephone for whoever uses it next, and no search engine keeps it.
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        try {
            Throttle.Try attempt = throttle.begin(request.getRemoteAddr());
            Optional<Shown> found = secret(request).map(PersonalLink::hash).flatMap(hash -> twice(hash, work));
            if (found.isPresent()) {
                attempt.right();
            }
            write(response, page(found.orElseGet(() -> nothing(locale)), locale));
        } catch (TooManyTries wait) {
            response.setHeader("Retry-After", Integer.toString(wait.minutes() * 60));
            refuse(response, wait, locale);
        } catch (Refusal refusal) {
            refuse(response, refusal, locale);
        } catch (RuntimeException unreachable) {
            // Only its kind: what is asked for here must not get into a log.
            LOG.warn(
                    "A personal link could not be looked at ({})",
                    unreachable.getClass().getName());
            request.setAttribute(SignInMechanism.AWAY, true);
            request.getRequestDispatcher("/away").forward(request, response);
        }
    }

    private static Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo())
                .map(path -> path.substring(1))
                .filter(PersonalLink::isSecret);
    }

    /** Who answers at the same moment as somebody else is asked again, and finds what the other one said. */
    private Optional<Shown> twice(String hash, Function<String, Optional<Shown>> work) {
        try {
            return everywhere(hash, work);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException inEachOthersWay) {
            return everywhere(hash, work);
        }
    }

    /** A link does not say of which programme it is; in an archived one nothing is answered any more. */
    private Optional<Shown> everywhere(String hash, Function<String, Optional<Shown>> work) {
        AtomicReference<Shown> found = new AtomicReference<>();
        for (Programmes.Row programme : programmes.open()) {
            if (found.get() == null) {
                acting.asPlatform(programme.id(), () -> work.apply(hash).ifPresent(found::set));
            }
        }
        return Optional.ofNullable(found.get());
    }

    private static String page(Shown shown, Locale locale) {
        return "<!DOCTYPE html>\n"
                + html(
                                head(
                                        meta().withCharset("utf-8"),
                                        meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                        title(shown.heading()),
                                        link().withRel("stylesheet").withHref("/alongside/me.css"),
                                        link().withRel("icon").withHref("/alongside/icon.svg")),
                                body(main(
                                                h1(shown.heading()),
                                                each(shown.sentences(), words -> p(words)),
                                                answers(shown.answers()))
                                        .withId("content")))
                        .withLang(locale.getLanguage())
                        .render();
    }

    /** The form is sent to where it came from: the secret stands in the address and nowhere on the page. */
    private static DomContent answers(List<Answer> answers) {
        return each(
                answers.isEmpty() ? List.of() : List.of(answers),
                all -> form(each(
                                all,
                                answer -> button(answer.words())
                                        .withType("submit")
                                        .withName("answer")
                                        .withValue(answer.value())))
                        .withMethod("post")
                        .withClass("answers"));
    }

    private static void refuse(HttpServletResponse response, Refusal refusal, Locale locale) throws IOException {
        response.setStatus(refusal.kind().status());
        write(response, page(new Shown(refusal.sentence(locale), List.of(), List.of()), locale));
    }

    private static void write(HttpServletResponse response, String page) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
