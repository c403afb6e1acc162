package org.alongside.core.provider;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.LanguageSwitch;
import org.alongside.core.ui.View;

/** Somebody comes from the provider for the first time: they say whether they have an account here, or ask to come in. */
@View(View.STRANGERS)
@Route(value = "newcomer", autoLayout = false)
public class NewcomerView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Arrivals arrivals;
    private final transient Programmes programmes;
    private final transient Provider provider;
    private final Main main = new Main();

    @Inject
    NewcomerView(Arrivals arrivals, Programmes programmes, Provider provider) {
        this.arrivals = arrivals;
        this.programmes = programmes;
        this.provider = provider;
        addClassName("sign-in");
        add(main);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        arrivals.newcomer(VaadinServletRequest.getCurrent())
                .ifPresentOrElse(this::show, () -> event.forwardTo("sign-in"));
    }

    private void show(Newcomer newcomer) {
        Button ask = new Button(t("core.provider.newcomer.ask"), click -> {
            arrivals.ask(VaadinServletRequest.getCurrent());
            asked();
        });
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ask.setWidthFull();
        main.removeAll();
        main.add(
                new H1(t("core.provider.newcomer")),
                new Paragraph(t("core.provider.newcomer.lead", provider.name().orElse(""), newcomer.name())),
                new Paragraph(t("core.provider.newcomer.known", provider.name().orElse(""))),
                back());
        newcomer.roles().keySet().stream()
                .map(this::programme)
                .map(name -> new Paragraph(t("core.provider.newcomer.programme", name)))
                .forEach(main::add);
        main.add(ask, new LanguageSwitch(getLocale()));
    }

    private void asked() {
        main.removeAll();
        main.add(new H1(t("core.provider.asked")), new Paragraph(t("core.provider.asked.lead")), back());
    }

    private Paragraph back() {
        Anchor link = new Anchor("sign-in", t("core.code.to-sign-in"));
        link.setRouterIgnore(true);
        return new Paragraph(link);
    }

    private String programme(ProgrammeId id) {
        return Optional.of(id)
                .flatMap(programmes::find)
                .map(Programmes.Row::name)
                .orElse("");
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }

    @Override
    public String getPageTitle() {
        return t("core.provider.newcomer") + " · Alongside";
    }
}
