package org.alongside.core.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
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
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.alongside.core.identity.AccountId;
import org.alongside.core.passkey.Ceremony;
import org.alongside.core.passkey.Passkeys;
import org.alongside.core.provider.Provider;
import org.alongside.core.provider.ProviderFault;
import org.alongside.core.provider.ProviderServlet;
import org.alongside.core.signin.Entrance;
import org.alongside.core.signin.PasswordServlet;
import org.alongside.core.signin.PublicAddress;
import org.alongside.core.signin.Throttle;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.LanguageSwitch;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.View;

/** The way in. The form is sent to {@link PasswordServlet}, which comes back here when it did not work. */
@View(View.STRANGERS)
@Route(value = "sign-in", autoLayout = false)
public class SignInView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final LoginForm form = new LoginForm();

    private final transient Passkeys passkeys;
    private final transient Entrance entrance;
    private final transient Throttle throttle;
    private final transient Provider provider;

    @Inject
    SignInView(Passkeys passkeys, Entrance entrance, Throttle throttle, Provider provider) {
        this.provider = provider;
        this.passkeys = passkeys;
        this.entrance = entrance;
        this.throttle = throttle;
        addClassName("sign-in");
        form.setAction(PasswordServlet.PATH.substring(1));
        form.setForgotPasswordButtonVisible(false);
        Button passkey = new Button(t("core.sign-in.passkey"), click -> ask());
        passkey.setWidthFull();
        Anchor code = new Anchor("code", t("core.sign-in.code"));
        code.setRouterIgnore(true);
        Main main = new Main(
                new H1("Alongside"),
                new Paragraph(t("core.sign-in.lead")),
                form,
                passkey,
                new Paragraph(code),
                new Paragraph(t("core.emergency")),
                new LanguageSwitch(getLocale()));
        provider.name().ifPresent(name -> main.addComponentAtIndex(main.indexOf(passkey), through(name)));
        add(main);
    }

    /** People who have an account at their institution need no other name and password. */
    private Button through(String institution) {
        Button go = new Button(
                t("core.provider.sign-in", institution),
                click -> UI.getCurrent().getPage().setLocation(ProviderServlet.GO));
        go.setWidthFull();
        return go;
    }

    /** The browser asks for a passkey; whoever has one needs neither name nor password nor a second step. */
    private void ask() {
        Ceremony ceremony = Ceremony.at(PublicAddress.of(VaadinServletRequest.getCurrent()));
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "return import('/alongside/passkeys.js').then(passkeys => passkeys.get($0))",
                        ceremony.request())
                .then(
                        String.class,
                        answer -> check(answer, ceremony),
                        error -> Notices.refused(t("core.passkey.fault.browser")));
    }

    private void check(String answer, Ceremony ceremony) {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        Throttle.Try counted = throttle.begin(request.getRemoteAddr());
        AccountId account = passkeys.authenticate(answer, ceremony);
        counted.right();
        String where = entrance.open(request, account, true).orElse("/sign-in?wrong");
        UI.getCurrent().getPage().setLocation(where);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> said =
                event.getLocation().getQueryParameters().getParameters();
        form.setI18n(words(said));
        form.setError(
                List.of("wrong", "wait", "busy", "fault", "provider").stream().anyMatch(said::containsKey));
    }

    private LoginI18n words(Map<String, List<String>> said) {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form labels = words.getForm();
        labels.setTitle(t("core.sign-in.title"));
        labels.setUsername(t("core.sign-in.name"));
        labels.setPassword(t("core.sign-in.password"));
        labels.setSubmit(t("core.sign-in.submit"));
        LoginI18n.ErrorMessage error = words.getErrorMessage();
        error.setTitle(t(said.containsKey("provider") ? "core.provider.fault" : "core.sign-in.wrong"));
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
        if (said.containsKey("provider")) {
            return said.get("provider").stream()
                    .findFirst()
                    .flatMap(ProviderFault::told)
                    .map(why -> t("core.provider.fault", why))
                    .orElseGet(() -> t("core.refusal.our-fault"));
        }
        if (said.containsKey("busy")) {
            return t("core.sign-in.busy");
        }
        return t(said.containsKey("fault") ? "core.refusal.our-fault" : "core.sign-in.wrong.help");
    }

    private String t(String prefix, Enum<?> constant) {
        return Texts.text(getLocale(), prefix, constant);
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }

    @Override
    public String getPageTitle() {
        return t("core.sign-in.title") + " · Alongside";
    }
}
