package org.alongside.core.plugin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.alongside.core.initiative.InitiativeTypes;
import org.alongside.core.problem.NotFound;
import org.alongside.core.ui.Facts;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.InitiativeType;
import org.alongside.spi.InvolvementLabel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one route of all kinds of initiative: the frame is ours, the inside is theirs, and what breaks inside stays inside. */
@View("core.initiative.read")
@Route("initiatives/:type/:page*")
public class InitiativeView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(InitiativeView.class);

    private final transient InitiativeTypes types;
    private final transient Lending lending;

    @Inject
    InitiativeView(InitiativeTypes types, Lending lending) {
        super("core.initiative");
        this.types = types;
        this.lending = lending;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        InitiativeType type =
                types.find(event.getRouteParameters().get("type").orElse("")).orElseThrow(NotFound::new);
        String page = event.getRouteParameters().get("page").orElse("");
        title(type.label(getLocale()), t("core.initiative.lead"));
        Div inside = new Div();
        inside.addClassName("page");
        inside.add(draw(type, page));
        add(inside, label(type.involvement()));
    }

    private Component draw(InitiativeType type, String page) {
        try {
            Component drawn = type.view(lending.lend(type, page, getLocale()));
            if (drawn != null) {
                return drawn;
            }
            LOG.error("The kind of initiative {} drew nothing", type.key());
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            LOG.error("The kind of initiative {} could not draw its page", type.key(), broken);
        }
        Paragraph sorry = new Paragraph(t("core.initiative.unavailable"));
        sorry.addClassName("nothing-yet");
        return sorry;
    }

    private NativeDetails label(InvolvementLabel label) {
        Facts facts = new Facts()
                .fact(t("core.label.stored"), label.stored())
                .fact(t("core.label.seen-by"), String.join(", ", label.seenBy()))
                .fact(t("core.label.assessed"), t(label.anyoneAssessed() ? "core.label.yes" : "core.label.no"))
                .fact(t("core.label.pay"), label.payRule())
                .fact(t("core.label.support"), label.supportPromise())
                .fact(t("core.label.ending"), label.ending())
                .fact(t("core.label.retention"), label.retention());
        NativeDetails details = new NativeDetails(t("core.label.title"), facts);
        details.addClassName("card");
        return details;
    }
}
