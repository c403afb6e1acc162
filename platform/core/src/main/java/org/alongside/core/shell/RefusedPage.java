package org.alongside.core.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import org.alongside.core.problem.Refusal;
import org.alongside.core.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is shown instead of a page. Never a stack trace, never what exactly went wrong. */
class RefusedPage extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RefusedPage.class);

    final void say(String key) {
        // It stands alone, without the frame: what is broken may be the frame.
        addClassName("sign-in");
        add(new Main(
                new H1(Texts.text(getLocale(), "core.refused.title")),
                new Paragraph(Texts.text(getLocale(), key)),
                new Anchor("", Texts.text(getLocale(), "core.refused.back"))));
    }

    @Override
    public String getPageTitle() {
        return Texts.text(getLocale(), "core.refused.title") + " · Alongside";
    }

    /** There is no such address. */
    public static class NoSuchPage extends RefusedPage implements HasErrorParameter<NotFoundException> {
        private static final long serialVersionUID = 1L;

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
            say("core.refusal.not-found");
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }

    /** A use case refused while the page was built. */
    public static class Refused extends RefusedPage implements HasErrorParameter<Refusal> {
        private static final long serialVersionUID = 1L;

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> error) {
            say(error.getException().key());
            return error.getException().kind().status();
        }
    }

    /** Something is broken, and it is ours. */
    public static class Broken extends RefusedPage implements HasErrorParameter<Exception> {
        private static final long serialVersionUID = 1L;

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
            LOG.error("A page could not be built", error.getException());
            say("core.refusal.our-fault");
            return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        }
    }
}
