package org.alongside.core.signin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.inject.Inject;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.BrowserSession;
import org.alongside.core.secondfactor.SecondFactors;
import org.alongside.core.secondfactor.SetUpForm;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.LanguageSwitch;
import org.alongside.core.ui.View;

/** The second step of signing in: the code of the telephone, or setting one up before anything else opens. */
@View(View.STRANGERS)
@Route(value = "second-step", autoLayout = false)
public class SecondStepView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient BrowserSession browser;
    private final transient SecondFactors factors;
    private final transient Entrance entrance;
    private final Main main = new Main();

    @Inject
    SecondStepView(BrowserSession browser, SecondFactors factors, Entrance entrance) {
        this.browser = browser;
        this.factors = factors;
        this.entrance = entrance;
        addClassName("sign-in");
        add(main);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        browser.awaiting(VaadinServletRequest.getCurrent())
                .ifPresentOrElse(this::show, () -> event.forwardTo("sign-in"));
    }

    private void show(AccountId account) {
        main.removeAll();
        if (factors.has(account)) {
            prove();
        } else {
            setUp(account);
        }
        Anchor back = new Anchor("sign-in", t("core.second.back"));
        back.setRouterIgnore(true);
        main.add(new Paragraph(back), new LanguageSwitch(getLocale()));
    }

    private void prove() {
        TextField code = SetUpForm.codeField(t("core.second.code"));
        code.setHelperText(t("core.second.code.about"));
        code.setAutofocus(true);
        Button go = new Button(t("core.sign-in.submit"), click -> {
            entrance.prove(VaadinServletRequest.getCurrent(), code.getValue());
            comeIn();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(code, go);
        form.addClassName("form");
        main.add(new H1(t("core.second.title")), new Paragraph(t("core.second.lead")), form);
    }

    private void setUp(AccountId account) {
        main.add(
                new H1(t("core.second.set-up")),
                new Paragraph(t("core.second.set-up.why")),
                new SetUpForm(
                        factors.begin(account),
                        // Asked anew: the page may have been open for longer than the step is waited for.
                        code -> factors.confirm(
                                browser.awaiting(VaadinServletRequest.getCurrent())
                                        .orElseThrow(Entrance.WrongCode::new),
                                code),
                        () -> {
                            entrance.afterSettingUp(VaadinServletRequest.getCurrent());
                            comeIn();
                        }));
    }

    private void comeIn() {
        getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }

    @Override
    public String getPageTitle() {
        return t("core.second.title") + " · Alongside";
    }
}
