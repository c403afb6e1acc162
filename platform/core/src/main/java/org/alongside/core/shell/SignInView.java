package org.alongside.core.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.inject.Inject;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.BrowserSession;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.View;

/** The way in. */
@View(View.STRANGERS)
@Route(value = "sign-in", autoLayout = false)
public class SignInView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    @Inject
    SignInView(Accounts accounts, BrowserSession browser) {
        addClassName("sign-in");
        LoginForm form = new LoginForm(words());
        form.setForgotPasswordButtonVisible(false);
        form.addLoginListener(event -> accounts.signIn(event.getUsername(), event.getPassword())
                .ifPresentOrElse(
                        who -> {
                            browser.begin(VaadinServletRequest.getCurrent(), who);
                            getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
                        },
                        () -> form.setError(true)));
        Main main = new Main(new H1("Alongside"), new Paragraph(t("core.sign-in.lead")), form);
        add(main);
    }

    private LoginI18n words() {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form form = words.getForm();
        form.setTitle(t("core.sign-in.title"));
        form.setUsername(t("core.sign-in.name"));
        form.setPassword(t("core.sign-in.password"));
        form.setSubmit(t("core.sign-in.submit"));
        LoginI18n.ErrorMessage error = words.getErrorMessage();
        error.setTitle(t("core.sign-in.wrong"));
        error.setMessage(t("core.sign-in.wrong.help"));
        error.setUsername(t("core.sign-in.name-missing"));
        error.setPassword(t("core.sign-in.password-missing"));
        return words;
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }

    @Override
    public String getPageTitle() {
        return t("core.sign-in.title") + " · Alongside";
    }
}
