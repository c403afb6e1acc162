package org.alongside.core.signin;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.alongside.core.gate.SameSite;
import org.alongside.core.identity.Busy;
import org.alongside.core.identity.Passwords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes name and password from the sign-in page. They are checked by a few threads of its own, with a queue of a length that
 * can still be waited for: two hundred people signing in at once must not hold the threads that serve everybody else.
 */
@WebServlet(urlPatterns = PasswordServlet.PATH, asyncSupported = true)
public class PasswordServlet extends HttpServlet {
    /** Where the form is sent. */
    public static final String PATH = "/sign-in/password";

    /** The field that says that the form is the one without JavaScript: then whatever follows is a page of its kind too. */
    public static final String PLAIN = "plain";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PasswordServlet.class);
    private static final int QUEUE = 400;
    private static final long LONGEST_MILLISECONDS = 60_000;

    @Inject
    private transient SignIns signIns;

    @Inject
    private transient Entrance entrance;

    @Inject
    private transient Instance<RequestContextController> requests;

    @Resource
    private transient ManagedThreadFactory threads;

    private transient ThreadPoolExecutor workers;

    @PostConstruct
    void begin() {
        workers = new ThreadPoolExecutor(
                Passwords.AT_ONCE, Passwords.AT_ONCE, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), threads);
    }

    @PreDestroy
    void end() {
        workers.shutdownNow();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        if (SameSite.comesFromElsewhere(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String username = given(request, "username");
        String password = given(request, "password");
        boolean plain = !given(request, PLAIN).isEmpty();
        AsyncContext waiting = request.startAsync(request, response);
        waiting.setTimeout(LONGEST_MILLISECONDS);
        try {
            workers.execute(() -> {
                goOn(response, plain, () -> check(request, username, password));
                waiting.complete();
            });
        } catch (RejectedExecutionException queueIsFull) {
            redirect(response, fault(plain, "busy", ""));
            waiting.complete();
        }
    }

    private interface Work {
        String run();
    }

    /** Whatever happens, somebody is told where to go. */
    private void goOn(HttpServletResponse response, boolean plain, Work work) {
        RequestContextController context = requests.get();
        boolean opened = context.activate();
        try {
            String next = work.run();
            redirect(response, next.isEmpty() ? fault(plain, "wrong", "") : plain && next.equals("/") ? "/me" : next);
        } catch (TooManyTries tooMany) {
            redirect(response, fault(plain, "wait", Long.toString(tooMany.minutes())));
        } catch (Busy busy) {
            redirect(response, fault(plain, "busy", ""));
        } catch (RuntimeException fault) {
            LOG.error("A sign-in failed", fault);
            redirect(response, fault(plain, "fault", ""));
        } finally {
            if (opened) {
                context.deactivate();
            }
            requests.destroy(context);
        }
    }

    private String check(HttpServletRequest request, String username, String password) {
        return signIns.proven(username, password, request.getRemoteAddr())
                .flatMap(account -> entrance.open(request, account, false))
                .orElse("");
    }

    private static String fault(boolean plain, String what, String minutes) {
        if (plain) {
            return "/me/sign-in?fault=" + what + (minutes.isEmpty() ? "" : "&minutes=" + minutes);
        }
        return "/sign-in?" + what + (minutes.isEmpty() ? "" : "=" + minutes);
    }

    private static String given(HttpServletRequest request, String parameter) {
        return Optional.ofNullable(request.getParameter(parameter)).orElse("");
    }

    private static void redirect(HttpServletResponse response, String to) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", to);
        response.setHeader("Cache-Control", "no-store");
    }
}
