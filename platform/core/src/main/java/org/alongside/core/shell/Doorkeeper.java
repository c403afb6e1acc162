package org.alongside.core.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.problem.NotFound;
import org.alongside.core.problem.Refusal;
import org.alongside.core.text.Languages;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before every page: strangers go to the sign-in page, and a page that is not for somebody does not exist for them.
 * Turns what use cases refuse into notices.
 */
@ApplicationScoped
class Doorkeeper {
    private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

    @Inject
    private CurrentUser user;

    @Inject
    private PageAccess access;

    @Inject
    private Speaking speaking;

    void serviceStarts(@Observes ServiceInitEvent event) {
        VaadinService service = event.getSource();
        service.addUIInitListener(opened -> {
            speak(opened.getUI());
            opened.getUI().addBeforeEnterListener(this::check);
        });
        event.addIndexHtmlRequestListener(Doorkeeper::showTheWayWithoutScript);
        service.addSessionInitListener(session -> session.getSession().setErrorHandler(Doorkeeper::tell));
    }

    /** For browsers without JavaScript: the pages that people need most do without. */
    private static void showTheWayWithoutScript(IndexHtmlResponse page) {
        Locale locale = Languages.nearest(page.getVaadinRequest().getLocale());
        page.getDocument()
                .body()
                .appendElement("noscript")
                .appendElement("a")
                .attr("href", "/me")
                .text(Texts.text(locale, "core.me.without-script"));
    }

    private void speak(UI ui) {
        Locale locale = speaking.with(VaadinRequest.getCurrent());
        ui.setLocale(locale);
        // Screen readers choose their voice by it.
        ui.getPage().executeJs("document.documentElement.lang = $0", locale.getLanguage());
    }

    private void check(BeforeEnterEvent event) {
        Class<?> page = event.getNavigationTarget();
        if (event.isErrorEvent() || access.forStrangers(page)) {
            return;
        }
        if (user.signedIn().isEmpty()) {
            event.forwardTo(SignInView.class);
        } else if (!access.opens(page)) {
            event.rerouteToError(new NotFound(), "");
        }
    }

    private static void tell(ErrorEvent event) {
        UI ui = UI.getCurrent();
        Locale locale = ui == null ? Locale.ENGLISH : ui.getLocale();
        // What a file that was uploaded leads to comes wrapped.
        Throwable thrown = event.getThrowable();
        if (thrown instanceof ExecutionException wrapped && wrapped.getCause() != null) {
            thrown = wrapped.getCause();
        }
        // What is refused when it is written comes wrapped by the transaction.
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal) {
                thrown = cause;
            }
        }
        if (thrown instanceof Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_SIGNED_IN && ui != null) {
                ui.getPage().setLocation("sign-in");
                return;
            }
            Notices.refused(refusal.sentence(locale));
        } else {
            LOG.error("A page failed", thrown);
            Notices.refused(Texts.text(locale, "core.refusal.our-fault"));
        }
    }
}
