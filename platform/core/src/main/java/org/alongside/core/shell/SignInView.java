package org.alongside.core.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import org.alongside.core.signin.PasswordServlet;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.View;

/** The way in. The form is sent to {@link PasswordServlet}, which comes back here when it did not work. */
@View(View.STRANGERS)
@Route(value = "sign-in", autoLayout = false)
public class SignInView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final LoginForm form = new LoginForm();

    SignInView() {
        addClassName("sign-in");
        form.setAction(PasswordServlet.PATH.substring(1));
        form.setForgotPasswordButtonVisible(false);
        Anchor code = new Anchor("code", t("core.sign-in.code"));
        code.setRouterIgnore(true);
        Main main = new Main(new H1("Alongside"), new Paragraph(t("core.sign-in.lead")), form, new Paragraph(code));
        add(main);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> said =
                event.getLocation().getQueryParameters().getParameters();
        form.setI18n(words(said));
        form.setError(List.of("wrong", "wait", "busy", "fault").stream().anyMatch(said::containsKey));
    }

    private LoginI18n words(Map<String, List<String>> said) {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form labels = words.getForm();
        labels.setTitle(t("core.sign-in.title"));
        labels.setUsername(t("core.sign-in.name"));
        labels.setPassword(t("core.sign-in.password"));
        labels.setSubmit(t("core.sign-in.submit"));
        LoginI18n.ErrorMessage error = words.getErrorMessage();
        error.setTitle(t("core.sign-in.wrong"));
        error.setMessage(why(said));
        error.setUsername(t("core.sign-in.name-missing"));
        error.setPassword(t("core.sign-in.password-missing"));
        return words;
    }

    private String why(Map<String, List<String>> said) {
        if (said.containsKey("wait")) {
            String minutes = said.get("wait").stream().findFirst().orElse("");
            // The address can be typed by anybody: only a number gets onto the page.
            return t("core.sign-in.wait", minutes.matches("[0-9]{1,2}") ? minutes : "15");
        }
        if (said.containsKey("busy")) {
            return t("core.sign-in.busy");
        }
        return t(said.containsKey("fault") ? "core.refusal.our-fault" : "core.sign-in.wrong.help");
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }

    @Override
    public String getPageTitle() {
        return t("core.sign-in.title") + " · Alongside";
    }
}
